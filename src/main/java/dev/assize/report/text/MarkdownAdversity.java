package dev.assize.report.text;

import dev.assize.adversarial.RiskList;
import dev.assize.base.Numbers;
import dev.assize.report.AdverseChange;
import dev.assize.report.Adversity;
import dev.assize.report.Adversity.Harm;
import dev.assize.report.Adversity.MutatorLine;
import dev.assize.report.Adversity.Rate;
import dev.assize.report.AdversityPhrases;
import dev.assize.report.AdversityView;
import dev.assize.report.RiskTable;
import dev.assize.report.Sweep;
import dev.assize.report.SweepPhrases;
import java.util.List;
import java.util.stream.Stream;

/** How both sides stood adversarial cases, in sentences and in tables of Markdown. */
final class MarkdownAdversity {

  private static final String NONE = "\u2013";

  private final StringBuilder out;
  private final Form form;

  private MarkdownAdversity(StringBuilder out, Form form) {
    this.out = out;
    this.form = form;
  }

  /** Appends it; nothing where no adversarial case was asked. */
  static void add(AdversityView view, Form form, StringBuilder out) {
    List<String> lines = AdversityPhrases.lines(view);
    if (!lines.isEmpty()) {
      out.append("Adversarial cases:\n\n");
      lines.forEach(line -> out.append("- ").append(Markdown.text(line)).append('\n'));
      out.append('\n');
      new MarkdownAdversity(out, form).tables(view);
    }
  }

  private void tables(AdversityView view) {
    view.candidate()
        .ifPresent(
            side -> {
              side.sweep().ifPresent(this::sweep);
              mutators(side);
            });
    view.change().ifPresent(this::newly);
    view.candidate()
        .ifPresent(
            side -> {
              harmed(side);
              risks(RiskTable.of(side.risks()));
            });
  }

  private void sweep(Sweep sweep) {
    table(
        List.of("padding, tokens", "before, %", "passed"),
        Stream.concat(
                sweep.cells().stream()
                    .map(
                        cell ->
                            List.of(
                                Numbers.count(cell.padding()),
                                Numbers.count(cell.position()),
                                SweepPhrases.reached(cell.reached()))),
                Stream.concat(
                    sweep.byPadding().stream()
                        .map(
                            each ->
                                List.of(
                                    Numbers.count(each.padding()),
                                    "all",
                                    SweepPhrases.reached(each.reached()))),
                    sweep.byPosition().stream()
                        .map(
                            each ->
                                List.of(
                                    "all",
                                    Numbers.count(each.position()),
                                    SweepPhrases.reached(each.reached())))))
            .toList());
    out.append(SweepPhrases.DEFINITION).append("\n\n");
  }

  private void mutators(Adversity side) {
    table(
        List.of(
            "mutator",
            "oracle",
            "golden cases",
            "passed",
            "failed",
            "errored",
            "unscored",
            "fails",
            "drop",
            "flipped"),
        side.mutators().stream().map(MarkdownAdversity::row).toList());
  }

  private static List<String> row(MutatorLine line) {
    return List.of(
        Markdown.text((line.mutator() + " " + line.name()).strip()),
        Markdown.text(line.oracle()),
        Numbers.count(line.parents()),
        Numbers.count(line.outcomes().passed()),
        Numbers.count(line.outcomes().failed()),
        Numbers.count(line.outcomes().errored()),
        Numbers.count(line.outcomes().unscored()),
        rate(line.failed()),
        rate(line.dropped()),
        rate(line.flipped()));
  }

  private static String rate(Rate rate) {
    return rate.n() == 0 ? NONE : AdversityPhrases.rate(rate);
  }

  private void newly(AdverseChange change) {
    if (!change.newlyFailing().isEmpty()) {
      table(
          List.of("newly failing", "golden case", "mutator", "severity", "failing now"),
          change.newlyFailing().stream()
              .map(
                  each ->
                      Stream.of(
                              each.child().id(),
                              each.child().parent(),
                              each.child().mutator(),
                              each.child().severity(),
                              String.join(", ", each.failing()))
                          .map(Markdown::text)
                          .toList())
              .toList());
    }
    sealed(change.sealed());
  }

  private void harmed(Adversity side) {
    List<Harm> harmed = side.worst().harmed();
    if (!harmed.isEmpty()) {
      table(
          List.of("golden case at its worst", "untouched", "children that fail", "worst"),
          harmed.stream()
              .map(
                  harm ->
                      Stream.of(
                              harm.parent(),
                              harm.untouched().word(),
                              Numbers.count(harm.failed()) + " of " + harm.decided(),
                              harm.worst().mutator()
                                  + " "
                                  + harm.worst().severity()
                                  + " "
                                  + harm.worst().id())
                          .map(Markdown::text)
                          .toList())
              .toList());
    }
    sealed(side.worst().sealed());
  }

  private void sealed(int count) {
    if (count > 0) {
      out.append(Numbers.count(count)).append(" more are sealed.\n\n");
    }
  }

  private void risks(RiskTable risks) {
    table(
        Stream.concat(
                Stream.of("OWASP 2025", "ATLAS 2025"),
                risks.columns().stream().map(risk -> "NIST " + risk.id()))
            .toList(),
        risks.rows().stream()
            .map(
                row ->
                    Stream.concat(
                            Stream.of(row.owasp().id(), row.atlas().id()), row.cells().stream())
                        .toList())
            .toList());
    out.append("Cases asked where these meet, by section of ")
        .append(RiskTable.edition(RiskList.NIST))
        .append(". Not covered: ")
        .append(String.join("; ", risks.gaps()))
        .append(".\n\n");
  }

  /** As many rows as the form has categories. */
  private void table(List<String> head, List<List<String>> rows) {
    line(head);
    out.append("|---".repeat(head.size())).append("|\n");
    rows.stream().limit(form.categories()).forEach(this::line);
    out.append('\n');
    if (rows.size() > form.categories()) {
      out.append("And ")
          .append(Numbers.count((long) rows.size() - form.categories()))
          .append(" more.\n\n");
    }
  }

  private void line(List<String> cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
