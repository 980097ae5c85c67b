package dev.assize.judge;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words, a colon or the like, and what is said behind it.
 *
 * @param by what stands before the sign, folded
 * @param said what stands behind it, folded
 */
record Announced(String by, String said) {

  private static final List<String> SIGNS = List.of(":", "=", " - ", " – ", " — ", "→", "->");

  /** Whose reply a letter names. */
  private static final Pattern BEARER =
      Pattern.compile("(?:assistant|response|reply|answer|model|candidate|antwort) ([a-z])");

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
    Optional<String> all = find(said, offer);
    String bare = Dress.offStops(said);
    int remark = bare.indexOf(" (");
    if (all.isPresent() || remark < 0 || !bare.endsWith(")")) {
      return all;
    }
    boolean isClear =
        Arrays.stream(bare.substring(remark).split("[^\\p{L}\\p{N}]+"))
            .allMatch(word -> offer.find(word).isEmpty());
    return isClear ? find(bare.substring(0, remark), offer) : Optional.empty();
  }

  private static Optional<String> find(String said, Offer offer) {
    String words = Dress.offPairs(said);
    Optional<String> found = offer.find(words);
    Matcher bearer = BEARER.matcher(words);
    return found.isEmpty() && bearer.matches() ? offer.find(bearer.group(1)) : found;
  }
}
