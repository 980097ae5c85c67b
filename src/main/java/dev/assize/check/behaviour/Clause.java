package dev.assize.check.behaviour;

import dev.assize.check.Sentences;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a reply that says one thing.
 *
 * @param written as it stands
 * @param words in small letters, short forms in full ({@code can't} as {@code can not}), umlauts as
 *     two letters
 * @param commas before which words a comma stands
 */
record Clause(String written, List<String> words, List<Integer> commas) {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}']*+|,|\\?");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[;:](?=\\s)|\\s[-\u2013\u2014]+\\s|\u2014"
              + "|,(?=\\s+(?:but|however|though|yet|although|aber|doch|jedoch|allerdings)\\b)");
  private static final Map<String, String> SHORT_FORMS =
      Map.ofEntries(
          Map.entry("can't", "can not"),
          Map.entry("cannot", "can not"),
          Map.entry("cant", "can not"),
          Map.entry("won't", "will not"),
          Map.entry("shan't", "shall not"),
          Map.entry("dont", "do not"),
          Map.entry("im", "i am"),
          Map.entry("it's", "it is"),
          Map.entry("that's", "that is"),
          Map.entry("there's", "there is"));
  private static final Map<String, String> SHORT_ENDS =
      Map.of("n't", "not", "'m", "am", "'re", "are", "'ll", "will", "'ve", "have", "'d", "would");

  /** All that a reply says, without what it quotes and what stands in code. */
  static List<Clause> of(String reply) {
    List<Clause> clauses = new ArrayList<>();
    for (String sentence : Sentences.of(OwnWords.of(reply))) {
      int start = 0;
      Matcher between = BETWEEN.matcher(sentence);
      while (between.find()) {
        add(sentence.substring(start, between.start()), clauses);
        start = between.end();
      }
      add(sentence.substring(start), clauses);
    }
    return clauses;
  }

  private static void add(String written, List<Clause> clauses) {
    List<String> words = new ArrayList<>();
    List<Integer> commas = new ArrayList<>();
    Matcher word = WORD.matcher(fold(written));
    while (word.find()) {
      String found = word.group();
      if (found.equals(",")) {
        commas.add(words.size());
      } else {
        addInFull(found, words);
      }
    }
    if (!words.isEmpty()) {
      clauses.add(new Clause(written.strip(), List.copyOf(words), List.copyOf(commas)));
    }
  }

  private static void addInFull(String word, List<String> words) {
    String known = SHORT_FORMS.get(word);
    if (known != null) {
      words.addAll(List.of(known.split(" ")));
      return;
    }
    for (Map.Entry<String, String> end : SHORT_ENDS.entrySet()) {
      if (word.length() > end.getKey().length() && word.endsWith(end.getKey())) {
        words.add(word.substring(0, word.length() - end.getKey().length()));
        words.add(end.getValue());
        return;
      }
    }
    words.add(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word);
  }

  /** One shape for letters that mean the same. */
  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'')
        .replace('\u2018', '\'')
        .replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue")
        .replace("ß", "ss");
  }

  /** The stretches behind the commas that stand behind so many words. */
  List<List<String>> behind(int word) {
    List<List<String>> tails = new ArrayList<>();
    for (int i = 0; i < commas.size(); i++) {
      int start = commas.get(i);
      int end = i + 1 < commas.size() ? commas.get(i + 1) : words.size();
      if (start >= word) {
        tails.add(words.subList(start, end));
      }
    }
    return tails;
  }
}
