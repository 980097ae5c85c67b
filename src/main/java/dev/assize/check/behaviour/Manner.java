package dev.assize.check.behaviour;

import dev.assize.check.Sentences;
import java.util.List;

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
    List<String> sentences = Sentences.of(OwnWords.of(text));
    List<Clause> clauses = Clause.in(sentences);
    return new Manner(
        Refusal.of(clauses).extent() != Refusal.Extent.NONE,
        Ignorance.of(clauses).stand() == Ignorance.Stand.ADMITTED,
        Escalates.isIn(clauses),
        AsksBack.isIn(sentences));
  }
}
