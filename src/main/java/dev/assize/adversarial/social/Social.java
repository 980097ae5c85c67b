package dev.assize.adversarial.social;

import dev.assize.adversarial.Family;
import dev.assize.adversarial.Kept;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Severity;
import dev.assize.adversarial.Threat;
import dev.assize.adversarial.Trait;
import java.util.EnumSet;
import java.util.List;

/** What the mutators of this room have in common. */
final class Social {

  private static final Threat INJECTION =
      new Threat(List.of("LLM01:2025"), List.of("AML.T0051.000", "AML.T0054"), List.of("2.9"));

  private Social() {}

  static Trait trait(String id, String name, Oracle oracle, Severity severity) {
    return new Trait(
        id,
        1,
        name,
        Family.SOCIAL,
        oracle,
        severity,
        EnumSet.of(Kept.FACTS, Kept.POLICY, Kept.CANARY, Kept.SLOTS, Kept.LANGUAGE),
        INJECTION);
  }
}
