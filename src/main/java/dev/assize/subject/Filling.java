package dev.assize.subject;

import dev.assize.cases.Question.Turn;
import java.util.List;

/**
 * What fills a template for one turn of a conversation.
 *
 * @param input the user turn that is asked now
 * @param context the passages as one text; empty when there are none
 * @param history what was said before, the subject's own replies included
 */
public record Filling(String input, String context, List<Turn> history) {
  public Filling {
    history = List.copyOf(history);
  }
}
