package dev.assize.adversarial;

/** Which pieces of a mutator's child can be left out one by one, its oracle being as good. */
public enum Size {
  /** None: the child is there as a whole or not at all. */
  WHOLE("pieces"),
  /** The words that it wrote in another way. */
  WORDS("words"),
  /** The passages that it added. */
  PASSAGES("passages"),
  /** The exchanges that it added before the question, or the paragraphs of one long insertion. */
  EXCHANGES("exchanges"),
  /** Stretches of an input that is long for its own sake. */
  STRETCHES("stretches");

  private final String word;

  Size(String word) {
    this.word = word;
  }

  /** As people call several of its pieces. */
  String word() {
    return word;
  }
}
