package dev.assize.drift;

/**
 * The replies to one input at two times.
 *
 * @param before the reply then, word for word
 * @param after the reply now
 * @param answerBefore what it came to: the decision, label or verdict; empty where none is known
 * @param answerAfter what it comes to now
 */
public record ReplyPair(
    String caseId, String before, String after, String answerBefore, String answerAfter) {

  /** How alike they are. */
  public Sameness sameness() {
    return Sameness.of(this);
  }
}
