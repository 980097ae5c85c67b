package dev.assize.subject;

import dev.assize.base.Problems;
import dev.assize.subject.PromptBlock.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sections that a prompt file marks by {@code <!-- section: examples -->}: each lasts to the
 * next mark, or to the end of its block, and may be marked in several blocks. What leaves nothing
 * of a block leaves the block out.
 */
public final class MarkedSections {

  private final List<String> source;
  private final List<PromptBlock> blocks;
  private final Map<String, Integer> firstLines = new LinkedHashMap<>();

  private MarkedSections(List<String> source, List<PromptBlock> blocks) {
    this.source = source;
    this.blocks = blocks;
  }

  /** Those of a prompt that was read. */
  public static MarkedSections of(PromptTemplate template) {
    List<PromptBlock> blocks =
        PromptBlock.split(template.source(), template.file(), new Problems());
    MarkedSections sections =
        new MarkedSections(template.source().replace("\uFEFF", "").lines().toList(), blocks);
    blocks.stream().flatMap(block -> block.lines().stream()).forEach(sections::note);
    return sections;
  }

  private void note(Line line) {
    SlotParser.mark(line.text()).ifPresent(name -> firstLines.putIfAbsent(name, line.number()));
  }

  /** Their names in the order of the file, each with the line of its first mark. */
  public Map<String, Integer> firstLines() {
    return new LinkedHashMap<>(firstLines);
  }

  /** The text of the file without some of them; names that nothing marks leave out nothing. */
  public String without(Collection<String> names) {
    Set<Integer> gone = new HashSet<>();
    blocks.forEach(block -> leaveOut(block, names, gone));
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < source.size(); i++) {
      if (!gone.contains(i + 1)) {
        kept.add(source.get(i));
      }
    }
    return String.join("\n", kept) + "\n";
  }

  private void leaveOut(PromptBlock block, Collection<String> names, Set<Integer> gone) {
    boolean isIn = false;
    boolean isEmpty = true;
    for (Line line : block.lines()) {
      Optional<String> mark = SlotParser.mark(line.text());
      isIn = mark.map(names::contains).orElse(isIn);
      if (isIn) {
        gone.add(line.number());
      } else {
        isEmpty &= mark.isPresent() || line.text().isBlank();
      }
    }
    if (isEmpty && !block.lines().isEmpty()) {
      block.lines().forEach(line -> gone.add(line.number()));
      gone.add(heading(block.lines().getFirst().number()));
    }
  }

  /** Only blank lines stand between it and the first line of its block. */
  private int heading(int first) {
    int number = first - 1;
    while (number > 1 && source.get(number - 1).isBlank()) {
      number--;
    }
    return number;
  }
}
