package dev.assize.check;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * How large and how deep a regular expression in RE2's dialect is, told from its signs alone: a
 * repetition is written out as often as it repeats, within others as often as they all do, and a
 * library that does so first and measures afterwards can run out of memory.
 *
 * @param size so many characters and classes when all repetitions are written out; an expression
 *     that cannot be read has some size, too
 * @param depth so many parentheses within each other
 */
record Extent(long size, int depth) {

  /** Far above every bound, and low enough to be multiplied. */
  private static final long ENDLESS = 1_000_000_000_000L;

  static Extent of(String expression) {
    return new Reader(expression).read();
  }

  private static final class Reader {

    private static final Pattern BOUNDS = Pattern.compile("[0-9]{1,9}(,[0-9]{0,9})?");

    private final String text;
    private int at;
    private int depth;
    private int deepest;

    /** Of the sequences that are open, the outermost first; the innermost is {@code depth}. */
    private long[] sums = new long[16];

    private long last;

    Reader(String text) {
      this.text = text;
    }

    Extent read() {
      while (at < text.length()) {
        char c = text.charAt(at++);
        switch (c) {
          case '(' -> open();
          case ')' -> close();
          case '{' -> repeat();
          case '[' -> characterClass();
          case '\\' -> escape();
          case '*', '+', '?' -> {}
          default -> atom(1);
        }
      }
      while (depth > 0) {
        close();
      }
      return new Extent(sums[0], deepest);
    }

    private void atom(long size) {
      last = size;
      sums[depth] = Math.min(ENDLESS, sums[depth] + size);
    }

    /** A group, or flags in parentheses, which are none. */
    private void open() {
      if (at < text.length() && text.charAt(at) == '?') {
        while (at < text.length() && ":>)".indexOf(text.charAt(at)) < 0) {
          at++;
        }
        if (at == text.length() || text.charAt(at++) == ')') {
          return;
        }
      }
      depth++;
      deepest = Math.max(deepest, depth);
      sums = depth < sums.length ? sums : Arrays.copyOf(sums, 2 * sums.length);
      sums[depth] = 0;
    }

    private void close() {
      if (depth > 0) {
        depth--;
        atom(sums[depth + 1]);
      }
    }

    /** {@code {3}}, {@code {3,}} or {@code {3,7}}; any other brace stands for itself. */
    private void repeat() {
      int end = text.indexOf('}', at);
      String bounds = end < 0 ? "" : text.substring(at, Math.min(end, at + 20));
      if (!BOUNDS.matcher(bounds).matches()) {
        atom(1);
        return;
      }
      at = end + 1;
      long times = 1;
      for (String bound : bounds.split(",")) {
        times = Math.max(times, Long.parseLong(bound));
      }
      long more = Math.min(ENDLESS, last * (times - 1));
      sums[depth] = Math.min(ENDLESS, sums[depth] + more);
      last = Math.min(ENDLESS, last + more);
    }

    private void characterClass() {
      at += text.startsWith("^", at) ? 1 : 0;
      at += text.startsWith("]", at) ? 1 : 0;
      while (at < text.length() && text.charAt(at) != ']') {
        int named = text.startsWith("[:", at) ? text.indexOf(":]", at + 2) : -1;
        at = named > 0 ? named + 2 : text.charAt(at) == '\\' ? at + 2 : at + 1;
      }
      at++;
      atom(1);
    }

    private void escape() {
      char c = at < text.length() ? text.charAt(at++) : ' ';
      if (c == 'Q') {
        int end = text.indexOf("\\E", at);
        atom((end < 0 ? text.length() : end) - at);
        at = end < 0 ? text.length() : end + 2;
        last = 1;
        return;
      }
      boolean isNamed = "pPx".indexOf(c) >= 0 && text.startsWith("{", at);
      int end = isNamed ? text.indexOf('}', at) : -1;
      at = end < 0 ? at : end + 1;
      atom(1);
    }
  }
}
