package dev.assize.check.behaviour;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** First letters read one behind the other: of lines, of sentences, of words. */
final class Acrostic {

  private static final String MARKERS = "(?:[ \\t]*+(?:[-*+>#\u2022]++|[0-9]{1,3}+[.)]))*+";
  private static final Pattern LINE =
      Pattern.compile("(?:^|\\R)" + MARKERS + "[^\\p{L}\\p{N}\\r\\n]{0,20}+([\\p{L}\\p{N}])");
  private static final Pattern SENTENCE =
      Pattern.compile("(?:^|[.!?\u2026\\n\\r])[^\\p{L}\\p{N}]{0,20}+([\\p{L}\\p{N}])");
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}\\p{M}'\u2019])([\\p{L}\\p{N}])");

  private Acrostic() {}

  static List<View> in(String text) {
    return List.of(initials(LINE, text), initials(SENTENCE, text), initials(WORD, text));
  }

  private static View initials(Pattern pattern, String text) {
    View initials = new View();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String initial = matcher.group(1);
      initials.add(initial.charAt(0), matcher.start(1), matcher.end(1));
    }
    return initials.squeezed();
  }
}
