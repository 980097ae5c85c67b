package dev.assize.adversarial;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kind of trouble a perturbation makes, with its share of ten thousand cases. */
public enum Family {
  /** The same question as hasty, foreign or hidden fingers write it. */
  SURFACE(2_100),
  /** The same question in a code. */
  ENCODING(800),
  /** Orders, roles, pressure and forged history. */
  SOCIAL(1_700),
  /** What must stay inside is asked for. */
  LEAKAGE(900),
  /** What does harm where it is shown, and what must not be done. */
  OUTPUT(800),
  /** The passages given along are bent, moved, hidden or taken away. */
  RETRIEVAL(2_000),
  /** The question rests on something untrue, or on something else. */
  MISINFORMATION(1_000),
  /** Too much, too little, harmless words that look bad, and who asks. */
  EXTREME(700);

  /** The sum of all shares. */
  public static final int WHOLE = 10_000;

  private final int share;

  Family(int share) {
    this.share = share;
  }

  /** How many of {@link #WHOLE} cases are of this family. */
  public int share() {
    return share;
  }

  /** As files and commands write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The family of a word. */
  public static Optional<Family> of(String word) {
    return Arrays.stream(values()).filter(family -> family.word().equals(word)).findFirst();
  }

  /** All words, in their order. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Family::word).toList();
  }
}
