package wrenmoor.assistant.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts running text into sentences; the dots of {@code a.m.}, {@code p.m.} and {@code Mr.} end
 * none.
 */
public final class Sentences {
  private static final Pattern END =
      Pattern.compile(
          "(?<![ap]\\.m|\\b[ap]|\\bMrs?|\\bMs|\\bDr|\\bprof|\\bno)[.!?]+[\"”')]*(?=\\s+|$)|\\n+",
          Pattern.CASE_INSENSITIVE);

  private Sentences() {}

  /** The sentences with their marks, none of them blank. */
  public static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    int from = 0;
    Matcher end = END.matcher(text);
    while (end.find()) {
      sentences.add(text.substring(from, end.end()).strip());
      from = end.end();
    }
    sentences.add(text.substring(from).strip());
    return sentences.stream().filter(sentence -> !sentence.isEmpty()).toList();
  }
}
