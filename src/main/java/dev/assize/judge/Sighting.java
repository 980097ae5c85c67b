package dev.assize.judge;

/**
 * One verdict found in a judge's words.
 *
 * @param from where its line, mark or object begins
 * @param to where that ends
 */
record Sighting(String choice, int from, int to, String why, String quote) {

  /** A verdict without reasons of its own. */
  static Sighting of(String choice, int from, int to) {
    return new Sighting(choice, from, to, "", "");
  }

  /** Whether nothing is said between this one and a later one, or both stand in one line. */
  boolean isBeside(Sighting later, String text) {
    boolean sameLine = true;
    boolean silent = true;
    for (int i = to; i < later.from && (sameLine || silent); i++) {
      sameLine &= text.charAt(i) != '\n';
      silent &= !Character.isLetterOrDigit(text.charAt(i));
    }
    return sameLine || silent;
  }
}
