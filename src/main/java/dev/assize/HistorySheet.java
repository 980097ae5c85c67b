package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.history.ListedRun;
import dev.assize.history.Measured;
import dev.assize.history.MeasuredSide;
import dev.assize.history.MetricRow;
import dev.assize.history.RunRow;
import dev.assize.history.SideRow;
import dev.assize.report.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Runs as a table: one line a side, and between runs what keeps them from being compared. */
final class HistorySheet {

  private static final String GOLDEN = "golden";
  private static final List<String> HEADING =
      List.of("run", "decision", "subject", "role", "passed", "cases", "replies");

  private final List<List<String>> table = new ArrayList<>();

  private HistorySheet() {}

  static String of(List<ListedRun> runs) {
    HistorySheet sheet = new HistorySheet();
    sheet.table.add(HEADING);
    for (int i = 0; i < runs.size(); i++) {
      if (i > 0) {
        sheet.between(runs.get(i - 1).run(), runs.get(i).run());
      }
      sheet.run(runs.get(i));
    }
    return sheet.laidOut();
  }

  private void between(RunRow later, RunRow earlier) {
    if (!Objects.equals(later.digests().get(GOLDEN), earlier.digests().get(GOLDEN))) {
      note("-- another golden set below: these rates and those above are over other cases");
    }
  }

  private void run(ListedRun listed) {
    RunRow run = listed.run();
    List<MeasuredSide> sides = listed.sides();
    for (int i = 0; i < sides.size(); i++) {
      table.add(cells(i == 0 ? run.id() : "", i == 0 ? run.decision().name() : "", sides.get(i)));
    }
    if (run.isClockSetBack()) {
      note("   (ended before it began: the clock was set back)");
    }
  }

  private static List<String> cells(String run, String decision, MeasuredSide measured) {
    SideRow side = measured.stored().side();
    return List.of(
        run,
        decision,
        Visible.marked(side.subject()),
        side.role().word(),
        measured.metric(Measured.PASS).map(HistorySheet::rate).orElse("unknown"),
        Numbers.count(side.counts().total()),
        replies(side.replies()));
  }

  /** {@code 42.2 % (38.3 to 46.1)}. */
  static String rate(MetricRow metric) {
    Optional<String> interval =
        metric
            .interval()
            .map(i -> " (" + Numbers.points(i.lo()) + " to " + Numbers.points(i.hi()) + ")");
    return Numbers.percent(metric.value()) + interval.orElse("");
  }

  static String replies(SideRow.Replies replies) {
    List<String> parts = new ArrayList<>();
    part(parts, replies.live(), "live");
    part(parts, replies.imported(), "imported");
    part(parts, replies.recalled(), "recorded");
    part(parts, replies.failures(), "missing");
    String all = parts.isEmpty() ? "none" : String.join(", ", parts);
    return replies.fresh() == 0 ? all + ": nothing new" : all;
  }

  private static void part(List<String> parts, int count, String word) {
    if (count > 0) {
      parts.add(Numbers.count(count) + " " + word);
    }
  }

  private void note(String words) {
    table.add(List.of(words));
  }

  private String laidOut() {
    int[] widths = new int[HEADING.size()];
    for (List<String> row : table) {
      for (int i = 0; row.size() > 1 && i < row.size(); i++) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
    }
    Sheet sheet = new Sheet();
    for (List<String> row : table) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i)).append(" ".repeat(Math.max(0, widths[i] - length(row.get(i))) + 2));
      }
      sheet.line(line.toString());
    }
    return sheet.toString();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
