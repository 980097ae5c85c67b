package dev.assize.subject;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.provider.Role;
import java.util.List;
import java.util.Set;

/**
 * A prompt file, read: the blocks with their literal texts and variables.
 *
 * @param name as {@code assize.yaml} has it
 * @param file relative to the project
 * @param source all of the file
 * @param variables those that appear
 * @param digest of roles, texts and variables; section marks and the file's name are not in it
 */
public record PromptTemplate(
    String name,
    String file,
    String source,
    List<Piece> pieces,
    Set<Variable> variables,
    Digest digest) {

  public PromptTemplate {
    pieces = List.copyOf(pieces);
    variables = Set.copyOf(variables);
  }

  /** Where the message that asks begins in the file. */
  public Place question() {
    return PromptTemplateReader.question(file, PromptBlock.split(source, file, new Problems()));
  }

  /** What a case can fill in. */
  public enum Variable {
    INPUT,
    CONTEXT,
    TURNS
  }

  /** A message, or the place where earlier turns go in as messages. */
  public sealed interface Piece {
    /** One message with its slots. */
    record MessagePiece(Role role, List<Slot> slots) implements Piece {
      public MessagePiece {
        slots = List.copyOf(slots);
      }
    }

    /** Here earlier turns are put in as chat messages. */
    record TurnsPiece() implements Piece {}
  }

  /** A stretch of a message. */
  public sealed interface Slot {
    String section();

    /** Text that is sent as it stands. */
    record Literal(String section, String text) implements Slot {}

    /** A place that a case fills. */
    record Filled(String section, Variable variable) implements Slot {}
  }
}
