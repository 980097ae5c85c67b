package dev.assize.report.text;

import dev.assize.report.Against;
import dev.assize.report.CandidateView;
import dev.assize.report.CaseMarks;
import dev.assize.report.CaseRow;
import dev.assize.report.CutText;
import dev.assize.report.ReportFormat;
import dev.assize.report.ReportView;
import dev.assize.report.ShownCase;
import dev.assize.report.SideView;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The cases of a report for a spreadsheet: one row per case and side that knows it. */
public final class CsvReport implements ReportFormat {

  private static final List<String> COLUMNS =
      List.of(
          "run",
          "side",
          "subject",
          "case",
          "category",
          "tags",
          "importance",
          "transition",
          "state",
          "score",
          "failing",
          "latency_ms",
          "asked",
          "reply");

  private static final int LONGEST = 2_000;
  private static final int DECIMALS = 4;

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String file() {
    return "report.csv";
  }

  @Override
  public Habit habit() {
    return Habit.ON_DEMAND;
  }

  @Override
  public void write(ReportView view, Writer out) throws IOException {
    Csv csv = Csv.of(out, COLUMNS);
    for (CandidateView candidate : view.candidates()) {
      Map<String, ShownCase> texts = new HashMap<>();
      candidate.shown().forEach(shown -> texts.put(shown.row().id(), shown));
      for (CaseRow row : candidate.index()) {
        ShownCase shown = texts.get(row.id());
        if (candidate.against() instanceof Against.Baseline baseline
            && !row.baseline().equals(CaseRow.ABSENT)) {
          Told told = new Told("baseline", baseline.side(), row.baseline(), row.before());
          csv.row(cells(told, row, shown == null ? NO_TEXTS : texts(shown, shown.baseline())));
        }
        if (!row.candidate().equals(CaseRow.ABSENT)) {
          Told told = new Told("candidate", candidate.candidate(), row.candidate(), row.after());
          csv.row(cells(told, row, shown == null ? NO_TEXTS : texts(shown, shown.candidate())));
        }
      }
    }
  }

  /** What a side says of a case. */
  private record Told(String side, SideView who, String state, CaseMarks marks) {}

  /** The texts of most cases are not in a report. */
  private static final List<String> NO_TEXTS = List.of("", "");

  private static List<String> texts(ShownCase shown, List<ShownCase.Trial> trials) {
    return List.of(
        cut(shown.input()), trials.isEmpty() ? "" : cut(trials.getFirst().said().text()));
  }

  private static List<String> cells(Told told, CaseRow row, List<String> texts) {
    CaseMarks marks = told.marks();
    return List.of(
        told.who().run(),
        told.side(),
        told.who().subject(),
        row.id(),
        row.category(),
        String.join(" ", row.tags()),
        row.importance().name().toLowerCase(Locale.ROOT),
        row.transition(),
        told.state(),
        marks.isGraded() ? score(marks.score()) : "",
        String.join(", ", marks.failing()),
        marks.latency().isPositive() ? Long.toString(marks.latency().toMillis()) : "",
        texts.getFirst(),
        texts.getLast());
  }

  private static String score(double score) {
    return BigDecimal.valueOf(score).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String cut(CutText text) {
    CutText cut = CutText.of(text.text(), LONGEST);
    long left = (long) cut.left() + text.left();
    return left == 0 ? cut.text() : cut.text() + " (" + left + " more characters not shown)";
  }
}
