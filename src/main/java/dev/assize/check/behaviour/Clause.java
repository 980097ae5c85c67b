package dev.assize.check.behaviour;

import dev.assize.check.Sentences;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private static final String DASHES = "-\u2013\u2014";
  private static final Pattern CONTRAST =
      Pattern.compile("\\s+(?:but|however|though|yet|although|aber|doch|jedoch|allerdings)\\b");

  /** The general categories of Unicode, a bit each. */
  private static final int LETTERS_AND_NUMBERS =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  private static final int MARKS =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK;

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
    return in(Sentences.of(OwnWords.of(reply)));
  }

  static List<Clause> in(List<String> sentences) {
    List<Clause> clauses = new ArrayList<>();
    for (String sentence : sentences) {
      int start = 0;
      int at = 0;
      while (at < sentence.length()) {
        int end = endOfBorder(sentence, at);
        if (end > at) {
          add(sentence.substring(start, at), clauses);
          start = end;
        }
        at = Math.max(at + 1, end);
      }
      add(sentence.substring(start), clauses);
    }
    return clauses;
  }

  /**
   * Behind the mark that parts two clauses here, or the place itself: a semicolon or colon, dashes
   * between blanks, a long dash, a comma before a word of contrast.
   */
  private static int endOfBorder(String sentence, int at) {
    char c = sentence.charAt(at);
    return switch (c) {
      case ';', ':' -> isSpace(sentence, at + 1) ? at + 1 : at;
      case ',' ->
          isSpace(sentence, at + 1)
                  && CONTRAST.matcher(sentence).region(at + 1, sentence.length()).lookingAt()
              ? at + 1
              : at;
      case '\u2014' -> at + 1;
      default -> isSpace(sentence, at) ? endOfDashes(sentence, at) : at;
    };
  }

  private static int endOfDashes(String sentence, int blank) {
    int at = blank + 1;
    while (at < sentence.length() && DASHES.indexOf(sentence.charAt(at)) >= 0) {
      at++;
    }
    return at > blank + 1 && isSpace(sentence, at) ? at + 1 : blank;
  }

  /** White space of ASCII; that of other scripts is left in the clauses. */
  private static boolean isSpace(String text, int at) {
    return at < text.length()
        && (text.charAt(at) == ' ' || text.charAt(at) >= '\t' && text.charAt(at) <= '\r');
  }

  private static void add(String written, List<Clause> clauses) {
    List<String> words = new ArrayList<>();
    List<Integer> commas = new ArrayList<>();
    String text = fold(written);
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (c == ',') {
        commas.add(words.size());
      } else if (c == '?') {
        words.add("?");
      } else if (isLetterOrNumber(c)) {
        end = endOfWord(text, end);
        addInFull(text.substring(at, end), words);
      }
      at = end;
    }
    if (!words.isEmpty()) {
      clauses.add(new Clause(written.strip(), List.copyOf(words), List.copyOf(commas)));
    }
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && goesOn(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean goesOn(int c) {
    return c == '\'' || isLetterOrNumber(c) || (MARKS >> Character.getType(c) & 1) != 0;
  }

  private static boolean isLetterOrNumber(int c) {
    return c < 128
        ? c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z'
        : (LETTERS_AND_NUMBERS >> Character.getType(c) & 1) != 0;
  }

  private static void addInFull(String word, List<String> words) {
    String known = SHORT_FORMS.get(word);
    if (known != null) {
      words.addAll(List.of(known.split(" ")));
      return;
    }
    if (word.indexOf('\'') < 0) {
      words.add(word);
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
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'')
        .replace('\u2018', '\'')
        .replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue")
        .replace("ß", "ss");
  }

  private static boolean isAscii(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) < 128) {
      i++;
    }
    return i == text.length();
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
