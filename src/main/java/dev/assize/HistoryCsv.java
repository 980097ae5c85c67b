package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.history.ListedRun;
import dev.assize.history.Measured;
import dev.assize.history.MeasuredSide;
import dev.assize.history.MetricRow;
import dev.assize.history.RunRow;
import dev.assize.history.SideRow;
import dev.assize.report.text.Csv;
import dev.assize.stats.Interval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs of a history for a spreadsheet: a row for each side. */
final class HistoryCsv {

  private static final int DECIMALS = 6;

  /** Those that stand alone in a column. */
  private static final List<String> METRICS =
      List.of(
          Measured.SCORE,
          Measured.LENGTH,
          Measured.DECLINED,
          Measured.LATENCY_P50,
          Measured.LATENCY_P95,
          Measured.COST,
          Measured.JUDGE_COST,
          Measured.TOKENS_IN,
          Measured.TOKENS_OUT);

  private HistoryCsv() {}

  static String of(List<ListedRun> runs) {
    StringBuilder out = new StringBuilder();
    try {
      Csv csv = Csv.of(out, columns());
      for (ListedRun listed : runs) {
        for (MeasuredSide side : listed.sides()) {
          csv.row(cells(listed.run(), side));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot refuse to be written to", e);
    }
    return out.toString();
  }

  private static List<String> columns() {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "run",
                "started",
                "origin",
                "decision",
                "commit",
                "golden",
                "subject",
                "version",
                "model",
                "prompt",
                "role",
                "live",
                "imported",
                "recorded",
                "missing",
                "passed",
                "failed",
                "errored",
                "unscored",
                "not_asked",
                "pass",
                "pass_low",
                "pass_high"));
    METRICS.forEach(name -> columns.add(name.replace(' ', '_')));
    return columns;
  }

  private static List<String> cells(RunRow run, MeasuredSide measured) {
    SideRow side = measured.stored().side();
    List<String> cells =
        new ArrayList<>(
            List.of(
                run.id(),
                run.started().toString(),
                HistoryJson.word(run.origin()),
                run.decision().name(),
                run.commit(),
                Optional.ofNullable(run.digests().get("golden")).map(d -> d.hex()).orElse(""),
                side.subject(),
                side.version().hex(),
                side.model(),
                side.prompt(),
                side.role().word()));
    List.of(
            side.replies().live(),
            side.replies().imported(),
            side.replies().recalled(),
            side.replies().failures(),
            side.counts().passed(),
            side.counts().failed(),
            side.counts().errored(),
            side.counts().unscored(),
            side.counts().notAsked())
        .forEach(count -> cells.add(count.toString()));
    Optional<MetricRow> pass = measured.metric(Measured.PASS);
    Optional<Interval> interval = pass.flatMap(MetricRow::interval);
    cells.add(cell(pass.map(MetricRow::value)));
    cells.add(cell(interval.map(Interval::lo)));
    cells.add(cell(interval.map(Interval::hi)));
    METRICS.forEach(name -> cells.add(cell(measured.metric(name).map(MetricRow::value))));
    return cells;
  }

  static String cell(Optional<Double> value) {
    return value.map(known -> Numbers.decimal(known, DECIMALS)).orElse("");
  }
}
