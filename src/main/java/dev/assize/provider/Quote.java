package dev.assize.provider;

/** Shortens foreign text to one harmless line for a message. */
public final class Quote {

  private static final int LONGEST = 200;

  private Quote() {}

  /** The beginning of the text on one line, without control characters. */
  public static String beginning(String text) {
    String line = oneLine(text.substring(0, Math.min(text.length(), 4 * LONGEST)));
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip() + "...";
  }

  /** The end of the text on one line, without control characters. */
  public static String end(String text) {
    String line = oneLine(text.substring(Math.max(0, text.length() - 4 * LONGEST)));
    return line.length() <= LONGEST
        ? line
        : "..." + line.substring(line.length() - LONGEST).strip();
  }

  /** {@code C} is every control, format, surrogate or unassigned character. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{C}\\s]+", " ").strip();
  }
}
