package dev.assize.judge;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.json.Fields;
import dev.assize.provider.Role;
import dev.assize.subject.PromptBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads a project's own wording of a judge's prompt, key {@code prompt}, and tells its faults. */
final class WordingFile {

  static final List<String> ANSWER_SLOTS = List.of("task", "closing", "choices");

  private static final String KEY = "prompt";

  private final String file;
  private final Slots slots;
  private final Ballot ballot;
  private final Problems problems;
  private final Set<String> found = new TreeSet<>();

  private WordingFile(String file, Slots slots, Ballot ballot, Problems problems) {
    this.file = file;
    this.slots = slots;
    this.ballot = ballot;
    this.problems = problems;
  }

  /** The project's own wording, or the one given where the judge's file names none. */
  static Wording read(JudgeSource source, Wording builtIn, Slots slots, Ballot ballot) {
    Fields fields = source.fields();
    return fields
        .text(KEY)
        .flatMap(
            file ->
                source
                    .shelf()
                    .text(file, fields)
                    .map(
                        text -> new WordingFile(file, slots, ballot, source.problems()).read(text)))
        .orElse(builtIn);
  }

  private Wording read(String text) {
    List<PromptBlock> blocks = PromptBlock.split(text, file, problems);
    blocks.forEach(this::look);
    if (blocks.isEmpty() || blocks.getLast().role() != Role.USER) {
      error(
          "no-user-block",
          Place.of(file),
          "no \"# user\" block at the end",
          "blocks that begin with a line \"# system\" or \"# user\"; a judge answers the last",
          "");
    }
    tellMissing(blocks);
    return Wording.of(blocks);
  }

  private void look(PromptBlock block) {
    for (PromptBlock.Line line : block.lines()) {
      Wording.SLOT
          .matcher(line.text())
          .results()
          .forEach(slot -> look(slot.group(1), block.role(), new Place(file, line.number())));
    }
    if (block.turnsBehind() == PromptBlock.Turns.AS_MESSAGES) {
      error(
          "turns-as-messages",
          Place.of(file),
          "{{turns}} between two blocks",
          "{{turns}} in a \"# user\" block, as data",
          "Move it below the heading \"# user\".");
    }
  }

  private void look(String slot, Role role, Place place) {
    found.add(slot);
    List<String> known = known();
    if (!known.contains(slot)) {
      error(
          "unknown-slot",
          place,
          "unknown slot {{" + slot + "}}",
          "one of " + String.join(", ", known),
          Suggestion.remedy(slot, known));
    } else if (isData(slot) && role != Role.USER) {
      error(
          "data-as-order",
          place,
          "{{" + slot + "}} in a \"# " + role.word() + "\" block",
          "data in a \"# user\" block: whoever wrote a reply may not speak as anybody else",
          "Move it there.");
    }
  }

  private void tellMissing(List<PromptBlock> blocks) {
    for (String text : slots.texts()) {
      tellMissing(found.contains(text), "{{" + text + "}}");
    }
    for (String part : slots.needed()) {
      tellMissing(
          found.contains(part) || found.contains(Wording.MATERIAL),
          "{{" + part + "}}, or {{" + Wording.MATERIAL + "}} for all data");
    }
    String words = Folding.words(Folding.of(String.join("\n", texts(blocks))));
    boolean isOffered =
        ANSWER_SLOTS.stream().anyMatch(found::contains)
            || !ballot.labels().isEmpty()
                && ballot.labels().stream().allMatch(label -> holds(words, label));
    if (!isOffered) {
      error(
          "labels-not-offered",
          end(blocks),
          "the prompt never says that the answer is " + ballot.choices(),
          "{{task}}, {{closing}} or {{choices}}, or each label in words",
          "End the last block with: Now decide, and {{closing}}");
    }
  }

  /** The last line of text, below which it is best said what to answer. */
  private Place end(List<PromptBlock> blocks) {
    return blocks.stream()
        .flatMap(block -> block.lines().stream())
        .reduce((first, last) -> last)
        .map(line -> new Place(file, line.number()))
        .orElseGet(() -> Place.of(file));
  }

  private void tellMissing(boolean isThere, String slot) {
    if (!isThere) {
      error("missing-slot", Place.of(file), "no " + slot, "it somewhere in the prompt", "");
    }
  }

  private static boolean holds(String words, String label) {
    return (" " + words.replaceAll("[^\\p{L}\\p{N} ]+", " ").replaceAll(" +", " ") + " ")
        .contains(" " + Folding.words(Folding.of(label)) + " ");
  }

  private static List<String> texts(List<PromptBlock> blocks) {
    return blocks.stream().map(Wording::text).toList();
  }

  private List<String> known() {
    List<String> known = new ArrayList<>(slots.texts());
    known.addAll(ANSWER_SLOTS);
    known.add(Wording.MATERIAL);
    known.addAll(slots.parts());
    return known;
  }

  private boolean isData(String slot) {
    return slot.equals(Wording.MATERIAL) || slots.parts().contains(slot);
  }

  private void error(String code, Place place, String what, String expected, String remedy) {
    problems.error(JudgeFile.CODE + "." + code, place, what, expected, remedy);
  }
}
