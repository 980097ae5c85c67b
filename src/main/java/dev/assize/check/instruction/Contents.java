package dev.assize.check.instruction;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Demand;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.Folding;
import dev.assize.check.Noun;
import dev.assize.check.Passage;
import dev.assize.check.Passage.Where;
import dev.assize.check.Span;
import dev.assize.verdict.Rationale;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Placeholders, postscripts and commas. */
public final class Contents {

  private static final String SPACE = "[" + White.CLASS + "]?";

  private Contents() {}

  /** At least so many placeholders. */
  public static final class Placeholders implements CheckKind {
    private static final Noun PLACEHOLDER = Noun.of("placeholder");

    @Override
    public Description description() {
      return Reading.of(
              "number-placeholders",
              "Passes when the reply has at least so many placeholders in square brackets, each on"
                  + " one line.")
          .takes("a whole number")
          .passes("number-placeholders: 2", "Dear [name], we will call [phone number].")
          .fails("number-placeholders: 2", "Dear [name], we will call you.");
    }

    @Override
    public Examination make(Arguments arguments) {
      Wanted wanted = Wanted.atLeast(arguments).counting(arguments, PLACEHOLDER);
      return Reading.check(arguments, text -> wanted.compare(placeholders(text), PLACEHOLDER));
    }
  }

  /** A postscript. */
  public static final class Postscript implements CheckKind {
    @Override
    public Description description() {
      return Reading.of(
              "postscript",
              "Passes when the marker of a postscript stands in the reply; capital and small"
                  + " letters are the same, and P.S. and P.P.S may have a blank behind each full"
                  + " stop.")
          .takes("the marker")
          .passes("postscript: P.S.", "See you soon.\n\nP. S. Bring the bill.")
          .fails("postscript: P.P.S", "See you soon.\n\nP.S. Bring the bill.");
    }

    @Override
    public Examination make(Arguments arguments) {
      Pattern marker = marker(arguments.text().strip());
      return Reading.check(arguments, text -> found(marker, text));
    }

    private static Pattern marker(String written) {
      return Pattern.compile(
          switch (written) {
            case "P.P.S" -> "p\\." + SPACE + "p\\." + SPACE + "s";
            case "P.S." -> "p\\." + SPACE + "s\\.";
            default -> Pattern.quote(written);
          },
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Finding found(Pattern marker, String text) {
      Matcher place = marker.matcher(text);
      return place.find()
          ? new Finding(true, "found " + new Span(place.start(), place.end()).in(text))
          : new Finding(false, "no postscript; the reply ends " + Rationale.quote(tail(text)));
    }

    private static String tail(String text) {
      return text.substring(Math.max(0, text.length() - 60));
    }
  }

  /** No comma anywhere. */
  public static final class NoComma implements CheckKind {
    @Override
    public Description description() {
      return Reading.of("no-comma", "Passes when the reply has no comma.")
          .passes("no-comma", "It costs 5 euros and ships today.")
          .fails("no-comma", "It costs 5 euros, and ships today.");
    }

    @Override
    public Examination make(Arguments arguments) {
      arguments.nothing();
      Reading.followsExactly(
          arguments, Demand.none(List.of(new Passage(Where.ANYWHERE, ",", Folding.EXACT))));
      return Reading.check(arguments, NoComma::look);
    }

    private static Finding look(String text) {
      int at = text.indexOf(',');
      return at < 0
          ? new Finding(true, "no comma")
          : new Finding(
              false,
              "a comma: "
                  + new Span(Math.max(0, at - 20), Math.min(text.length(), at + 1)).in(text));
    }
  }

  private static int placeholders(String text) {
    int count = 0;
    int open = text.indexOf('[');
    while (open >= 0) {
      int next = open + 1;
      while (next < text.length() && text.charAt(next) != ']' && text.charAt(next) != '\n') {
        next++;
      }
      count += next < text.length() && text.charAt(next) == ']' ? 1 : 0;
      open = text.indexOf('[', next);
    }
    return count;
  }
}
