package dev.assize.diversity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Letters of other alphabets that look like English ones, made English (the skeleton of Unicode
 * Technical Standard 39, by a small table of our own).
 *
 * <p>Such letters are foreign only where they do not belong. A word that mixes them with English
 * letters is folded; a word wholly of them is, unless the text has a word of the same alphabet that
 * no English letters could imitate: Russian stays Russian.
 */
final class Lookalikes {

  private static final Map<Integer, Integer> LATIN = table();
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private Lookalikes() {}

  /** The text with the letters that look English made so. */
  static String folded(String text) {
    if (text.codePoints().noneMatch(LATIN::containsKey)) {
      return text;
    }
    Set<UnicodeScript> own = ownScripts(text);
    return WORD.matcher(text)
        .replaceAll(word -> Matcher.quoteReplacement(folded(word.group(), own)));
  }

  private static String folded(String word, Set<UnicodeScript> own) {
    boolean isGenuine =
        word.codePoints().noneMatch(Lookalikes::isEnglish)
            && word.codePoints()
                .anyMatch(c -> !LATIN.containsKey(c) || own.contains(UnicodeScript.of(c)));
    return isGenuine
        ? word
        : word.codePoints()
            .map(c -> LATIN.getOrDefault(c, c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /** The alphabets of words that can be no disguise: one of their letters looks like no other. */
  private static Set<UnicodeScript> ownScripts(String text) {
    Set<UnicodeScript> own = EnumSet.noneOf(UnicodeScript.class);
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (word.group().codePoints().noneMatch(Lookalikes::isEnglish)) {
        word.group()
            .codePoints()
            .filter(c -> Character.isLetter(c) && !LATIN.containsKey(c))
            .forEach(c -> own.add(UnicodeScript.of(c)));
      }
    }
    own.remove(UnicodeScript.LATIN);
    return own;
  }

  private static boolean isEnglish(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static Map<Integer, Integer> table() {
    Map<Integer, Integer> table = new HashMap<>();
    try (InputStream file =
        Objects.requireNonNull(Lookalikes.class.getResourceAsStream("lookalikes.txt"))) {
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> line.substring(2).codePoints().forEach(c -> put(table, c, line)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(table);
  }

  private static void put(Map<Integer, Integer> table, int lookalike, String line) {
    if (table.put(lookalike, line.codePointAt(0)) != null) {
      throw new IllegalStateException("twice in the table: " + Character.toString(lookalike));
    }
  }
}
