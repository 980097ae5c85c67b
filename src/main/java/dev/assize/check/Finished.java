package dev.assize.check;

import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The reply does not break off in the middle of a sentence or of a block of code. */
public final class Finished implements CheckKind {

  private static final String ENDS =
      ".!?\u2026\u203D\u3002\uFF01\uFF1F\uFF0E\uFF61\u061F\u06D4\u0964\u0965\u0589\u1362\u17D4\u104B";
  private static final String OPEN =
      ",;:([{&/=-\u2013\u2014\u201E\u00A1\u00BF\uFF0C\u3001\uFF1B\uFF1A\uFF08\u060C\u061B";
  private static final int SHORT = 6;
  private static final int SHOWN = 60;

  @Override
  public Description description() {
    return Description.of(
            "finished",
            "Passes when the reply does not break off: its last sentence ends with a full stop or"
                + " its like, or the last line is a heading, an item of a list, a row of a table, an"
                + " address, code, or has at most six words, as a signature has. A comma, colon or"
                + " opening bracket at the end, a last word such as \"the\" or \"und\", and a block"
                + " of code that is not closed are unfinished everywhere. Ask the provider for its"
                + " reason, too: \"finish: stop\".")
        .edition(4)
        .passes("finished", "It costs 5 euros.\n\nKind regards\nNina")
        .fails("finished", "You can return it within 30 days of the")
        .fails("finished", "There are three ways to do this:");
  }

  @Override
  public Examination make(Arguments arguments) {
    arguments.nothing();
    Set<String> openers =
        Phrases.lines("openers.txt").stream()
            .flatMap(line -> List.of(line.split(" ")).stream())
            .collect(Collectors.toUnmodifiableSet());
    return (TextCheck)
        text ->
            broken(text, openers)
                .map(why -> Verdict.failed(why + ": the reply ends " + end(text)))
                .orElseGet(() -> Verdict.passed("the reply ends " + end(text)));
  }

  /** Why it is unfinished; empty when it is not. */
  private static Optional<String> broken(String text, Set<String> openers) {
    List<String> lines = Lines.of(text).stream().filter(line -> !Silence.in(line)).toList();
    if (Fence.isLeftOpen(lines)) {
      return Optional.of("a block of code is not closed");
    }
    if (lines.isEmpty() || Fence.isAt(lines.getLast())) {
      return Optional.empty();
    }
    String line = LastLine.visible(lines.getLast());
    if (LastLine.isBareMarker(line)) {
      return Optional.of("an item of a list must follow its mark");
    }
    if (LastLine.endsWithOneOf(line, ENDS) || LastLine.endsWithCode(line)) {
      return Optional.empty();
    }
    if (OPEN.indexOf(line.charAt(line.length() - 1)) >= 0) {
      return Optional.of("something must follow its last sign");
    }
    List<Token> words = Tokenizer.tokens(line);
    if (words.size() > 1 && openers.contains(words.getLast().word())) {
      return Optional.of("something must follow \"" + words.getLast().word() + "\"");
    }
    boolean needsNoEnd =
        words.size() <= SHORT || LastLine.isItem(line) || LastLine.hasNoFullStops(line);
    return needsNoEnd ? Optional.empty() : Optional.of("the last sentence has no end");
  }

  private static String end(String text) {
    String stripped = text.strip();
    return Rationale.quote(stripped.substring(Math.max(0, stripped.length() - SHOWN)));
  }
}
