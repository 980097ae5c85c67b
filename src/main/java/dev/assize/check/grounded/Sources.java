package dev.assize.check.grounded;

import dev.assize.cases.Question;
import dev.assize.check.Arguments;
import dev.assize.check.Description;
import dev.assize.check.Description.Needs;
import dev.assize.check.Description.Option;
import dev.assize.check.Example;
import dev.assize.check.Exhibit;
import dev.assize.provider.Message;
import dev.assize.provider.ModelReply;
import dev.assize.provider.ModelReply.Chunk;
import dev.assize.provider.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a reply may rest on.
 *
 * @param documents the passages given along with the question, then those that were retrieved
 * @param talk the question, what was said before it, and what tools gave back
 */
record Sources(List<Document> documents, List<String> talk) {

  private static final String PROMPT = "prompt";
  private static final String SYSTEM_SECTION = "system";
  private static final String RULE =
      " What it may rest on: the question, what was said before, the passages given along or"
          + " retrieved, and what tools gave back.";

  /** A passage, and what it is called; the name is empty when it has none. */
  record Document(String name, String text) {}

  /** How far the sources reach. */
  enum Reach {
    GIVEN,
    GIVEN_AND_PROMPT;

    static Reach askedBy(Arguments arguments) {
      return arguments.has(PROMPT) ? GIVEN_AND_PROMPT : GIVEN;
    }
  }

  /** The description that all checks against the sources share. */
  static Description describe(String name, String summary) {
    return Description.of(name, summary + RULE)
        .knows(Option.flag(PROMPT, "what the system prompt says counts, too"))
        .needs(Needs.CONTEXT);
  }

  static Example passing(String check, String context, String reply) {
    return new Example(check, ModelReply.ofText(reply), Example.Outcome.PASSES).given(context);
  }

  static Example failing(String check, String context, String reply) {
    return new Example(check, ModelReply.ofText(reply), Example.Outcome.FAILS).given(context);
  }

  static Sources of(Exhibit exhibit, Reach reach) {
    Question question = exhibit.question();
    List<String> talk = new ArrayList<>();
    talk.add(question.input());
    question.turns().forEach(turn -> talk.add(turn.text()));
    exhibit.response().exchanges().stream()
        .flatMap(exchange -> exchange.call().messages().stream())
        .filter(message -> message.role() == Role.TOOL)
        .map(Message::content)
        .distinct()
        .forEach(talk::add);
    switch (reach) {
      case GIVEN -> {}
      case GIVEN_AND_PROMPT -> talk.add(exhibit.prompt().section(SYSTEM_SECTION));
    }
    return new Sources(documents(exhibit, question), talk);
  }

  private static List<Document> documents(Exhibit exhibit, Question question) {
    Stream<Document> given =
        question.context().stream().map(p -> new Document(p.reference(), p.text()));
    Stream<Document> retrieved =
        exhibit.response().exchanges().stream()
            .flatMap(e -> e.outcome() instanceof ModelReply r ? r.retrieved().stream() : none())
            .map(chunk -> new Document(chunk.id(), chunk.text()));
    return Stream.concat(given, retrieved).distinct().toList();
  }

  private static Stream<Chunk> none() {
    return Stream.of();
  }

  /** All of it as one text; documents are parted by a line, so that nothing runs across two. */
  String text() {
    return String.join(
        "\n\u001E\n",
        Stream.concat(documents.stream().map(Document::text), talk.stream()).toList());
  }
}
