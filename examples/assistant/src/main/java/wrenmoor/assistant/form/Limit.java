package wrenmoor.assistant.form;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wrenmoor.assistant.text.Sentences;
import wrenmoor.assistant.text.Words;

/**
 * How long a text may become.
 *
 * @param most how many of the unit at most
 */
public record Limit(int most, Unit unit) {
  private static final int USUAL_WORDS = 60;
  private static final Map<String, Integer> NUMBERS =
      Map.of("one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "ten", 10);
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?i)\\b(\\d+|one|two|three|four|five|six|ten)( \\p{L}+){0,2}["
              + " -](words?|lines?|sentences?|characters?)\\b");

  /** What is counted. */
  public enum Unit {
    WORD,
    SENTENCE,
    LINE,
    CHARACTER
  }

  /** The first limit that a task names, words before others; 60 words where it names none. */
  public static Limit in(String task) {
    Limit found = new Limit(USUAL_WORDS, Unit.WORD);
    Matcher written = WRITTEN.matcher(task);
    while (written.find()) {
      String unit = written.group(3).toUpperCase(Locale.ROOT).replaceFirst("S$", "");
      Limit limit = new Limit(number(written.group(1)), Unit.valueOf(unit));
      if (limit.unit() == Unit.WORD) {
        return limit;
      }
      found = limit;
    }
    return found;
  }

  /** Whether a task names any limit. */
  public static boolean isNamedIn(String task) {
    return WRITTEN.matcher(task).find();
  }

  /** Whether a text keeps it. */
  public boolean keeps(String text) {
    return switch (unit) {
          case WORD -> Words.count(text);
          case SENTENCE -> Sentences.of(text).size();
          case LINE -> (int) text.strip().lines().count();
          case CHARACTER -> text.length();
        }
        <= most;
  }

  private static int number(String written) {
    Integer word = NUMBERS.get(written.toLowerCase(Locale.ROOT));
    return word != null ? word : Integer.parseInt(written);
  }
}
