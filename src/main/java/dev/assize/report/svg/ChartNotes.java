package dev.assize.report.svg;

import dev.assize.report.svg.ControlChart.Run;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What stands below a control chart of its runs: numbered, as words do not fit over their dots. */
final class ChartNotes {

  private static final int MOST = 12;

  /** What a model is called may be as long as its provider likes. */
  private static final int LINES = 8;

  private final List<Run> runs;
  private final List<String> names;

  ChartNotes(List<Run> runs) {
    this.runs = runs;
    this.names = ShortNames.of(runs.stream().map(Run::name).toList());
  }

  /** The number of a run's note; 0 where there is nothing to note. */
  int number(int index) {
    return isNoted(runs.get(index))
        ? (int) runs.subList(0, index + 1).stream().filter(ChartNotes::isNoted).count()
        : 0;
  }

  /** The last twelve notes, each on as many lines as it takes. */
  List<String> lines(double width) {
    List<Integer> noted =
        IntStream.range(0, runs.size()).filter(i -> isNoted(runs.get(i))).boxed().toList();
    return noted.subList(Math.max(0, noted.size() - MOST), noted.size()).stream()
        .flatMap(index -> lines(index, width))
        .toList();
  }

  private Stream<String> lines(int index, double width) {
    List<String> lines =
        Label.lines(number(index) + "  " + names.get(index) + ": " + words(runs.get(index)), width);
    return lines.size() <= LINES
        ? lines.stream()
        : Stream.concat(lines.stream().limit(LINES - 1), Stream.of("..."));
  }

  private static boolean isNoted(Run run) {
    return !run.broken().isEmpty() || !run.changed().isEmpty();
  }

  private static String words(Run run) {
    String changed = run.changed().isEmpty() ? "" : "changed: " + run.changed();
    return run.broken() + (run.broken().isEmpty() || run.changed().isEmpty() ? "" : "; ") + changed;
  }
}
