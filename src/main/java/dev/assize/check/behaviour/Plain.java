package dev.assize.check.behaviour;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;

/** Words as they sound: small letters without accents, those that only look Latin made so. */
final class Plain {

  /** What the letters of Latin alphabets, which nothing beside them changes, are folded to. */
  private static final String[] LATIN =
      IntStream.range(0, 0x180).mapToObj(c -> slowly(Character.toString(c))).toArray(String[]::new);

  private static final int ASCII = 128;

  private Plain() {}

  static String fold(String word) {
    int most = 0;
    for (int i = 0; i < word.length(); i++) {
      most = Math.max(most, word.charAt(i));
    }
    if (most < ASCII) {
      return word.toLowerCase(Locale.ROOT);
    }
    return most < LATIN.length ? quickly(word) : slowly(word);
  }

  private static String quickly(String word) {
    StringBuilder folded = new StringBuilder(word.length() + 2);
    for (int i = 0; i < word.length(); i++) {
      folded.append(LATIN[word.charAt(i)]);
    }
    return folded.toString();
  }

  private static String slowly(String word) {
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(word, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(Lookalikes::latin)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
