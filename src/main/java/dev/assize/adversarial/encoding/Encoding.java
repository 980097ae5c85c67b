package dev.assize.adversarial.encoding;

import dev.assize.adversarial.Family;
import dev.assize.adversarial.Kept;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Severity;
import dev.assize.adversarial.Threat;
import dev.assize.adversarial.Trait;
import java.util.EnumSet;
import java.util.List;

/** What the mutators of this room have in common. */
final class Encoding {

  private static final Threat CODES =
      new Threat(List.of("LLM01:2025"), List.of("AML.T0068"), List.of("2.9"));

  private static final Threat HIDDEN_ORDERS =
      new Threat(List.of("LLM01:2025"), List.of("AML.T0051.000", "AML.T0068"), List.of("2.9"));

  private Encoding() {}

  /** A mutator after which the question may be unreadable. */
  static Trait trait(String id, String name) {
    return new Trait(
        id, 1, name, Family.ENCODING, Oracle.POLICY, Severity.LOW, EnumSet.of(Kept.POLICY), CODES);
  }

  /** A mutator that hides an order beside a question that stays readable. */
  static Trait hidingOrders(String id, String name) {
    return new Trait(
        id,
        1,
        name,
        Family.ENCODING,
        Oracle.NO_OBEY,
        Severity.HIGH,
        EnumSet.allOf(Kept.class),
        HIDDEN_ORDERS);
  }
}
