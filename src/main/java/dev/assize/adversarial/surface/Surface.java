package dev.assize.adversarial.surface;

import dev.assize.adversarial.Family;
import dev.assize.adversarial.Kept;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Severity;
import dev.assize.adversarial.Threat;
import dev.assize.adversarial.Trait;
import java.util.EnumSet;
import java.util.List;

/** What the mutators of this room have in common. */
final class Surface {

  private static final Threat THREAT =
      new Threat("LLM01:2025", List.of("AML.T0068"), "information security");

  private Surface() {}

  /** A mutator after which the parent's answer is still the right one. */
  static Trait trait(String id, String name) {
    return new Trait(
        id,
        1,
        name,
        Family.SURFACE,
        Oracle.INV,
        Severity.LOW,
        EnumSet.of(Kept.FACTS, Kept.POLICY, Kept.SLOTS, Kept.LANGUAGE),
        THREAT);
  }
}
