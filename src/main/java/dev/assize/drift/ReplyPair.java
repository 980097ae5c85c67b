package dev.assize.drift;

/**
 * The replies to one input at two times.
 *
 * @param before the reply then
 * @param after the reply now
 * @param answerBefore what it came to: the decision, label or verdict; empty where none is known
 * @param answerAfter what it comes to now
 * @param told how both are written here
 */
public record ReplyPair(
    String caseId,
    String before,
    String after,
    String answerBefore,
    String answerAfter,
    Told told) {

  /** How replies are written. */
  public enum Told {
    WORD_FOR_WORD,
    /** By a digest of their words, as nobody has them any more. */
    BY_DIGEST
  }

  /** Word for word. */
  public ReplyPair(
      String caseId, String before, String after, String answerBefore, String answerAfter) {
    this(caseId, before, after, answerBefore, answerAfter, Told.WORD_FOR_WORD);
  }

  /** How alike they are. */
  public Sameness sameness() {
    return Sameness.of(this);
  }
}
