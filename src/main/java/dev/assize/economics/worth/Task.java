package dev.assize.economics.worth;

import dev.assize.run.Cost.Price;
import dev.assize.score.CaseFacts;
import dev.assize.score.State;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One task of a workflow of several calls.
 *
 * @param facts of the case
 * @param state passed where the task was completed
 * @param calls in their order, at least one
 */
public record Task(CaseFacts facts, State state, List<Call> calls) {

  public Task {
    calls = List.copyOf(calls);
  }

  /**
   * One call.
   *
   * @param tokens of its input, part by part
   */
  public record Call(Price price, Map<Part, Long> tokens) {
    public Call {
      EnumMap<Part, Long> ordered = new EnumMap<>(Part.class);
      ordered.putAll(tokens);
      tokens = Collections.unmodifiableMap(ordered);
    }
  }

  /** What a token of the input belongs to. */
  public enum Part {
    SYSTEM,
    EXAMPLES,
    /** Passages that were given along. */
    CONTEXT,
    /** Earlier turns, and what tools gave back. */
    HISTORY,
    QUESTION
  }
}
