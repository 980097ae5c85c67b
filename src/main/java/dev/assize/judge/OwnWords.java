package dev.assize.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A judge's answer with blanks in the place of what is not its answer: what it thought before, and
 * data that it repeats between the marks in which it was shown.
 */
final class OwnWords {

  private static final String THINKING = "<think>";
  private static final String THOUGHT = "</think>";
  private static final int LONGEST_MARK = 40;
  private static final List<String> ENDS =
      List.of("</s>", "<|im_end|>", "<|eot_id|>", "<|end|>", "<|endoftext|>", "<end_of_turn>");
  private static final Pattern MARK = Pattern.compile("DATA-[0-9a-f]{24}");

  private OwnWords() {}

  /** As long as the text, with its line breaks. */
  static String of(String raw) {
    boolean isMarked = raw.contains("DATA-");
    int thought = endOfThought(raw);
    int end = endOfWords(raw);
    if (thought == 0 && !isMarked && end == raw.length()) {
      return raw;
    }
    char[] own = raw.toCharArray();
    blank(own, 0, thought);
    blank(own, end, raw.length());
    if (isMarked) {
      blankData(raw, own);
    }
    return new String(own);
  }

  /** The same with blanks in the place of verdicts that are not its own. */
  static String without(List<Sighting> others, String own) {
    char[] left = own.toCharArray();
    others.forEach(other -> blank(left, other.from(), other.to()));
    return new String(left);
  }

  /** Some servers leave the sign by which a model ends its words. */
  private static int endOfWords(String raw) {
    String words = raw.stripTrailing();
    return ENDS.stream()
        .filter(words::endsWith)
        .findFirst()
        .map(end -> words.length() - end.length())
        .orElse(raw.length());
  }

  /** Thinking that never ended leaves no answer. */
  private static int endOfThought(String raw) {
    int thought = raw.lastIndexOf(THOUGHT);
    int thinking = raw.lastIndexOf(THINKING);
    if (thinking > thought && raw.substring(0, thinking).isBlank()) {
      return raw.length();
    }
    return thought < 0 ? 0 : thought + THOUGHT.length();
  }

  /** A mark that no second one follows may be something the judge talks about. */
  private static void blankData(String raw, char[] own) {
    Map<String, Integer> open = new HashMap<>();
    for (Stretch line : Stretch.lines(raw)) {
      String words = line.of(raw).strip();
      if (words.length() < LONGEST_MARK && MARK.matcher(words).matches()) {
        Integer from = open.remove(words);
        if (from == null) {
          open.put(words, line.from());
        } else {
          blank(own, from, line.to());
          open.clear();
        }
      }
    }
  }

  private static void blank(char[] own, int from, int to) {
    for (int i = from; i < to; i++) {
      own[i] = own[i] == '\n' ? '\n' : ' ';
    }
  }
}
