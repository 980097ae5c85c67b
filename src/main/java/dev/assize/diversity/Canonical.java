package dev.assize.diversity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as it would be without its disguise. Sets are measured on such texts, or else ten thousand
 * misspelt copies of one question would pass for ten thousand questions.
 *
 * <p>In this order: characters that have no ink are dropped, compatible characters made one (NFKC),
 * known wrappers undone ({@link Encodings}, {@link Ciphers}; up to three, one in another), letters
 * that look English made so ({@link Lookalikes}), case folded, and whatever is no letter, mark or
 * digit becomes one space.
 */
public final class Canonical {

  private static final int MOST_WRAPPERS = 3;

  /** Format characters with the tags of plane 14, selectors, fillers and the joiner of marks. */
  private static final Pattern NO_INK =
      Pattern.compile(
          "[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFE00-\\uFE0F\\uFFA0"
              + "\\x{E0100}-\\x{E01EF}]");

  private Canonical() {}

  /** The words of the undisguised text, parted by one space; empty when it has none. */
  public static String of(String text) {
    String plain = composed(text);
    for (int i = 0; i < MOST_WRAPPERS; i++) {
      String unwrapped = composed(Ciphers.solved(Encodings.decoded(plain)));
      if (unwrapped.equals(plain)) {
        break;
      }
      plain = unwrapped;
    }
    // Some letters have a lookalike only as small ones.
    String small = folded(Lookalikes.folded(plain));
    return String.join(" ", Words.of(Lookalikes.folded(composed(small))));
  }

  /** By way of capitals: so ß equals ss, and a sigma is one wherever it stands. */
  private static String folded(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
  }

  private static String composed(String text) {
    String inked = NO_INK.matcher(text).replaceAll("");
    return Normalizer.isNormalized(inked, Normalizer.Form.NFKC)
        ? inked
        : Normalizer.normalize(inked, Normalizer.Form.NFKC);
  }
}
