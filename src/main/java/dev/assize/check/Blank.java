package dev.assize.check;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether what looks like something to be filled in is something else: a link, a rule, an element,
 * a masked number, code.
 *
 * @param codeless the text without its code
 * @param closed the names of elements that have an end tag
 */
record Blank(String text, String codeless, Set<String> closed) {

  private static final String MASK = " -X*\u2022";
  private static final int LONGEST_MASK = 40;
  private static final Pattern END_TAG = Pattern.compile("</([^<>\\s]{1,60})>");

  static Blank in(String text) {
    Set<String> closed =
        END_TAG.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toSet());
    return new Blank(text, Fence.blanked(text), closed);
  }

  /** Whether nothing but a placeholder is meant. */
  boolean isAt(Span span) {
    char first = text.charAt(span.start());
    return switch (first) {
      case '[' -> !isLink(span);
      case '_' -> !isCode(span) && !isRuleOrEmphasis(span);
      case 'X' -> !isCode(span) && !isMask(span);
      case '<' -> !isCode(span) && !isElement(span);
      case '{' -> text.charAt(span.start() + 1) > '9' || !isCode(span) && !isPartOfFormula(span);
      default -> true;
    };
  }

  private boolean isCode(Span span) {
    return codeless.charAt(span.start()) != text.charAt(span.start());
  }

  private boolean isLink(Span span) {
    return text.startsWith("](", span.end() - 1) || text.startsWith("][", span.end() - 1);
  }

  private boolean isRuleOrEmphasis(Span span) {
    if (Character.isLetterOrDigit(before(span)) || Character.isLetterOrDigit(at(span.end()))) {
      return true;
    }
    int start = text.lastIndexOf('\n', span.start()) + 1;
    int end = text.indexOf('\n', span.end());
    String line = text.substring(start, end < 0 ? text.length() : end);
    return line.chars().allMatch(c -> c == '_' || Character.isWhitespace(c));
  }

  /** A number of which only the last figures are told, or a size of clothes. */
  private boolean isMask(Span span) {
    int left = span.start();
    while (left > Math.max(0, span.start() - LONGEST_MASK)
        && MASK.indexOf(text.charAt(left - 1)) >= 0) {
      left--;
    }
    int right = span.end();
    while (right < Math.min(text.length(), span.end() + LONGEST_MASK)
        && MASK.indexOf(text.charAt(right)) >= 0) {
      right++;
    }
    boolean size = at(span.end()) == '-' && Character.isLetter(at(right));
    return size
        || left > 0 && Numerals.isDigit(text.charAt(left - 1))
        || Numerals.isDigit(at(right));
  }

  private boolean isElement(Span span) {
    return closed.contains(text.substring(span.start() + 1, span.end() - 1));
  }

  private boolean isPartOfFormula(Span span) {
    char before = before(span);
    return Character.isLetterOrDigit(before)
        || "\\^_$)]}".indexOf(before) >= 0
        || "{[".indexOf(at(span.end())) >= 0;
  }

  private char before(Span span) {
    return span.start() == 0 ? ' ' : text.charAt(span.start() - 1);
  }

  private char at(int place) {
    return place < text.length() ? text.charAt(place) : ' ';
  }
}
