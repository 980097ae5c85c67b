package dev.assize.check;

import dev.assize.base.Problems;
import dev.assize.cases.CheckSpec;

/** Tells what is wrong with a check as written, with the place where it stands. */
final class Faults {

  private final CheckSpec spec;
  private final Description kind;
  private final Problems problems;

  Faults(CheckSpec spec, Description kind, Problems problems) {
    this.spec = spec;
    this.kind = kind;
    this.problems = problems;
  }

  void tell(String code, String found, String expected, String remedy) {
    problems.error("check." + code, spec.place(), where() + found, expected, remedy);
  }

  /** Tells what can be meant as it stands, but seldom is. */
  void doubt(String code, String found, String expected, String remedy) {
    problems.warning("check." + code, spec.place(), where() + found, expected, remedy);
  }

  private String where() {
    return "check \"" + spec.text() + "\"" + spec.spot().words() + ": ";
  }

  void wrongValue() {
    tell("wrong-value", "\"" + spec.literal() + "\"", kind.value(), example());
  }

  void alwaysTrue(String why) {
    pointless(spec.negated() ? "never-passes" : "never-fails", why);
  }

  void neverTrue(String why) {
    pointless(spec.negated() ? "never-fails" : "never-passes", why);
  }

  void refuseNot(String why) {
    if (spec.negated()) {
      pointless("never-fails", why);
    }
  }

  /** What one could write instead. */
  String example() {
    return "Write for instance " + kind.examples().getFirst().inCell();
  }

  private void pointless(String code, String why) {
    String verdict = code.equals("never-fails") ? "can never fail" : "can never pass";
    tell(code, verdict + ": " + why, "a check that some replies pass and others fail", "");
  }
}
