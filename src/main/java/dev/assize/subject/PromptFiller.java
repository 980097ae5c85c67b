package dev.assize.subject;

import dev.assize.cases.Question.Speaker;
import dev.assize.cases.Question.Turn;
import dev.assize.provider.Role;
import dev.assize.subject.Prompt.Block;
import dev.assize.subject.Prompt.Part;
import dev.assize.subject.PromptTemplate.Piece;
import dev.assize.subject.PromptTemplate.Slot;
import dev.assize.subject.PromptTemplate.Variable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a template and a filling into the messages to send. */
public final class PromptFiller {

  private static final String HISTORY = "history";

  private PromptFiller() {}

  /**
   * The prompt; texts of the filling go in as they are, and what looks like a variable in them
   * stays text.
   */
  public static Prompt fill(PromptTemplate template, Filling filling) {
    return new Prompt(template.pieces().stream().flatMap(piece -> blocks(piece, filling)).toList());
  }

  private static Stream<Block> blocks(Piece piece, Filling filling) {
    return switch (piece) {
      case Piece.MessagePiece message -> Stream.of(block(message, filling));
      case Piece.TurnsPiece turns -> filling.history().stream().map(PromptFiller::turn);
    };
  }

  private static Block turn(Turn turn) {
    Role role = turn.speaker() == Speaker.USER ? Role.USER : Role.ASSISTANT;
    return new Block(role, List.of(new Part(HISTORY, turn.text())));
  }

  private static Block block(Piece.MessagePiece message, Filling filling) {
    List<Part> parts = message.slots().stream().map(slot -> part(slot, filling)).toList();
    return new Block(message.role(), parts);
  }

  private static Part part(Slot slot, Filling filling) {
    return switch (slot) {
      case Slot.Literal literal -> new Part(literal.section(), literal.text());
      case Slot.Filled filled -> new Part(filled.section(), value(filled.variable(), filling));
    };
  }

  private static String value(Variable variable, Filling filling) {
    return switch (variable) {
      case INPUT -> filling.input();
      case CONTEXT -> filling.context();
      case TURNS -> asText(filling.history());
    };
  }

  private static String asText(List<Turn> turns) {
    return turns.stream()
        .map(turn -> (turn.speaker() == Speaker.USER ? "User: " : "Assistant: ") + turn.text())
        .collect(Collectors.joining("\n"));
  }
}
