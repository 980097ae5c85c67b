package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Suggestion;
import dev.assize.history.MetricRow;
import dev.assize.history.ModelRow;
import dev.assize.history.RunRecord;
import dev.assize.history.RunRecord.SideRecord;
import dev.assize.history.RunRow;
import dev.assize.history.SideRow;
import dev.assize.report.Visible;
import dev.assize.score.Counts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** One run for a terminal: what went in, and of each subject what came of it. */
final class RunSheet {

  private static final int DECIMALS = 3;

  private final Sheet sheet = new Sheet();

  private RunSheet() {}

  /**
   * @param rejudged the run whose replies were judged again in this one; empty for a run that asked
   */
  static String of(RunRecord record, String rejudged) {
    RunSheet page = new RunSheet();
    page.run(record.run(), rejudged);
    record.sides().forEach(page::side);
    return page.sheet.toString();
  }

  /**
   * The run with one of its subjects.
   *
   * @param subject its id; empty for all
   * @throws InvalidInput when the run did not ask it
   */
  static RunRecord only(String subject, RunRecord record) {
    List<SideRecord> meant =
        record.sides().stream()
            .filter(each -> subject.isEmpty() || each.side().subject().equals(subject))
            .toList();
    if (meant.isEmpty() && !subject.isEmpty()) {
      throw InvalidInput.of(
          "show.unknown-subject",
          Place.of(record.run().id()),
          "it did not ask \"" + subject + "\"",
          "one of its subjects",
          Suggestion.remedy(
              subject, record.sides().stream().map(each -> each.side().subject()).toList()));
    }
    return new RunRecord(record.run(), meant);
  }

  private void run(RunRow run, String rejudged) {
    sheet.line("run " + run.id() + " of " + Visible.marked(run.project()) + ": " + run.decision());
    row(
        "judged again",
        rejudged.isEmpty() ? "" : "the replies of run " + rejudged + "; no subject was asked");
    row(
        "played",
        run.started()
            + (run.ended().equals(Instant.EPOCH) ? "" : " to " + run.ended())
            + (run.origin() == RunRow.Origin.IMPORTED ? ", imported" : "")
            + (run.isClockSetBack() ? ", while the clock was set back" : ""));
    row(
        "asked",
        Numbers.count(run.cases(), "case")
            + " x "
            + Numbers.count(run.trials(), "trial")
            + ", "
            + switch (run.coverage()) {
              case WHOLE -> "the whole golden set";
              case SELECTED -> "a selection of the golden set";
            });
    row("assize", run.assize());
    row("commit", run.commit());
    row("manifest", run.manifest().brief());
    run.digests().forEach((name, digest) -> row("  " + name, digest.brief()));
  }

  private void side(SideRecord record) {
    SideRow side = record.side();
    sheet.line("");
    sheet.line(Visible.marked(side.subject()) + ", " + role(side.role()));
    row("version", side.version().brief());
    row("model", Visible.marked(side.provider() + "/" + side.model()));
    row("prompt", Visible.marked(side.prompt()));
    row("declared", Visible.marked(side.declared()));
    row("attempt", side.attempt() == 0 ? "" : Integer.toString(side.attempt()));
    row("replies", HistorySheet.replies(side.replies()));
    record.models().forEach(model -> row("reported", reported(model)));
    row("cases", counts(side.counts()));
    record.metrics().forEach(metric -> row(metric.name(), figure(metric)));
  }

  private static String role(SideRow.Role role) {
    return switch (role) {
      case SideRow.Role.Baseline baseline -> "baseline";
      case SideRow.Role.Candidate candidate -> "candidate: " + candidate.decision();
    };
  }

  private static String reported(ModelRow model) {
    String name = model.model().isEmpty() ? "no model id" : Visible.marked(model.model());
    String fingerprint =
        model.fingerprint().isEmpty() ? "" : " (" + Visible.marked(model.fingerprint()) + ")";
    return name
        + fingerprint
        + ", "
        + Numbers.count(model.replies(), "reply")
        + " from "
        + model.first()
        + " to "
        + model.last();
  }

  private static String counts(Counts counts) {
    return String.format(
        Locale.ROOT,
        "%,d passed, %,d failed, %,d errored, %s",
        counts.passed(),
        counts.failed(),
        counts.errored(),
        counts.unscoredWords());
  }

  private static String figure(MetricRow metric) {
    String value =
        metric.unit().equals("share")
            ? HistorySheet.rate(metric)
            : Numbers.decimal(metric.value(), DECIMALS) + " " + metric.unit();
    return value + ", n = " + Numbers.count(metric.n());
  }

  /** Nothing at all where nothing is known. */
  private void row(String name, String value) {
    if (!value.isEmpty()) {
      sheet.line(name + " ".repeat(Math.max(1, 22 - name.length())) + value);
    }
  }
}
