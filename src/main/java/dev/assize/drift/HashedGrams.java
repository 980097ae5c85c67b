package dev.assize.drift;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A reply as a point: how often runs of three characters occur in it, each counted in one of so
 * many places by its hash, and the whole of length 1. Replies that share wording lie near each
 * other; what they mean nobody looks at.
 */
public final class HashedGrams {

  private HashedGrams() {}

  /** How many numbers a point has. */
  public static final int PLACES = 256;

  private static final int GRAM = 3;

  /** The point of a reply; of a text without three characters in a row all zeros. */
  public static double[] of(String reply) {
    String text =
        Normalizer.normalize(reply, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    double[] point = new double[PLACES];
    for (int i = 0; i + GRAM <= text.length(); i++) {
      point[Math.floorMod(scattered(text.substring(i, i + GRAM).hashCode()), PLACES)]++;
    }
    double squares = 0;
    for (double count : point) {
      squares += count * count;
    }
    for (int i = 0; i < PLACES && squares > 0; i++) {
      point[i] /= Math.sqrt(squares);
    }
    return point;
  }

  /** The hash of a string changes too little from one letter to the next. */
  private static int scattered(int hash) {
    int mixed = (hash ^ hash >>> 16) * 0x7feb352d;
    mixed = (mixed ^ mixed >>> 15) * 0x846ca68b;
    return mixed ^ mixed >>> 16;
  }
}
