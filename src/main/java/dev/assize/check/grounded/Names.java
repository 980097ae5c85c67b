package dev.assize.check.grounded;

import dev.assize.check.Lines;
import dev.assize.check.Phrases;
import dev.assize.check.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds names of several words by their capital letters. Words that are part of no name are left
 * out at either end. The first word of a sentence has a capital anyway and may be part or not.
 */
final class Names {

  private static final Set<String> LINKS = Set.of("of", "de", "da", "von", "van", "der", "zu");
  private static final Set<String> NO_NAMES = Set.copyOf(Phrases.lines("no-names.txt"));
  private static final int LONGEST_GAP = 2;

  private final String text;
  private final List<Name> names = new ArrayList<>();
  private final List<Span> run = new ArrayList<>();
  private int opening = -1;

  private Names(String text) {
    this.text = text;
  }

  /**
   * A name.
   *
   * @param sure without the word that opens a sentence
   */
  record Name(Span span, Span sure) {}

  /** In order, each of two words at the least. */
  static List<Name> in(String text) {
    Names names = new Names(text);
    names.read();
    return names.names;
  }

  static boolean isOfWord(int c) {
    return c >= 'a' && c <= 'z'
        || Character.isLetterOrDigit(c)
        || c == '\''
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private void read() {
    int end = 0;
    for (int start = wordStart(0); start < text.length(); start = wordStart(end)) {
      Span word = new Span(start, wordEnd(start));
      boolean opens = opensSentence(end, start);
      if (opens || !isGapOfName(end, start)) {
        close();
      }
      if (isInHeading(end, start)) {
        end = lineEnd(start);
        continue;
      }
      take(word, opens);
      end = word.end();
    }
    close();
  }

  private void take(Span word, boolean opens) {
    boolean capital = Character.isUpperCase(text.codePointAt(word.start()));
    boolean links = !run.isEmpty() && LINKS.contains(small(word));
    if (capital || links) {
      opening = opens ? word.start() : opening;
      run.add(word);
    } else {
      close();
    }
  }

  /** Ends the run of words and keeps it when enough of it is left. */
  private void close() {
    while (!run.isEmpty() && isNoName(run.getFirst())) {
      run.removeFirst();
    }
    while (!run.isEmpty() && isNoName(run.getLast())) {
      run.removeLast();
    }
    if (run.size() > 1 && !isTitled()) {
      int start = run.getFirst().start();
      int end = run.getLast().end();
      int sure = start == opening ? run.get(1).start() : start;
      names.add(new Name(new Span(start, end), new Span(sure, end)));
    }
    run.clear();
  }

  /** Whether a title and one word stand behind the word that opens a sentence: Ask Ms Novak. */
  private boolean isTitled() {
    return run.size() == 3 && run.getFirst().start() == opening && isNoName(run.get(1));
  }

  private boolean isNoName(Span word) {
    return NO_NAMES.contains(small(word)) || LINKS.contains(small(word));
  }

  private String small(Span word) {
    return text.substring(word.start(), word.end())
        .toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'');
  }

  /** Whether between two words nothing stands but a blank, a hyphen or an initial's full stop. */
  private boolean isGapOfName(int end, int start) {
    String gap = text.substring(end, Math.min(start, end + LONGEST_GAP + 1));
    return gap.equals(" ") || gap.equals("\u00A0") || gap.equals("-") || gap.equals(". ");
  }

  private boolean opensSentence(int end, int start) {
    if (end == 0) {
      return true;
    }
    boolean initial = !run.isEmpty() && run.getLast().end() - run.getLast().start() == 1;
    for (int i = end; i < start; i++) {
      char c = text.charAt(i);
      if ("!?:;*_>|(\"\u201C\u201E\u2022\u2026".indexOf(c) >= 0
          || Lines.isBreak(c)
          || c == '.' && !initial) {
        return true;
      }
    }
    return false;
  }

  private boolean isInHeading(int end, int start) {
    int i = start - 1;
    while (i >= end && (text.charAt(i) == ' ' || text.charAt(i) == '#')) {
      i--;
    }
    boolean atLine = i < 0 || Lines.isBreak(text.charAt(i));
    return atLine && text.substring(i + 1, start).contains("#");
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < text.length() && !Lines.isBreak(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int wordStart(int from) {
    int i = from;
    while (i < text.length() && !Character.isLetterOrDigit(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private int wordEnd(int start) {
    int i = start;
    while (i < text.length() && isPart(i)) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private boolean isPart(int i) {
    boolean apostrophe = text.charAt(i) == '\'' || text.charAt(i) == '\u2019';
    return apostrophe
        ? i + 1 < text.length() && Character.isLetter(text.codePointAt(i + 1))
        : isOfWord(text.codePointAt(i));
  }
}
