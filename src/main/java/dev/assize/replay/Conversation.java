package dev.assize.replay;

import dev.assize.cases.Question;
import dev.assize.cases.Question.Speaker;
import dev.assize.cases.Question.Turn;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelException;
import dev.assize.subject.Filling;
import dev.assize.subject.Response;
import dev.assize.subject.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a case to a subject, turn by turn: a user turn that no given assistant turn follows is
 * played live, and the question comes last.
 */
final class Conversation {

  private final Subject subject;
  private final Question question;
  private final ToolLoop tools;
  private final List<Turn> history = new ArrayList<>();

  private Conversation(Assignment assignment, ToolLoop tools) {
    this.subject = assignment.subject();
    this.question = assignment.golden().question();
    this.tools = tools;
  }

  /**
   * Plays the case. A call without an answer ends the conversation; the response is then that
   * failure and all exchanges before it.
   *
   * @param client one that writes to the transcript
   * @param rounds most rounds of tool calls in one turn
   */
  static Response play(
      Assignment assignment, ModelClient client, Transcript transcript, Rounds rounds)
      throws InterruptedException {
    ToolLoop tools =
        new ToolLoop(client, transcript, rounds, assignment.golden().question().tools());
    try {
      new Conversation(assignment, tools).play();
    } catch (ModelException e) {
      // It stands in the transcript as the last exchange.
      return new Response(transcript.exchanges());
    }
    return new Response(transcript.exchanges());
  }

  private void play() throws ModelException, InterruptedException {
    List<Turn> turns = question.turns();
    for (int i = 0; i < turns.size(); i++) {
      if (Opening.isLive(turns, i)) {
        say(turns.get(i).text());
      } else {
        history.add(turns.get(i));
      }
    }
    say(question.input());
  }

  private void say(String text) throws ModelException, InterruptedException {
    Filling filling = new Filling(text, question.contextText(), history);
    String answer = tools.ask(Framer.frame(subject, question, filling)).text();
    history.add(new Turn(Speaker.USER, text));
    history.add(new Turn(Speaker.ASSISTANT, answer));
  }
}
