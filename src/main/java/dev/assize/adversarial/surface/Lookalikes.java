package dev.assize.adversarial.surface;

/**
 * Letters of other scripts that look like Latin ones: pairs taken from the data of Unicode
 * Technical Standard 39, version 17.0.0 (see NOTICE).
 */
enum Lookalikes {
  /** Those of {@code intentional.txt}, which look the same in every font made with care. */
  INTENTIONAL(
      "ABCEHIJKMNOPSTXYZacdehijopsxy",
      "\u0391\u0392\u0421\u0395\u0397\u0399\u0408\u039A\u039C\u039D\u039F\u03A1\u0405\u03A4\u03A7"
          + "\u03A5\u0396\u0430\u0441\u0501\u0435\u04BB\u0456\u03F3\u03BF\u0440\u0455\u0445\u0443"),
  /** Of {@code confusables.txt}: other Cyrillic and Greek letters that pass for Latin ones. */
  CONFUSABLE(
      "ABCEHIJKMOPSTXYaceghijlopqsvwxy",
      "\u0410\u0412\u0421\u0415\u041D\u0406\u0408\u041A\u041C\u041E\u0420\u0405\u0422\u0425\u04AE"
          + "\u0430\u0441\u0435\u0261\u04BB\u0456\u0458\u04CF\u043E\u0440\u051B\u0455\u03BD\u051D"
          + "\u0445\u0443");

  private final String latin;
  private final String others;

  Lookalikes(String latin, String others) {
    this.latin = latin;
    this.others = others;
  }

  /** Whether the letter has a look-alike here. */
  boolean has(char c) {
    return latin.indexOf(c) >= 0;
  }

  /** The look-alike of the letter. */
  String of(char c) {
    return String.valueOf(others.charAt(latin.indexOf(c)));
  }

  /** The text with all look-alikes of both tables in Latin letters. */
  static String skeleton(String text) {
    StringBuilder skeleton = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      skeleton.append(CONFUSABLE.latin(INTENTIONAL.latin(text.charAt(i))));
    }
    return skeleton.toString();
  }

  private char latin(char c) {
    int at = c < '\u0100' ? -1 : others.indexOf(c);
    return at < 0 ? c : latin.charAt(at);
  }
}
