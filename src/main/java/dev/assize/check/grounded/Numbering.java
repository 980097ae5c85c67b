package dev.assize.check.grounded;

import dev.assize.check.Quantities.Quantity;
import dev.assize.check.Span;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The numbers by which a reply counts its own points: {@code 1.} at the beginning of a line, {@code
 * Step 2}, and markers such as {@code [3]}. Points count up from 1, so that a number is no point
 * because it stands at the beginning of a line.
 */
final class Numbering {

  private static final int WIDEST = 24;
  private static final Pattern LINE_START =
      Pattern.compile("(?s)(?:^|.*[\\n\\r\u0085\u2028\u2029])[\\s>*_#(-]*");
  private static final Pattern STEP =
      Pattern.compile("(?s).*\\b(?:step|schritt|option|point|punkt)[ \u00A0]");
  private static final String CLOSERS = ".):*";

  private final String text;
  private final Set<BigDecimal> counted = new HashSet<>();

  Numbering(String text) {
    this.text = text;
    counted.add(BigDecimal.ZERO);
  }

  /** Whether it is a point's number; to be asked for every number in order. */
  boolean counts(Quantity number) {
    if (!number.isBare()) {
      return false;
    }
    Span span = number.span();
    if (isMarker(span)) {
      return true;
    }
    if (!isPoint(span)) {
      return false;
    }
    List<BigDecimal> next =
        number.values().stream()
            .map(BigDecimal::stripTrailingZeros)
            .filter(v -> counted.contains(v.subtract(BigDecimal.ONE).stripTrailingZeros()))
            .toList();
    counted.addAll(next);
    return !next.isEmpty();
  }

  private boolean isMarker(Span span) {
    int before = span.start() - 1;
    return at(before) == '[' && at(span.end()) == ']'
        || at(before) == '\u3010' && "\u3011\u2020".indexOf(at(span.end())) >= 0
        || at(before) == '^' && at(before - 1) == '[' && at(span.end()) == ']';
  }

  private boolean isPoint(Span span) {
    int from = Math.max(0, span.start() - WIDEST);
    String before = text.substring(from, span.start()).toLowerCase(Locale.ROOT);
    boolean first = LINE_START.matcher(from == 0 ? before : "." + before).matches();
    boolean closed = span.end() == text.length() || CLOSERS.indexOf(at(span.end())) >= 0;
    return first && closed || STEP.matcher(before).matches();
  }

  private char at(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
  }
}
