package dev.assize.check.instruction;

import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Graded;
import java.util.Optional;

/**
 * How far a reply follows an instruction. Its name is the label of the verdict, whichever way the
 * case asks to read.
 */
public enum Adherence {
  /** As it stands. */
  STRICT,
  /** Only without its first or last line, or without asterisks. */
  LOOSE,
  NEITHER;

  /**
   * What the verdict about an instruction says; empty when it says neither, or is of another check.
   */
  public static Optional<Adherence> toldBy(Verdict verdict) {
    if (verdict instanceof Graded graded) {
      String label = graded.rationale().label();
      for (Adherence each : values()) {
        if (each.name().equals(label)) {
          return Optional.of(each);
        }
      }
    }
    return Optional.empty();
  }

  /** The same verdict, saying so. */
  Verdict of(Verdict verdict) {
    return verdict instanceof Graded graded
        ? new Graded(graded.grade(), new Rationale(graded.rationale().text(), name()))
        : verdict;
  }
}
