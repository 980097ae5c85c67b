package dev.assize.judge.calibration;

import dev.assize.base.Numbers;
import dev.assize.judge.calibration.Admission.Line;
import dev.assize.judge.calibration.Admission.State;
import dev.assize.stats.CohenKappa;
import dev.assize.stats.Interval;
import dev.assize.stats.Wilson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** The lines that are asked of every source of verdicts, whatever it looks at. */
final class AdmissionLines {

  private static final int DIGITS = 2;
  private static final int MOST_DIGITS = 9;

  private AdmissionLines() {}

  /**
   * Who always says the same has no spread, and a kappa of 0.
   *
   * @param isEnough whether there are as many labels as are needed
   */
  static Line kappa(Optional<CohenKappa> kappa, boolean isEnough) {
    if (kappa.isEmpty()) {
      return new Line("kappa", State.OPEN, "kappa cannot be told: all is one and the same");
    }
    Optional<Interval> interval = kappa.get().interval(AdmissionRule.LEVEL);
    boolean shown = interval.map(range -> range.hi() < AdmissionRule.LEAST_KAPPA).orElse(isEnough);
    State state =
        kappa.get().kappa() >= AdmissionRule.LEAST_KAPPA
            ? State.KEPT
            : shown ? State.BROKEN : State.OPEN;
    return new Line(
        "kappa",
        state,
        "kappa is "
            + beside(AdmissionRule.LEAST_KAPPA, kappa.get().kappa())
            + range(interval)
            + "; 0.60 is needed");
  }

  static Line youden(double j, Interval interval) {
    State state =
        isEnough(j, interval)
            ? State.KEPT
            : interval.hi() < AdmissionRule.LEAST_J ? State.BROKEN : State.OPEN;
    String guess = interval.lo() <= 0 ? ", so it may be no better than a coin" : "";
    return new Line(
        "J",
        state,
        "J is "
            + beside(AdmissionRule.LEAST_J, j)
            + " ("
            + beside(AdmissionRule.LEAST_LOWER_J, interval.lo())
            + " to "
            + decimal(interval.hi())
            + ")"
            + guess
            + "; 0.50 is needed, with a lower limit above 0.30");
  }

  static boolean isEnough(double j, Interval interval) {
    return j >= AdmissionRule.LEAST_J && interval.lo() > AdmissionRule.LEAST_LOWER_J;
  }

  /**
   * Missing verdicts must not be able to change the answer.
   *
   * @param does whether kappa and J would still do if all of them were wrong
   */
  static Line silent(int missing, boolean does) {
    return new Line(
        "missing verdicts",
        missing == 0 || does ? State.KEPT : State.OPEN,
        missing == 0
            ? "no verdict is missing"
            : Numbers.count(missing, "verdict")
                + " missing; taken as wrong, kappa and J would "
                + (does ? "still do" : "not do"));
  }

  static Line share(String name, int hits, int of, double most) {
    Optional<Interval> interval = Wilson.interval(hits, of, AdmissionRule.LEVEL);
    boolean kept = of > 0 && hits <= most * of;
    return new Line(
        name,
        kept
            ? State.KEPT
            : interval.filter(range -> range.lo() > most).isPresent() ? State.BROKEN : State.OPEN,
        hits + " of " + of + "; at most " + Numbers.level(most) + " may be");
  }

  /** What came of attacks by which a source shows a fault of its own. */
  static List<Line> probes(List<ProbeResult> probes) {
    if (probes.isEmpty()) {
      return List.of(new Line("probes", State.OPEN, "nobody has tried to deceive it"));
    }
    return probes.stream().filter(each -> each.aim().isFault()).map(AdmissionLines::probe).toList();
  }

  private static Line probe(ProbeResult probe) {
    String name = "probe " + probe.attack();
    Optional<Interval> interval = probe.interval(AdmissionRule.LEVEL);
    if (interval.isEmpty()) {
      return new Line(name, State.OPEN, probe.unheard());
    }
    boolean kept = interval.get().hi() <= AdmissionRule.MOST_PROBES;
    boolean broken = interval.get().lo() > AdmissionRule.MOST_PROBES;
    return new Line(
        name,
        kept ? State.KEPT : broken ? State.BROKEN : State.OPEN,
        probe.hits()
            + " of "
            + probe.tried()
            + (probe.aim() == ProbeResult.Aim.FAIL ? " right replies " : " altered replies ")
            + probe.aim().word()
            + ", up to "
            + Numbers.percent(interval.get().hi())
            + "; "
            + Numbers.level(AdmissionRule.MOST_PROBES)
            + " may be (0 of 60 will do)");
  }

  private static String decimal(double value) {
    return decimal(value, DIGITS);
  }

  private static String decimal(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }

  /** With as many digits as it takes to see on which side of the bar it lies. */
  private static String beside(double bar, double value) {
    int digits = DIGITS;
    while (digits < MOST_DIGITS
        && Math.signum(Double.parseDouble(decimal(value, digits)) - bar)
            != Math.signum(value - bar)) {
      digits++;
    }
    return decimal(value, digits);
  }

  private static String range(Optional<Interval> interval) {
    return interval
        .map(range -> " (" + decimal(range.lo()) + " to " + decimal(range.hi()) + ")")
        .orElse("");
  }
}
