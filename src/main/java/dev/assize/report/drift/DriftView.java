package dev.assize.report.drift;

import dev.assize.drift.Churn;
import dev.assize.drift.ControlChart;
import dev.assize.drift.Creep;
import dev.assize.drift.DriftAnswer;
import dev.assize.drift.FurtherMeasures.Further;
import dev.assize.drift.Quantity;
import dev.assize.drift.QuantityTests.Finding;
import java.util.List;

/**
 * A drift report as data: what changed between the first and the last of some runs of a subject
 * that nobody changed.
 *
 * @param about of which subject
 * @param runs in the order of time, two or more
 * @param cases how many cases are compared
 * @param tests one of each quantity, in the order of {@link Quantity}
 * @param further more ways to be apart, where they were asked for
 * @param churn the last run beside all before it
 * @param charts one of each quantity that is a number
 * @param toKnow what a reader should know of the evidence
 */
public record DriftView(
    About about,
    List<Seen> runs,
    int cases,
    List<Finding> tests,
    List<Further> further,
    Transitions transitions,
    Churn churn,
    Replies replies,
    List<ControlChart> charts,
    List<Creep> creep,
    Whose whose,
    List<String> toKnow) {

  public DriftView {
    runs = List.copyOf(runs);
    tests = List.copyOf(tests);
    further = List.copyOf(further);
    charts = List.copyOf(charts);
    creep = List.copyOf(creep);
    toKnow = List.copyOf(toKnow);
  }

  /**
   * What is asked.
   *
   * @param version the first digits of its digest; {@code imported} where nobody here knows what
   *     went in
   * @param primary the quantity whose test may say that there is no drift
   * @param margin the smallest change that matters, as a share
   */
  public record About(
      String project, String subject, String version, Quantity primary, double margin) {}

  /** What is compared with the last. */
  public Seen before() {
    return runs.getFirst();
  }

  /** What is looked at. */
  public Seen after() {
    return runs.getLast();
  }

  /**
   * The test of the primary quantity.
   *
   * @throws java.util.NoSuchElementException never: there is one
   */
  public Finding primary() {
    return tests.stream()
        .filter(test -> test.quantity() == about.primary())
        .findFirst()
        .orElseThrow();
  }

  /**
   * Drift where one of them found it, else what the test of the primary quantity says. Latency
   * belongs to the machine and its load as much as to the subject: it is told, and decides only
   * where it is what was asked for. Where a judge moved, what it has a say in tells nothing of the
   * subject, unless today's judge alone shows that this one moved.
   */
  public DriftAnswer answer() {
    return DriftAnswer.of(
        whose.voids(about.primary()) ? DriftAnswer.CANNOT_TELL : primary().answer(),
        Signs.of(this).stream().map(sign -> DriftAnswer.DRIFT).toList());
  }
}
