package dev.assize.check;

/** How long the reply may and must be in lines and paragraphs. */
public final class LineBounds {

  private static final String COUNT = "a whole number";
  private static final String LINES =
      " Lines without anything to see do not count; every line break of Unicode ends a line.";
  private static final String PARAGRAPHS =
      " Paragraphs are parted by empty lines, as docs/checks.md says at its beginning.";
  private static final String LETTER = "Dear Nina,\n\nthe line is fixed.\nPlease try it.";

  private LineBounds() {}

  /** At most so many lines. */
  public static final class MaxLines implements CheckKind {
    @Override
    public Description description() {
      return Description.of("max-lines", "Passes when the reply has at most so many lines." + LINES)
          .edition(2)
          .takes(COUNT)
          .passes("max-lines: 3", LETTER)
          .fails("max-lines: 2", LETTER);
    }

    @Override
    public Examination make(Arguments arguments) {
      return Bounds.atMost(arguments, Measure.LINES);
    }
  }

  /** At least so many lines. */
  public static final class MinLines implements CheckKind {
    @Override
    public Description description() {
      return Description.of(
              "min-lines", "Passes when the reply has at least so many lines." + LINES)
          .edition(2)
          .takes(COUNT)
          .passes("min-lines: 3", LETTER)
          .fails("min-lines: 4", LETTER);
    }

    @Override
    public Examination make(Arguments arguments) {
      return Bounds.atLeast(arguments, Measure.LINES);
    }
  }

  /** At most so many paragraphs. */
  public static final class MaxParagraphs implements CheckKind {
    @Override
    public Description description() {
      return Description.of(
              "max-paragraphs",
              "Passes when the reply has at most so many paragraphs." + PARAGRAPHS)
          .edition(2)
          .takes(COUNT)
          .passes("max-paragraphs: 2", LETTER)
          .fails("max-paragraphs: 1", LETTER);
    }

    @Override
    public Examination make(Arguments arguments) {
      return Bounds.atMost(arguments, Measure.PARAGRAPHS);
    }
  }

  /** At least so many paragraphs. */
  public static final class MinParagraphs implements CheckKind {
    @Override
    public Description description() {
      return Description.of(
              "min-paragraphs",
              "Passes when the reply has at least so many paragraphs." + PARAGRAPHS)
          .edition(2)
          .takes(COUNT)
          .passes("min-paragraphs: 2", LETTER)
          .fails("min-paragraphs: 3", LETTER);
    }

    @Override
    public Examination make(Arguments arguments) {
      return Bounds.atLeast(arguments, Measure.PARAGRAPHS);
    }
  }
}
