package dev.assize.report.html;

import dev.assize.base.Numbers;
import dev.assize.report.svg.ControlChart;
import dev.assize.report.svg.ControlChart.Limits;
import dev.assize.report.svg.ControlChart.Run;
import dev.assize.report.svg.Figure;
import dev.assize.stats.Flakiness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the runs before this one say: a chart of the last of them, and a line for each case. */
final class PastRuns {

  private static final int DAY = 10;
  private static final String PASSED = "passed";

  private final Entry past;
  private final Map<String, Entry> cases = new HashMap<>();

  PastRuns(Entry candidate) {
    this.past = candidate.in("past");
    past.entries("cases").forEach(each -> cases.put(each.text("case"), each));
  }

  /** The pass rate run by run; empty where there is nothing to draw yet. */
  Optional<Figure> chart() {
    Entry rates = past.in("passRate");
    List<Run> runs = rates.entries("runs").map(PastRuns::run).toList();
    return runs.isEmpty()
        ? Optional.empty()
        : Optional.of(ControlChart.of(runs, rates.share("centre"), "Pass rate", Numbers::percent));
  }

  /** What the chart says, in sentences. */
  String words() {
    return String.join(" ", past.in("passRate").texts("words"));
  }

  private static Run run(Entry point) {
    return new Run(
        point.text("run"),
        point.share("value"),
        point.share("average"),
        new Limits(point.share("lower"), point.share("upper")),
        point.text("broken"),
        point.text("changed"));
  }

  /** Of a case; nothing where it was not asked before. */
  List<Page.Before> of(String id) {
    return Optional.ofNullable(cases.get(id)).map(PastRuns::before).stream().toList();
  }

  private static Page.Before before(Entry known) {
    List<String> outcomes = known.texts("outcomes");
    long passed = outcomes.stream().filter(PASSED::equals).count();
    return new Page.Before(
        outcomes.stream().map(PastRuns::mark).collect(Collectors.joining()),
        "Before this run, oldest first: passed in "
            + passed
            + " of "
            + Numbers.count(outcomes.size(), "run")
            + turn(known)
            + "."
            + flaky(known));
  }

  private static String mark(String outcome) {
    return switch (outcome) {
      case PASSED -> "\u2713";
      case "failed" -> "\u2717";
      default -> "\u2013";
    };
  }

  private static String turn(Entry known) {
    if (!known.has("turn")) {
      return "";
    }
    Entry turn = known.in("turn");
    String at = turn.text("at");
    String changes = String.join("; ", turn.texts("changes"));
    return "; last "
        + turn.text("word")
        + " in "
        + turn.text("run")
        + " ("
        + at.substring(0, Math.min(DAY, at.length()))
        + "), "
        + (changes.isEmpty()
            ? "when nothing that is recorded had changed"
            : "when this had changed: " + changes);
  }

  private static String flaky(Entry known) {
    Flakiness flakiness = new Flakiness((int) known.whole(PASSED), (int) known.whole("failed"));
    return flakiness.isFlaky()
        ? " Flaky with probability " + Numbers.decimal(flakiness.chance(), 2) + "."
        : "";
  }
}
