package dev.assize.check;

/** A text in the form in which it is compared, with the way back to where each character stood. */
public final class Folded {

  private final String text;
  private final int[] origin;

  private Folded(String text, int[] origin) {
    this.text = text;
    this.origin = origin;
  }

  /** A text that is compared as it is. */
  static Folded plain(String text) {
    return new Folded(text, new int[0]);
  }

  /**
   * @param origin for each character where it stood before, and for the end the length before
   */
  static Folded of(String text, int[] origin) {
    return new Folded(text, origin);
  }

  public String text() {
    return text;
  }

  /** The stretch of the text as it was. */
  Span span(int start, int end) {
    return new Span(origin(start), origin(end));
  }

  /** Where the character at {@code i} stood, or the end. */
  int origin(int i) {
    return origin.length == 0 ? i : origin[i];
  }
}
