package dev.assize.diversity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text in small letters; punctuation and white space only part them. */
public final class Words {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private Words() {}

  /** How many words a text has. */
  public static int count(String text) {
    return of(text).size();
  }

  /** How many words of a text another one has, too. */
  public static int shared(String text, String other) {
    Set<String> known = new HashSet<>(of(other));
    return (int) of(text).stream().filter(known::contains).count();
  }

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /** The runs of {@code length} words, in order, repeats included. */
  static List<String> runs(List<String> words, int length) {
    List<String> runs = new ArrayList<>();
    for (int i = 0; i + length <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + length)));
    }
    return runs;
  }
}
