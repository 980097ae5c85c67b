package dev.assize.replay;

import dev.assize.cases.Question;
import dev.assize.cases.Question.Speaker;
import dev.assize.cases.Question.Turn;
import dev.assize.subject.Filling;
import java.util.List;
import java.util.stream.IntStream;

/** How a case begins: which of its turns are played live, and what is said first. */
public final class Opening {

  private Opening() {}

  /** The first live turn, with the history given before it. */
  public static Filling of(Question question) {
    List<Turn> turns = question.turns();
    for (int i = 0; i < turns.size(); i++) {
      if (isLive(turns, i)) {
        return new Filling(turns.get(i).text(), question.contextText(), turns.subList(0, i));
      }
    }
    return new Filling(question.input(), question.contextText(), turns);
  }

  /** How many turns are played live, the question included. */
  public static int live(Question question) {
    List<Turn> turns = question.turns();
    return 1 + (int) IntStream.range(0, turns.size()).filter(i -> isLive(turns, i)).count();
  }

  /** Whether it is a user turn that no given assistant turn answers. */
  static boolean isLive(List<Turn> turns, int i) {
    boolean answered = i + 1 < turns.size() && turns.get(i + 1).speaker() == Speaker.ASSISTANT;
    return turns.get(i).speaker() == Speaker.USER && !answered;
  }
}
