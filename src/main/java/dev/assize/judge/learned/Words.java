package dev.assize.judge.learned;

import dev.assize.base.Once;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** A text as words, for features that ask which of them stand elsewhere. */
final class Words {

  /** Endings are cut off by cutting off all but the beginning: "credits" is "credited". */
  private static final int STEM = 5;

  /** The general categories of Unicode, a bit each. */
  private static final int NUMBERS =
      1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  private static final Set<String> NEGATIONS =
      Set.of(
          "no", "not", "never", "none", "nothing", "nobody", "cannot", "without", "neither", "nor",
          "nicht", "kein", "keine", "keinen", "nie", "nichts", "ohne");

  /** Words that are in any text. */
  private static final Set<String> COMMON =
      Set.of(
          ("a an the of to in on at for with and or is are was be been by it its this that these"
                  + " those i you we he she they your our my me us his her their as from if so do"
                  + " does did has have had will can may not no than then there here what which who"
                  + " when how all any only also up out about into over after before der die das"
                  + " ein eine und oder ist sind war zu im am auf mit von bei es sie wir ich"
                  + " du ihr nicht auch nur wie wer wann wo")
              .split(" "));

  private final List<String> all;
  private final Once<Set<String>> stems;
  private final Once<List<String>> content;
  private final Map<Integer, Set<String>> runs = new HashMap<>();

  private Words(List<String> all) {
    this.all = all;
    stems = Once.of(() -> all.stream().map(Words::stem).collect(Collectors.toSet()));
    content =
        Once.of(
            () ->
                all.stream()
                    .filter(word -> !COMMON.contains(word))
                    .map(Words::stem)
                    .distinct()
                    .toList());
  }

  /** Letters and numbers of any script; one apostrophe may stand within, before letters. */
  static Words of(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    List<String> all = new ArrayList<>();
    int at = 0;
    while (at < small.length()) {
      int end = end(small, at, c -> isLetter(c) || isNumber(c));
      if (end > at && end < small.length() && isApostrophe(small.charAt(end))) {
        int tail = end(small, end + 1, Words::isLetter);
        end = tail > end + 1 ? tail : end;
      }
      if (end > at) {
        all.add(small.substring(at, end));
      }
      at = Math.max(end, at + Character.charCount(small.codePointAt(at)));
    }
    return new Words(List.copyOf(all));
  }

  /** Where the characters of one kind end that begin here. */
  private static int end(String text, int from, IntPredicate kind) {
    int end = from;
    while (end < text.length() && kind.test(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c > 'z' && Character.isLetter(c);
  }

  private static boolean isNumber(int c) {
    return c >= '0' && c <= '9' || c > 'z' && (NUMBERS >> Character.getType(c) & 1) != 0;
  }

  /** In order, in small letters. */
  List<String> all() {
    return all;
  }

  /** The beginnings of the words that say what a text is about, each once, in order. */
  List<String> content() {
    return content.get();
  }

  /** Those of {@link #content} that others do not have. */
  List<String> contentMissingIn(Words others) {
    return content().stream().filter(stem -> !others.stems.get().contains(stem)).toList();
  }

  /** The share of {@link #content} that others have, 0 to 1; 1 where there is none. */
  double contentWithin(Words others) {
    int size = content().size();
    return size == 0 ? 1 : 1 - contentMissingIn(others).size() / (double) size;
  }

  int negations() {
    return (int)
        all.stream()
            .filter(
                word -> NEGATIONS.contains(word) || word.replace('\u2019', '\'').endsWith("n't"))
            .count();
  }

  /** {@code yes} or {@code no} where the text begins with it, and nothing else. */
  String stance() {
    String first = all.isEmpty() ? "" : all.getFirst();
    return first.equals("yes") || first.equals("no") ? first : "";
  }

  /** Runs of so many words, each once, with a blank between words. */
  Set<String> runs(int length) {
    return runs.computeIfAbsent(length, this::readRuns);
  }

  private Set<String> readRuns(int length) {
    Set<String> read = new HashSet<>();
    for (int i = 0; i + length <= all.size(); i++) {
      read.add(length == 1 ? all.get(i) : String.join(" ", all.subList(i, i + length)));
    }
    return read;
  }

  private static String stem(String word) {
    return word.length() > STEM ? word.substring(0, STEM) : word;
  }
}
