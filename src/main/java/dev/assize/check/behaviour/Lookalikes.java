package dev.assize.check.behaviour;

/** Small letters of other scripts that look like Latin ones, the commonest of Unicode TR 39. */
final class Lookalikes {

  private static final String OTHERS =
      "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04BB\u0501\u051B\u051D"
          + "\u043A\u043C\u0442\u043D\u0432\u03B1\u03B5\u03B9\u03BA\u03BD\u03BF\u03C1\u03C4\u03C5"
          + "\u03C7\u03B2\u03B7\u03BC\u03B6\u0131\u0261";
  private static final String LATIN = "aeopcyxijshdqwkmthbaeikvoptuxbhmzig";

  private Lookalikes() {}

  static int latin(int c) {
    int at = c < 128 ? -1 : OTHERS.indexOf(c);
    return at < 0 ? c : LATIN.charAt(at);
  }
}
