package dev.assize;

import dev.assize.adversarial.Family;
import dev.assize.adversarial.Link;
import dev.assize.adversarial.Perturbation;
import dev.assize.adversarial.Yield;
import dev.assize.base.Numbers;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Question;
import dev.assize.report.CutText;
import dev.assize.report.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Perturbations for people: what each mutator gave, and where one case came from. */
final class PerturbationSheet {

  /** Of one text, in bytes of a page: a hidden character takes up more room there as well. */
  private static final int SHOWN = 2_000;

  private PerturbationSheet() {}

  /** A table by mutator, and a line by family. */
  static List<String> of(List<Yield> yields) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%-4s %-34s %-11s %10s %10s %6s  %s",
            "id",
            "mutator",
            "oracle",
            "applies to",
            "candidates",
            "taken",
            "made and not taken"));
    Map<Family, Integer> taken = new TreeMap<>();
    for (Yield each : yields) {
      taken.merge(each.trait().family(), each.taken(), Integer::sum);
      lines.add(
          String.format(
              Locale.ROOT,
              "%-4s %-34s %-11s %10s %10d %6d  %s",
              each.trait().id(),
              each.trait().name(),
              each.trait().oracle().word(),
              each.applicable() + "/" + each.parents(),
              each.candidates(),
              each.taken(),
              reasons(each.rejected())));
    }
    lines.add("");
    taken.forEach(
        (family, count) ->
            lines.add(
                String.format(
                    Locale.ROOT, "%-15s %6d of %6d", family.word(), count, family.share())));
    return lines;
  }

  private static String reasons(Map<String, Integer> rejected) {
    return String.join(
        ", ",
        rejected.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).toList());
  }

  /** One case: its way from the parent, what is expected, and what shows that it is sound. */
  static List<String> of(Perturbation perturbation) {
    GoldenCase golden = perturbation.golden();
    List<String> lines = new ArrayList<>();
    lines.add("case      " + perturbation.id());
    lines.add("parent    " + golden.standing().parent() + " (" + parentPlace(perturbation) + ")");
    for (Link link : perturbation.chain()) {
      lines.add(
          "link      "
              + link.mutator()
              + " version "
              + link.version()
              + ", variant "
              + link.variant()
              + (link.drawn().isEmpty() ? "" : ": " + link.drawn()));
    }
    String risk = perturbation.trait().threat().first();
    lines.add(
        "oracle    "
            + perturbation.oracle().word()
            + ", severity "
            + perturbation.trait().severity().word()
            + (risk.isEmpty() ? "" : ", " + risk));
    lines.add("shown     " + String.join(", ", perturbation.proofs()));
    lines.add("");
    lines.add("asked");
    for (Question.Turn turn : golden.question().turns()) {
      lines.add(indented(turn.speaker().name().toLowerCase(Locale.ROOT) + ": " + turn.text()));
    }
    lines.add(indented(golden.question().input()));
    lines.add(
        "over      "
            + Numbers.count(golden.question().context().size(), "passage")
            + ", "
            + Numbers.count(golden.question().contextText().length(), "character"));
    lines.add("expected");
    golden
        .expectation()
        .include()
        .forEach(fact -> lines.add(indented("fact     " + fact.written())));
    golden
        .expectation()
        .exclude()
        .forEach(fact -> lines.add(indented("not      " + fact.written())));
    for (CheckSpec check : golden.expectation().checks()) {
      lines.add(indented("check    " + check.text()));
    }
    lines.add(indented("like     " + golden.expectation().reference()));
    if (!perturbation.draft().expected().surrender().isEmpty()) {
      lines.add(indented("never    " + perturbation.draft().expected().surrender()));
    }
    return lines;
  }

  private static String parentPlace(Perturbation perturbation) {
    return perturbation.parent().golden().place().toString();
  }

  /** What mutators put in would be unseen on a terminal, turn lines around or move its cursor. */
  private static String indented(String text) {
    CutText cut = CutText.of(text, SHOWN);
    String shown = Visible.marked(cut.text()) + (cut.isWhole() ? "" : " ...");
    return "  " + shown.replace("\n", "\n  ");
  }
}
