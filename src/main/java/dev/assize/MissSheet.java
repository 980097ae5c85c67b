package dev.assize;

import dev.assize.cases.GoldenCase;
import dev.assize.cases.Split;
import dev.assize.judge.calibration.Measurement.Miss;
import dev.assize.judge.calibration.Ruling;
import dev.assize.judge.calibration.Ruling.Outcome;
import dev.assize.report.Visible;
import java.util.List;
import java.util.Optional;

/**
 * The worst of the verdicts that differ from the label, with all that a reader needs to say who is
 * right: question, reference, reply and reasons. Of a sealed case none of these is shown.
 */
final class MissSheet {

  private static final int LONGEST = 400;

  private final Hearings hearings;
  private final Split split;
  private final Sheet page;

  MissSheet(Hearings hearings, Split split, Sheet page) {
    this.hearings = hearings;
    this.split = split;
    this.page = page;
  }

  /** As many as are wanted. */
  void show(List<Miss> all, int misses) {
    if (all.isEmpty()) {
      return;
    }
    page.line("");
    page.line(
        "worst misses, "
            + Math.min(misses, all.size())
            + " of "
            + all.size()
            + " verdicts that differ from the label");
    all.stream().limit(misses).forEach(this::miss);
  }

  private void miss(Miss miss) {
    Ruling ruling = miss.ruling();
    page.line(
        "  "
            + named(ruling.reply().caseId(), ruling.category(), split)
            + ": people "
            + (ruling.outcome() == Outcome.PASS ? "fail" : "pass")
            + " it, it says "
            + ruling.outcome().word());
    if (split.seals(ruling.reply().caseId())) {
      return;
    }
    heard(ruling)
        .ifPresent(
            heard -> {
              scene(heard.matter().golden(), page);
              block("reply", cut(heard.text()), page);
            });
    block("why", ruling.why(), page);
  }

  /** A case and its category; of a sealed one that only. */
  static String named(String id, String category, Split split) {
    return (split.seals(id) ? "a sealed case" : id) + " (" + category + ")";
  }

  /** What a model wrote; nothing at all when there is none. */
  static void block(String title, String text, Sheet page) {
    if (!text.isBlank()) {
      page.line("    " + title);
      Visible.marked(text).lines().forEach(line -> page.line("      | " + line));
    }
  }

  /** What was asked, and a good reply to it where the case has one. */
  static void scene(GoldenCase golden, Sheet page) {
    block("question", cut(golden.question().input()), page);
    block("reference", cut(golden.expectation().reference()), page);
  }

  private Optional<Heard> heard(Ruling ruling) {
    return hearings.heard().stream()
        .filter(heard -> heard.reply().key().equals(ruling.reply()))
        .findFirst();
  }

  static String cut(String text) {
    return cut(text, LONGEST);
  }

  /** Never between the halves of one character. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + "...";
  }
}
