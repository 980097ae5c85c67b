package wrenmoor.assistant.reply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import wrenmoor.assistant.knowledge.Evidence;
import wrenmoor.assistant.model.Written;

/**
 * What the assistant answers.
 *
 * @param tier who wrote it
 * @param retrieved the passages it rests on
 * @param toolCalls calls that are to be made before it can answer; empty when it has answered
 * @param innerCalls calls of the model on the way, also those whose text was not used
 */
public record Reply(
    String text,
    Tier tier,
    List<Evidence> retrieved,
    List<ToolCall> toolCalls,
    List<InnerCall> innerCalls) {

  /** Who wrote a reply, from the cheapest to the dearest. */
  public enum Tier {
    GUARD,
    RULES,
    NEIGHBOURS,
    EXTRACT,
    MODEL
  }

  /** A call that the rules decided on. */
  public record ToolCall(String name, ObjectNode arguments) {}

  /** One call of the model and what it was for. */
  public record InnerCall(String purpose, Written written) {}

  /** A reply that rests on nothing but rules. */
  public static Reply of(Tier tier, String text) {
    return new Reply(text, tier, List.of(), List.of(), List.of());
  }

  /** A wish to have a tool called. */
  public static Reply calling(String tool, ObjectNode arguments) {
    return new Reply("", Tier.RULES, List.of(), List.of(new ToolCall(tool, arguments)), List.of());
  }

  /** The same reply, resting on these passages. */
  public Reply resting(List<Evidence> passages) {
    return new Reply(text, tier, List.copyOf(passages), toolCalls, innerCalls);
  }

  /** The same reply in other words. */
  public Reply saying(String words) {
    return new Reply(words, tier, retrieved, toolCalls, innerCalls);
  }

  /** The same reply, after one more call of the model. */
  public Reply after(String purpose, Written written) {
    List<InnerCall> calls = new ArrayList<>(innerCalls);
    calls.add(new InnerCall(purpose, written));
    return new Reply(text, tier, retrieved, toolCalls, List.copyOf(calls));
  }
}
