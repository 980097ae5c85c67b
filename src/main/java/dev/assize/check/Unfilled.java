package dev.assize.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a text looks as if something were still to be filled in, or was never meant to be read. */
final class Unfilled {

  private static final String SECOND_SIGNS = "{[<%(/|\uFF5C";
  private static final String LOREM = "lorem ipsum";
  private static final Pattern EXPRESSIONS =
      Pattern.compile(String.join("|", Phrases.lines("placeholders.txt")), Pattern.UNICODE_CASE);

  private Unfilled() {}

  /** Left to right, none over another. */
  static List<Span> in(String text) {
    Matcher matcher = EXPRESSIONS.matcher(text).useTransparentBounds(true);
    List<Span> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (mayBegin(text, at) && matcher.region(at, text.length()).lookingAt()) {
        found.add(new Span(at, matcher.end()));
        at = matcher.end();
      } else {
        at++;
      }
    }
    return found;
  }

  /** Few places of a text are worth the many expressions. */
  private static boolean mayBegin(String text, int at) {
    return switch (text.charAt(at)) {
      case '[' -> true;
      case '{', '<', '$', '%' -> goesOn(text, at + 1);
      case '_' -> text.startsWith("___", at);
      case 'X' -> text.startsWith("XXX", at);
      case 'T' -> text.startsWith("TODO", at) || text.startsWith("TBD", at);
      case 'F' -> text.startsWith("FIXME", at);
      case 'l', 'L' -> text.regionMatches(true, at, LOREM, 0, LOREM.length());
      default -> false;
    };
  }

  /** With a letter, a figure or another sign; a comment or 5 % is none. */
  private static boolean goesOn(String text, int at) {
    return at < text.length()
        && (Character.isLetterOrDigit(text.codePointAt(at))
            || SECOND_SIGNS.indexOf(text.charAt(at)) >= 0);
  }
}
