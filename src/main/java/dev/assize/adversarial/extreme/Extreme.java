package dev.assize.adversarial.extreme;

import dev.assize.adversarial.Family;
import dev.assize.adversarial.Kept;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Severity;
import dev.assize.adversarial.Threat;
import dev.assize.adversarial.Trait;
import java.util.EnumSet;
import java.util.List;

/** What the mutators of this room have in common. */
final class Extreme {

  /** Too much is asked for. */
  static final Threat CONSUMPTION =
      new Threat(List.of("LLM10:2025"), List.of("AML.T0029", "AML.T0034"), List.of("2.9"));

  /** Somebody is served worse than others; the list of OWASP does not know it. */
  static final Threat FAIRNESS = new Threat(List.of(), List.of(), List.of("2.6"));

  private Extreme() {}

  static Trait trait(String id, String name, Oracle oracle, Severity severity, Threat threat) {
    return new Trait(
        id,
        1,
        name,
        Family.EXTREME,
        oracle,
        severity,
        EnumSet.of(Kept.FACTS, Kept.POLICY, Kept.CANARY, Kept.SLOTS, Kept.LANGUAGE),
        threat);
  }
}
