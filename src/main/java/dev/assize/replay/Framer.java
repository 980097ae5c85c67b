package dev.assize.replay;

import dev.assize.cases.Question;
import dev.assize.cases.Question.Turn;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ToolDefinition;
import dev.assize.subject.Filling;
import dev.assize.subject.PromptFiller;
import dev.assize.subject.Subject;
import dev.assize.subject.Subject.Framing;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the call that puts one turn to a subject. */
final class Framer {

  private Framer() {}

  static ModelCall frame(Subject subject, Question question, Filling filling) {
    return switch (subject.framing()) {
      case Framing.Templated templated ->
          new ModelCall(
              subject.model(),
              messages(templated, filling),
              Map.of(),
              subject.parameters(),
              definitions(question));
      case Framing.Bare bare ->
          new ModelCall(
              subject.model(),
              spoken(filling),
              Map.of("input", filling.input(), "context", filling.context()),
              subject.parameters(),
              definitions(question));
    };
  }

  private static List<Message> messages(Framing.Templated templated, Filling filling) {
    return PromptFiller.fill(templated.template(), filling).messages();
  }

  private static List<ToolDefinition> definitions(Question question) {
    return question.tools().stream()
        .map(tool -> new ToolDefinition(tool.name(), tool.description(), tool.parameters()))
        .toList();
  }

  /** What was said so far, and the question. */
  private static List<Message> spoken(Filling filling) {
    return Stream.concat(
            filling.history().stream().map(Framer::message),
            Stream.of(Message.user(filling.input())))
        .toList();
  }

  private static Message message(Turn turn) {
    return switch (turn.speaker()) {
      case USER -> Message.user(turn.text());
      case ASSISTANT -> Message.assistant(turn.text());
    };
  }
}
