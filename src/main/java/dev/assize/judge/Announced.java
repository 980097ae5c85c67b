package dev.assize.judge;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Words, a colon or the like, and what is said behind it.
 *
 * @param by what stands before the sign, folded
 * @param said what stands behind it, folded
 */
record Announced(String by, String said) {

  private static final List<String> SIGNS = List.of(":", "=", " - ", " – ", " — ", "→", "->");

  /** Whether one of the signs begins with the character, but for blanks before dashes. */
  static boolean mayBegin(char c) {
    return c == ':' || c == '=' || c == '-' || c == '–' || c == '—' || c == '→';
  }

  /** A line or sentence at its first sign. */
  static Optional<Announced> in(String folded) {
    for (String sign : SIGNS) {
      int at = folded.indexOf(sign);
      if (at > 0) {
        String by = Dress.offPairs(folded.substring(0, at));
        return Optional.of(new Announced(by, folded.substring(at + sign.length())));
      }
    }
    return Optional.empty();
  }

  /** What is chosen, perhaps with a remark in parentheses that names nothing else on offer. */
  Optional<String> choice(Offer offer) {
    Optional<String> all = offer.find(Dress.offPairs(said));
    String bare = Dress.offStops(said);
    int remark = bare.indexOf(" (");
    if (all.isPresent() || remark < 0 || !bare.endsWith(")")) {
      return all;
    }
    boolean isClear =
        Arrays.stream(bare.substring(remark).split("[^\\p{L}\\p{N}]+"))
            .allMatch(word -> offer.find(word).isEmpty());
    return isClear ? offer.find(Dress.offPairs(bare.substring(0, remark))) : Optional.empty();
  }
}
