package dev.assize.cases;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import java.util.List;

/**
 * All that reaches the subject.
 *
 * @param input the last user turn
 * @param context the passages given along with it, resolved to their text
 * @param turns what was said before {@code input}
 */
public record Question(
    String input, List<Passage> context, List<Turn> turns, List<Tool> tools, Digest digest) {

  public Question {
    context = List.copyOf(context);
    turns = List.copyOf(turns);
    tools = List.copyOf(tools);
  }

  /** A question with the digest computed from its parts. */
  public static Question of(
      String input, List<Passage> context, List<Turn> turns, List<Tool> tools) {
    Digests digests = Digests.of("input").part("input", input);
    context.forEach(passage -> digests.part("context", passage.text()));
    turns.forEach(turn -> digests.part(turn.speaker().name(), turn.text()));
    tools.forEach(tool -> digests.part("tool", tool.canonical()));
    return new Question(input, context, turns, tools, digests.digest());
  }

  /** The passages as one text, parted by an empty line; empty when there are none. */
  public String contextText() {
    return String.join("\n\n", context.stream().map(Passage::text).toList());
  }

  /**
   * A passage of context and the reference it came from; the reference is empty for literal text.
   */
  public record Passage(String reference, String text) {}

  /** Something said before the question. */
  public record Turn(Speaker speaker, String text) {}

  /** Who said it. An assistant's turn that is given is fixed history. */
  public enum Speaker {
    USER,
    ASSISTANT
  }
}
