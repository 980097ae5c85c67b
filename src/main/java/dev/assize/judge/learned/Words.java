package dev.assize.judge.learned;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text as words, for features that ask which of them stand elsewhere. */
final class Words {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019]\\p{L}+)?");

  /** Endings are cut off by cutting off all but the beginning: "credits" is "credited". */
  private static final int STEM = 5;

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
  private final Set<String> stems;

  private Words(List<String> all, Set<String> stems) {
    this.all = all;
    this.stems = stems;
  }

  static Words of(String text) {
    List<String> all =
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    Set<String> stems = new HashSet<>();
    all.forEach(word -> stems.add(stem(word)));
    return new Words(all, stems);
  }

  /** In order, in small letters. */
  List<String> all() {
    return all;
  }

  /** The beginnings of the words that say what a text is about, each once, in order. */
  List<String> content() {
    return all.stream().filter(word -> !COMMON.contains(word)).map(Words::stem).distinct().toList();
  }

  /** Those of {@link #content} that others do not have. */
  List<String> contentMissingIn(Words others) {
    return content().stream().filter(stem -> !others.stems.contains(stem)).toList();
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

  /** Runs of so many words, each once. */
  Set<List<String>> runs(int length) {
    Set<List<String>> runs = new HashSet<>();
    for (int i = 0; i + length <= all.size(); i++) {
      runs.add(all.subList(i, i + length));
    }
    return runs;
  }

  private static String stem(String word) {
    return word.length() > STEM ? word.substring(0, STEM) : word;
  }
}
