package dev.assize.check;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * A regular expression that takes time in proportion to the text, whatever the text.
 *
 * <p>A backtracking engine with a step budget would know look-ahead and back-references, but a
 * hostile reply could then turn a verdict into "ran out of steps", and a long one into a stack
 * overflow; RE2 gives the same verdict on every machine. The JSON schema check uses it as well.
 */
final class Regex {

  /** Texts so unlike that an expression found in each of them is found everywhere. */
  private static final List<String> UNLIKE =
      List.of("", " ", "\n", "a", "Z", "7", "-", "ß", "\"", "{}", "zz ZZ\n12,5 €");

  /**
   * Steps are characters times instructions. So many take some seconds at the worst, when every
   * instruction waits at every character: as in (a?){100}a{100} on a long run of a.
   */
  private static final long MOST_STEPS = 100_000_000;

  /** More instructions than this could not look through ten thousand characters. */
  private static final int LARGEST = 10_000;

  /**
   * Nobody may compile more than this only to find it too large. An instruction is never less than
   * a character, but alternatives that begin alike share their beginning, so that it is more.
   */
  private static final long LARGEST_WRITTEN_OUT = 10L * LARGEST;

  private static final int LONGEST_SHOWN = 300;

  /** Deeper than people read, and shallow enough for any stack: the library calls itself. */
  private static final int DEEPEST = 200;

  private final Pattern pattern;

  private Regex(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Letters' case as the expression has it, or of no importance. */
  enum Letters {
    AS_THEY_ARE(0),
    ANY_CASE(Pattern.CASE_INSENSITIVE);

    private final int flag;

    Letters(int flag) {
      this.flag = flag;
    }
  }

  /**
   * @throws BadPattern when the expression cannot be read, needs look-around or back-references, or
   *     repeats too much
   */
  static Regex of(String expression, Letters letters) throws BadPattern {
    Extent extent = Extent.of(expression);
    if (extent.depth() > DEEPEST) {
      throw new BadPattern(
          "too deep, " + extent.depth() + " parentheses within each other: " + shown(expression));
    }
    if (extent.size() > LARGEST_WRITTEN_OUT) {
      throw tooLarge(expression);
    }
    try {
      Pattern pattern = Pattern.compile(expression, letters.flag);
      if (pattern.programSize() > LARGEST) {
        throw tooLarge(expression);
      }
      return new Regex(pattern);
    } catch (PatternSyntaxException e) {
      throw new BadPattern(e.getDescription() + ": " + e.getPattern());
    }
  }

  private static BadPattern tooLarge(String expression) {
    return new BadPattern("too large, its repetitions multiply: " + shown(expression));
  }

  private static String shown(String expression) {
    return expression.length() <= LONGEST_SHOWN
        ? expression
        : expression.substring(0, LONGEST_SHOWN) + "...";
  }

  /** Whether the text is so long that a hostile one could hold up the run. */
  boolean isTooSlowFor(String text) {
    return (long) text.length() * pattern.programSize() > MOST_STEPS;
  }

  Optional<Span> find(String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find()
        ? Optional.of(new Span(matcher.start(), matcher.end()))
        : Optional.empty();
  }

  boolean isFoundEverywhere() {
    return UNLIKE.stream().allMatch(text -> find(text).isPresent());
  }

  /** An expression that cannot be used, in RE2's words. */
  static final class BadPattern extends Exception {
    private static final long serialVersionUID = 1;

    BadPattern(String message) {
      super(message);
    }
  }
}
