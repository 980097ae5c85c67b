package dev.assize.judge.calibration;

import dev.assize.base.Numbers;
import dev.assize.judge.calibration.Admission.Line;
import dev.assize.judge.calibration.Admission.State;
import dev.assize.judge.calibration.Ruling.Outcome;
import dev.assize.stats.CohenKappa;
import dev.assize.stats.Interval;
import dev.assize.stats.JudgeAccuracy;
import dev.assize.stats.Wilson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a source of verdicts must show before it may block. A line is kept when it is shown, broken
 * when the labels rule it out, and open between.
 */
public final class AdmissionRule {

  /** Of every interval here, as of the gate's: each limit may err in one of twenty. */
  public static final double LEVEL = 0.90;

  /** As many labelled replies must pass. */
  public static final int LEAST_PASSES = 100;

  /** As many must fail. */
  public static final int LEAST_FAILS = 50;

  static final double LEAST_KAPPA = 0.6;
  static final double LEAST_J = 0.5;
  static final double LEAST_LOWER_J = 0.3;
  static final double MOST_PROBES = 0.05;
  static final double MOST_UNPARSED = 0.01;
  static final double MOST_SWAPPED = 0.25;

  private AdmissionRule() {}

  /**
   * The lines on what was measured.
   *
   * @param swapped verdicts that the order of two replies turned; empty where nothing was compared
   */
  public static Admission of(
      Measurement measured, List<ProbeResult> probes, Optional<ProbeResult> swapped) {
    List<Line> lines = new ArrayList<>();
    lines.add(labels(measured.all()));
    lines.add(kappa(measured.all()));
    lines.add(youden(measured.all()));
    lines.add(unparsed(measured));
    lines.add(silent(measured));
    lines.addAll(probes(probes));
    swapped.ifPresent(found -> lines.add(swapped(found)));
    return new Admission(lines);
  }

  private static Line labels(Confusion all) {
    return new Line(
        "labels",
        isEnough(all) ? State.KEPT : State.OPEN,
        all.passes()
            + " replies that people pass and "
            + all.fails()
            + " that they fail have a verdict; "
            + LEAST_PASSES
            + " and "
            + LEAST_FAILS
            + " are needed");
  }

  private static boolean isEnough(Confusion all) {
    return all.passes() >= LEAST_PASSES && all.fails() >= LEAST_FAILS;
  }

  /** Who always says the same has no spread, and a kappa of 0. */
  private static Line kappa(Confusion all) {
    Optional<CohenKappa> kappa = all.kappa();
    if (kappa.isEmpty()) {
      return new Line("kappa", State.OPEN, "kappa cannot be told: all is one and the same");
    }
    Optional<Interval> interval = kappa.get().interval(LEVEL);
    boolean shown = interval.map(range -> range.hi() < LEAST_KAPPA).orElseGet(() -> isEnough(all));
    State state =
        kappa.get().kappa() >= LEAST_KAPPA ? State.KEPT : shown ? State.BROKEN : State.OPEN;
    return new Line(
        "kappa",
        state,
        "kappa is " + decimal(kappa.get().kappa()) + range(interval) + "; 0.60 is needed");
  }

  private static Line youden(Confusion all) {
    Optional<JudgeAccuracy> accuracy = all.accuracy();
    if (accuracy.isEmpty()) {
      return new Line("J", State.OPEN, "J cannot be told without labels of both kinds");
    }
    Interval interval = accuracy.get().youden(LEVEL);
    double j = accuracy.get().youden();
    State state =
        j >= LEAST_J && interval.lo() > LEAST_LOWER_J
            ? State.KEPT
            : interval.hi() < LEAST_J ? State.BROKEN : State.OPEN;
    String guess = interval.lo() <= 0 ? ", so it may be no better than a coin" : "";
    return new Line(
        "J",
        state,
        "J is "
            + decimal(j)
            + range(Optional.of(interval))
            + guess
            + "; 0.50 is needed, with a lower limit above 0.30");
  }

  private static Line unparsed(Measurement measured) {
    int asked = measured.all().decided() + measured.count(Outcome.UNPARSED);
    return share("parse failures", measured.count(Outcome.UNPARSED), asked, MOST_UNPARSED);
  }

  /** Missing verdicts must not be able to change the answer. */
  private static Line silent(Measurement measured) {
    Confusion worst = measured.all().worst();
    boolean kept =
        measured.all().silent() == 0
            || worst.kappa().filter(k -> k.kappa() >= LEAST_KAPPA).isPresent()
                && worst
                    .accuracy()
                    .filter(a -> a.youden() >= LEAST_J && a.youden(LEVEL).lo() > LEAST_LOWER_J)
                    .isPresent();
    return new Line(
        "missing verdicts",
        kept ? State.KEPT : State.OPEN,
        measured.all().silent() == 0
            ? "no verdict is missing"
            : Numbers.count(measured.all().silent(), "verdict")
                + " missing; taken as wrong, kappa and J would "
                + (kept ? "still do" : "not do"));
  }

  private static Line share(String name, int hits, int of, double most) {
    Optional<Interval> interval = Wilson.interval(hits, of, LEVEL);
    boolean kept = of > 0 && hits <= most * of;
    return new Line(
        name,
        kept
            ? State.KEPT
            : interval.filter(range -> range.lo() > most).isPresent() ? State.BROKEN : State.OPEN,
        hits + " of " + of + "; at most " + Numbers.level(most) + " may be");
  }

  private static List<Line> probes(List<ProbeResult> probes) {
    if (probes.isEmpty()) {
      return List.of(new Line("probes", State.OPEN, "nobody has tried to deceive it"));
    }
    return probes.stream().map(AdmissionRule::probe).toList();
  }

  private static Line probe(ProbeResult probe) {
    String name = "probe " + probe.attack();
    Optional<Interval> interval = probe.interval(LEVEL);
    if (interval.isEmpty()) {
      return new Line(name, State.OPEN, "no reply to try it on");
    }
    boolean kept = interval.get().hi() <= MOST_PROBES;
    boolean broken = interval.get().lo() > MOST_PROBES;
    return new Line(
        name,
        kept ? State.KEPT : broken ? State.BROKEN : State.OPEN,
        probe.hits()
            + " of "
            + probe.tried()
            + " altered replies passed, up to "
            + Numbers.percent(interval.get().hi())
            + "; "
            + Numbers.level(MOST_PROBES)
            + " may be (0 of 60 will do)");
  }

  private static Line swapped(ProbeResult swapped) {
    Line line = share("order", swapped.hits(), swapped.tried(), MOST_SWAPPED);
    return new Line(line.name(), line.state(), "the order turned " + line.words());
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value + 0.0);
  }

  private static String range(Optional<Interval> interval) {
    return interval
        .map(range -> " (" + decimal(range.lo()) + " to " + decimal(range.hi()) + ")")
        .orElse("");
  }
}
