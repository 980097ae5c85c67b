package dev.assize.check.behaviour;

/**
 * What a text does to whoever asked, as the checks of this package find it, for whoever compares
 * two texts without a check.
 *
 * @param declines a part or all of what was asked
 * @param unknowing says that it does not know
 * @param handsOver to a person
 * @param asksBack ends in a question that needs an answer
 */
public record Manner(boolean declines, boolean unknowing, boolean handsOver, boolean asksBack) {

  public static Manner of(String text) {
    return new Manner(
        Refusal.of(text).extent() != Refusal.Extent.NONE,
        Ignorance.of(text).stand() == Ignorance.Stand.ADMITTED,
        Escalates.isIn(text),
        AsksBack.isIn(text));
  }
}
