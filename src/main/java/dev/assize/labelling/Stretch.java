package dev.assize.labelling;

/**
 * A stretch of a text, marked or not.
 *
 * @param kind what is to be seen of it
 */
record Stretch(Kind kind, String text) {

  /** What a stretch is. */
  enum Kind {
    PLAIN,
    /** A run of words that stands on the other side, too. */
    WORDS,
    /** A number that stands on the other side, too. */
    NUMBER
  }
}
