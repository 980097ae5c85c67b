package dev.assize.economics.worth;

import dev.assize.run.Charge;
import dev.assize.score.CaseFacts;
import dev.assize.score.State;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  /** How many calls there were. */
  int times() {
    return calls.stream().mapToInt(Call::times).sum();
  }

  /**
   * One call, or several of an application that tells only their number.
   *
   * @param charge of all of them
   * @param times how many there were, at least 1
   * @param tokens of the input, by the section of the prompt that they belong to; empty where
   *     nobody knows
   */
  public record Call(Charge charge, int times, Map<String, Double> tokens) {
    public Call {
      tokens = Collections.unmodifiableMap(new TreeMap<>(tokens));
    }
  }
}
