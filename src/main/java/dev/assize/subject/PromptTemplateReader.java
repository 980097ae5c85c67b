package dev.assize.subject;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.provider.Role;
import dev.assize.subject.PromptTemplate.Piece;
import dev.assize.subject.PromptTemplate.Slot;
import dev.assize.subject.PromptTemplate.Variable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a prompt file: role headings, section marks and variables. */
public final class PromptTemplateReader {

  private PromptTemplateReader() {}

  /**
   * Reads a template; every fault goes to {@code problems}, and a template with faults is still
   * returned so that reading can go on.
   *
   * @param name as {@code assize.yaml} has it
   * @param file for messages, relative to the project
   */
  public static PromptTemplate read(String name, String file, String text, Problems problems) {
    List<PromptBlock> blocks = PromptBlock.split(text, file, problems);
    if (blocks.stream().noneMatch(b -> b.role() == Role.USER)) {
      problems.error(
          "prompts.no-user-block",
          new Place(file, 1),
          "no \"# user\" block",
          "blocks that begin with a line \"# system\", \"# user\" or \"# assistant\"",
          "Add a block \"# user\" that holds {{input}}.");
    }
    int lastUser = blocks.stream().map(PromptBlock::role).toList().lastIndexOf(Role.USER);
    List<Piece> pieces = new SlotParser(file, problems).pieces(blocks, lastUser);
    Set<Variable> variables = variables(pieces);
    if (!variables.contains(Variable.INPUT)) {
      problems.error(
          "prompts.unused-variable",
          question(file, blocks),
          "{{input}} is not used",
          "the question somewhere in the prompt",
          "Put {{input}} into the last \"# user\" block.");
    }
    return new PromptTemplate(name, file, text, pieces, variables, digest(pieces));
  }

  /** Where the message that asks begins, which is where most variables belong. */
  static Place question(String file, List<PromptBlock> blocks) {
    return blocks.stream()
        .filter(block -> block.role() == Role.USER)
        .reduce((first, second) -> second)
        .map(block -> new Place(file, block.heading()))
        .orElse(new Place(file, 1));
  }

  private static Set<Variable> variables(List<Piece> pieces) {
    EnumSet<Variable> variables = EnumSet.noneOf(Variable.class);
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.TurnsPiece turns -> variables.add(Variable.TURNS);
        case Piece.MessagePiece message ->
            message.slots().forEach(slot -> collect(slot, variables));
      }
    }
    return variables;
  }

  private static void collect(Slot slot, Set<Variable> variables) {
    if (slot instanceof Slot.Filled filled) {
      variables.add(filled.variable());
    }
  }

  private static Digest digest(List<Piece> pieces) {
    Digests digests = Digests.of("prompt");
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.TurnsPiece turns -> digests.part("turns", "messages");
        case Piece.MessagePiece message ->
            digests
                .part("role", message.role().word())
                .part(
                    "text",
                    message.slots().stream()
                        .map(PromptTemplateReader::source)
                        .collect(Collectors.joining()));
      }
    }
    return digests.digest();
  }

  private static String source(Slot slot) {
    return switch (slot) {
      case Slot.Literal literal -> literal.text();
      case Slot.Filled filled -> "\u0000" + filled.variable().name() + "\u0000";
    };
  }
}
