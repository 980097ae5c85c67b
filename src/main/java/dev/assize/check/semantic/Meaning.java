package dev.assize.check.semantic;

import java.util.Optional;

/** Nearness in meaning for whoever compares two texts without a check. */
public final class Meaning {

  private static final double DIGITS = 1_000;

  private Meaning() {}

  /** Whether the model is on the class path; without it nothing here may be called. */
  public static boolean isThere() {
    return Embedder.isThere();
  }

  /** What a text is about; empty where the model sees no text. */
  public static Optional<float[]> direction(String text) {
    String read =
        text.length() > SemanticSimilarity.LONGEST
            ? text.substring(0, SemanticSimilarity.LONGEST)
            : text;
    return read.isBlank() ? Optional.empty() : Embedder.direction(read);
  }

  /** The cosine of two directions, rounded to what machines agree on. */
  public static double cosine(float[] one, float[] other) {
    return Math.round(Embedder.cosine(one, other) * DIGITS) / DIGITS;
  }
}
