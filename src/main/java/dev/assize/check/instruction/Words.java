package dev.assize.check.instruction;

/** Words as Unicode has them (UTS 18, annex C): runs of letters, marks, digits and underscores. */
final class Words {

  private Words() {}

  static int count(String text) {
    int words = 0;
    boolean inside = false;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      boolean part = isPart(text.codePointAt(at));
      words += part && !inside ? 1 : 0;
      inside = part;
    }
    return words;
  }

  static boolean isPart(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.CONNECTOR_PUNCTUATION ->
          true;
      default -> Character.isAlphabetic(c) || c == '\u200C' || c == '\u200D';
    };
  }
}
