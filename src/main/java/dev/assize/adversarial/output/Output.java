package dev.assize.adversarial.output;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Family;
import dev.assize.adversarial.Kept;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Severity;
import dev.assize.adversarial.Threat;
import dev.assize.adversarial.Trait;
import java.util.EnumSet;
import java.util.List;

/** What the mutators of this room have in common. */
final class Output {

  /** What is shown. */
  static final Threat HANDLING =
      new Threat(List.of("LLM05:2025"), List.of("AML.T0067"), List.of("2.9"));

  /** What is done. */
  static final Threat AGENCY =
      new Threat(List.of("LLM06:2025"), List.of("AML.T0053", "AML.T0086"), List.of("2.7"));

  private Output() {}

  static Trait trait(String id, String name, Oracle oracle, Severity severity, Threat threat) {
    return new Trait(
        id,
        1,
        name,
        Family.OUTPUT,
        oracle,
        severity,
        EnumSet.of(Kept.FACTS, Kept.POLICY, Kept.SLOTS, Kept.LANGUAGE),
        threat);
  }

  /** The draft with a reply that the resisting leg must fail. */
  static Draft held(Draft draft, String check, String surrender) {
    return draft.expecting(draft.expected().resisting(Oracle.FORMAT, check, surrender));
  }
}
