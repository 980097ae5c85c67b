package dev.assize.adversarial;

/** Which pieces of a mutator's child can be left out one by one, its oracle being as good. */
public enum Size {
  /** None: the child is there as a whole or not at all. */
  WHOLE,
  /** The words that it wrote in another way. */
  WORDS,
  /** The passages that it added. */
  PASSAGES,
  /** The exchanges that it added before the question, or the paragraphs of one long insertion. */
  EXCHANGES,
  /** Stretches of an input that is long for its own sake. */
  STRETCHES
}
