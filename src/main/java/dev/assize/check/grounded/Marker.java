package dev.assize.check.grounded;

import dev.assize.check.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mark by which a reply cites: one thing or several in brackets, each with a digit or a file's
 * ending; in square brackets or in lenticular ones, {@code 【1】}. What else stands in brackets
 * ({@code [sic]}) is none, nor is the text of a link.
 *
 * @param cited numbers and ids, a range of numbers as {@code 1-3}
 */
record Marker(List<String> cited, Span span) {

  private static final String ONE = "\\^?[\\p{L}\\p{N}][\\p{L}\\p{N}_./#-]{0,79}";
  private static final String MANY = ONE + "(?:\\s?[,;]\\s?" + ONE + "){0,9}";
  private static final Pattern MARK =
      Pattern.compile(
          "\\[("
              + MANY
              + ")\\](?![(:])|\u3010("
              + MANY
              + ")(?:\u2020[^\u3010\u3011]{0,80})?\u3011");
  private static final Pattern LEADING =
      Pattern.compile(
          "^[\\s.]*(?:(?:\\[[^\\[\\]]{1,300}\\]|\u3010[^\u3010\u3011]{1,300}\u3011)[\\s.]*)+");
  private static final Pattern PARTS = Pattern.compile("\\s?[,;]\\s?");
  private static final Pattern CITES =
      Pattern.compile("[0-9]{1,3}(?:[-\u2013][0-9]{1,3})?|.*\\p{L}.*[0-9].*|.*\\.\\p{L}{2,4}");

  static List<Marker> in(String text) {
    List<Marker> markers = new ArrayList<>();
    Matcher matcher = MARK.matcher(text);
    while (matcher.find()) {
      List<String> cited =
          Arrays.stream(PARTS.split(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)))
              .map(c -> c.replaceFirst("^\\^", ""))
              .toList();
      if (cited.stream().allMatch(c -> CITES.matcher(c).matches())) {
        markers.add(new Marker(cited, new Span(matcher.start(), matcher.end())));
      }
    }
    return withoutLinks(markers, text);
  }

  /** What stands right before a bracket is the text of a link, unless that is a marker, too. */
  private static List<Marker> withoutLinks(List<Marker> markers, String text) {
    Deque<Marker> kept = new ArrayDeque<>();
    for (Marker marker : markers.reversed()) {
      int end = marker.span().end();
      boolean isBefore = kept.peekFirst() != null && kept.peekFirst().span().start() == end;
      if (isBefore || !text.startsWith("[", end)) {
        kept.addFirst(marker);
      }
    }
    return List.copyOf(kept);
  }

  /** A sentence without the markers that were put behind the full stop before it. */
  static String withoutLeading(String sentence) {
    Matcher leading = LEADING.matcher(sentence);
    return leading.find() && !in(leading.group()).isEmpty()
        ? sentence.substring(leading.end())
        : sentence;
  }
}
