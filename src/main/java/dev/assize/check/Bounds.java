package dev.assize.check;

import dev.assize.verdict.Verdict;

/**
 * How long the reply may and must be: in words, characters and sentences; {@link LineBounds} has
 * the rest.
 */
public final class Bounds {

  private static final String WORD =
      " A word is a run of letters and digits; what that means, docs/checks.md says at its"
          + " beginning.";
  private static final String SENTENCE = "Two sentences. And here is one more.";

  private Bounds() {}

  /** At most so many words. */
  public static final class MaxWords implements CheckKind {
    @Override
    public Description description() {
      return Description.of("max-words", "Passes when the reply has at most so many words." + WORD)
          .takes("a whole number")
          .passes("max-words: 6", "It's 49.90 euros a month.")
          .fails("max-words: 2", "One two three");
    }

    @Override
    public Examination make(Arguments arguments) {
      return atMost(arguments, Measure.WORDS);
    }
  }

  /** At least so many words. */
  public static final class MinWords implements CheckKind {
    @Override
    public Description description() {
      return Description.of("min-words", "Passes when the reply has at least so many words." + WORD)
          .takes("a whole number")
          .passes("min-words: 3", "One two three")
          .fails("min-words: 4", "One two-and-a-half three");
    }

    @Override
    public Examination make(Arguments arguments) {
      return atLeast(arguments, Measure.WORDS);
    }
  }

  /** At most so many characters. */
  public static final class MaxChars implements CheckKind {
    @Override
    public Description description() {
      return Description.of(
              "max-chars",
              "Passes when the reply has at most so many characters (code points), white space at"
                  + " both ends aside.")
          .takes("a whole number")
          .passes("max-chars: 5", " Hällo\n")
          .fails("max-chars: 4", "Hello");
    }

    @Override
    public Examination make(Arguments arguments) {
      return atMost(arguments, Measure.CHARS);
    }
  }

  /** At least so many characters. */
  public static final class MinChars implements CheckKind {
    @Override
    public Description description() {
      return Description.of(
              "min-chars",
              "Passes when the reply has at least so many characters (code points), white space at"
                  + " both ends aside.")
          .takes("a whole number")
          .passes("min-chars: 5", "Hello")
          .fails("min-chars: 6", "Hello ");
    }

    @Override
    public Examination make(Arguments arguments) {
      return atLeast(arguments, Measure.CHARS);
    }
  }

  /** At most so many sentences. */
  public static final class MaxSentences implements CheckKind {
    @Override
    public Description description() {
      return Description.of(
              "max-sentences",
              "Passes when the reply has at most so many sentences. A sentence ends with . ! ? or …"
                  + " before white space, or with its line; common abbreviations, initials, list"
                  + " numbers and days before a month do not end one.")
          .takes("a whole number")
          .passes("max-sentences: 1", "Dr. Novak comes at 3 p.m. on 3. März.")
          .fails("max-sentences: 1", SENTENCE)
          .edition(3);
    }

    @Override
    public Examination make(Arguments arguments) {
      return atMost(arguments, Measure.SENTENCES);
    }
  }

  /** At least so many sentences. */
  public static final class MinSentences implements CheckKind {
    @Override
    public Description description() {
      return Description.of(
              "min-sentences",
              "Passes when the reply has at least so many sentences, counted as max-sentences"
                  + " counts them.")
          .takes("a whole number")
          .passes("min-sentences: 2", SENTENCE)
          .fails("min-sentences: 2", "It costs 49.90 euros.")
          .edition(3);
    }

    @Override
    public Examination make(Arguments arguments) {
      return atLeast(arguments, Measure.SENTENCES);
    }
  }

  static Check atMost(Arguments arguments, Measure measure) {
    int most = arguments.count();
    if (most == 0) {
      arguments.neverTrue("an empty reply fails every case");
    }
    arguments.passesOn(Demand.some(measure.bounded(Amount.atMost(most, measure.noun()))));
    return counting(measure, 0, most);
  }

  static Check atLeast(Arguments arguments, Measure measure) {
    int least = arguments.count();
    if (least == 0) {
      arguments.alwaysTrue("every reply is that long");
    }
    arguments.passesOn(Demand.some(measure.bounded(Amount.atLeast(least, measure.noun()))));
    return counting(measure, least, Integer.MAX_VALUE);
  }

  private static Check counting(Measure measure, int least, int most) {
    String bound = least == 0 ? "at most " + most : "at least " + least;
    return (TextCheck)
        text -> {
          int count = measure.of(text);
          String told = measure.noun().counted(count) + ", " + bound + " wanted";
          return count >= least && count <= most ? Verdict.passed(told) : Verdict.failed(told);
        };
  }
}
