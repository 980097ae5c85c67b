package dev.assize.subject;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.provider.Role;
import dev.assize.subject.PromptBlock.Line;
import dev.assize.subject.PromptTemplate.Piece;
import dev.assize.subject.PromptTemplate.Slot;
import dev.assize.subject.PromptTemplate.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of blocks into literals and variables, each with its section. */
final class SlotParser {

  private static final Pattern MARK =
      Pattern.compile("\\s*<!--\\s*section:\\s*([a-z][a-z0-9-]*)\\s*-->\\s*");
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
  private static final Map<String, Variable> KNOWN =
      Map.of("input", Variable.INPUT, "context", Variable.CONTEXT, "turns", Variable.TURNS);

  private final String file;
  private final Problems problems;

  SlotParser(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  List<Piece> pieces(List<PromptBlock> blocks, int lastUser) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      PromptBlock block = blocks.get(i);
      pieces.add(
          new Piece.MessagePiece(block.role(), slots(block, home(block.role(), i == lastUser))));
      if (block.turnsBehind() == PromptBlock.Turns.AS_MESSAGES) {
        pieces.add(new Piece.TurnsPiece());
      }
    }
    return pieces;
  }

  /** The section that a line marks; empty of any other line. */
  static Optional<String> mark(String line) {
    Matcher mark = MARK.matcher(line);
    return mark.matches() ? Optional.of(mark.group(1)) : Optional.empty();
  }

  /** The line without what a case fills in. */
  static Line unfilled(Line line) {
    return new Line(line.number(), VARIABLE.matcher(line.text()).replaceAll(" "));
  }

  /** The section of what stands in a message before any mark. */
  static String home(Role role, boolean asks) {
    if (asks) {
      return "question";
    }
    return role == Role.SYSTEM ? "system" : "examples";
  }

  private List<Slot> slots(PromptBlock block, String home) {
    List<Slot> slots = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    String section = home;
    boolean first = true;
    for (Line line : block.lines()) {
      Optional<String> mark = mark(line.text());
      if (mark.isPresent()) {
        flush(slots, section, literal);
        section = mark.get();
        continue;
      }
      if (!first) {
        literal.append('\n');
      }
      first = false;
      readLine(line, section, slots, literal);
    }
    flush(slots, section, literal);
    return slots;
  }

  private void readLine(Line line, String section, List<Slot> slots, StringBuilder literal) {
    Matcher variable = VARIABLE.matcher(line.text());
    int from = 0;
    while (variable.find()) {
      literal.append(line.text(), from, variable.start());
      from = variable.end();
      Variable known = KNOWN.get(variable.group(1));
      if (known == null) {
        tellUnknown(line, variable.group(1));
        literal.append(variable.group());
      } else {
        flush(slots, section, literal);
        slots.add(new Slot.Filled(home(known), known));
      }
    }
    literal.append(line.text().substring(from));
  }

  private static String home(Variable variable) {
    return switch (variable) {
      case INPUT -> "question";
      case CONTEXT -> "context";
      case TURNS -> "history";
    };
  }

  private void tellUnknown(Line line, String name) {
    problems.error(
        "prompts.unknown-variable",
        new Place(file, line.number()),
        "unknown variable {{" + name + "}}",
        "{{input}}, {{context}} or {{turns}}",
        Suggestion.remedy(name.toLowerCase(Locale.ROOT), KNOWN.keySet()));
  }

  private static void flush(List<Slot> slots, String section, StringBuilder literal) {
    if (!literal.isEmpty()) {
      slots.add(new Slot.Literal(section, literal.toString()));
      literal.setLength(0);
    }
  }
}
