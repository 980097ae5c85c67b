package dev.assize;

import dev.assize.judge.calibration.Measurement.Miss;
import dev.assize.judge.calibration.Ruling;
import dev.assize.judge.calibration.Ruling.Outcome;
import dev.assize.report.Visible;
import java.util.List;

/** The worst of the verdicts that differ from the label, with the reply and the reasons. */
final class MissSheet {

  private static final int LONGEST = 400;

  private final Hearings hearings;
  private final Sheet page;

  MissSheet(Hearings hearings, Sheet page) {
    this.hearings = hearings;
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
            + ruling.reply().caseId()
            + " ("
            + ruling.category()
            + "): people "
            + (ruling.outcome() == Outcome.PASS ? "fail" : "pass")
            + " it, it says "
            + ruling.outcome().word());
    block("reply", cut(text(ruling)), page);
    block("why", ruling.why(), page);
  }

  /** What a model wrote; nothing at all when there is none. */
  static void block(String title, String text, Sheet page) {
    if (!text.isBlank()) {
      page.line("    " + title);
      Visible.marked(text).lines().forEach(line -> page.line("      | " + line));
    }
  }

  private String text(Ruling ruling) {
    return hearings.heard().stream()
        .filter(heard -> heard.reply().key().equals(ruling.reply()))
        .findFirst()
        .map(Heard::text)
        .orElse("");
  }

  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
