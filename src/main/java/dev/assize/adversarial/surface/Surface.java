package dev.assize.adversarial.surface;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Family;
import dev.assize.adversarial.Kept;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Severity;
import dev.assize.adversarial.Threat;
import dev.assize.adversarial.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the mutators of this room have in common. */
final class Surface {

  private static final Threat THREAT =
      new Threat(List.of("LLM01:2025"), List.of("AML.T0068"), List.of("2.9"));

  private Surface() {}

  /** A mutator after which the parent's answer is still the right one. */
  static Trait trait(String id, String name) {
    return trait(
        id, name, Oracle.INV, EnumSet.of(Kept.FACTS, Kept.POLICY, Kept.SLOTS, Kept.LANGUAGE));
  }

  /** A mutator of this family. */
  static Trait trait(String id, String name, Oracle oracle, Set<Kept> keeps) {
    return new Trait(id, 1, name, Family.SURFACE, oracle, Severity.LOW, keeps, THREAT);
  }

  /** Whether the reply is a label, such as a mood, which the tone of the question may turn. */
  static boolean isLabelled(Parent parent) {
    return parent.golden().expectation().checks().stream()
        .anyMatch(check -> check.name().equals("one-of"));
  }

  /** That what no mutator may touch stands as it stood, piece by piece. */
  static Proof held(Draft before, Draft after) {
    int from = 0;
    boolean holds = true;
    for (String piece : before.guard().held()) {
      int at = after.input().indexOf(piece, from);
      holds &= at >= 0;
      from = at + piece.length();
    }
    return new Proof("what must not be touched stands", holds);
  }

  /** That the input is another one, and yet the same once it is read back. */
  static Proof readsBack(String name, Draft before, Draft after, String readBack, String original) {
    return new Proof(name, readBack.equals(original) && !after.input().equals(before.input()));
  }
}
