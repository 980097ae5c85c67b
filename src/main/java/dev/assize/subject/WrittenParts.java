package dev.assize.subject;

import dev.assize.base.Problems;
import dev.assize.provider.Role;
import dev.assize.subject.PromptBlock.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a prompt file itself tells the model, whatever a case fills in. */
public final class WrittenParts {

  private WrittenParts() {}

  /**
   * All of one section that one message holds.
   *
   * @param section as marked; else {@code system}, {@code examples} for turns that are given, or
   *     {@code question} for the message that asks
   * @param lines with their numbers in the file
   */
  public record Part(String section, List<Line> lines) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /** The parts in the order of the file. */
  public static List<Part> of(PromptTemplate template) {
    List<PromptBlock> blocks =
        PromptBlock.split(template.source(), template.file(), new Problems());
    int lastUser = blocks.stream().map(PromptBlock::role).toList().lastIndexOf(Role.USER);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Map<String, List<Line>> sections = new LinkedHashMap<>();
      String section = SlotParser.home(blocks.get(i).role(), i == lastUser);
      for (Line line : blocks.get(i).lines()) {
        Optional<String> mark = SlotParser.mark(line.text());
        section = mark.orElse(section);
        if (mark.isEmpty()) {
          sections.computeIfAbsent(section, s -> new ArrayList<>()).add(SlotParser.unfilled(line));
        }
      }
      sections.forEach((name, lines) -> parts.add(new Part(name, lines)));
    }
    return parts;
  }
}
