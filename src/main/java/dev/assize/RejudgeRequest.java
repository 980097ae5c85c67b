package dev.assize;

import dev.assize.project.RunSettings;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Which stored replies are to be judged again, and by whom.
 *
 * @param source a run, {@code RUN:SUBJECT}, or a baseline file or its name
 * @param subjects whose replies; empty for those of all subjects there
 * @param judges who is asked; empty for all judges of one reply
 * @param sample how many of the cases
 * @param settings changes to the project's own run settings; as they are, recordings would answer
 */
public record RejudgeRequest(
    String source,
    List<String> subjects,
    List<String> judges,
    Sample sample,
    UnaryOperator<RunSettings> settings,
    Start start) {

  public RejudgeRequest {
    subjects = List.copyOf(subjects);
    judges = List.copyOf(judges);
  }

  /** How many of the cases. */
  public sealed interface Sample {
    /** Every one that is there. */
    record All() implements Sample {}

    /** So many of those that judges have a say in, always the same. */
    record OfCases(int count) implements Sample {}

    /** As many as find a judge that moved by the margin in 4 of 5 cases. */
    record Planned() implements Sample {}
  }

  /** Where it begins. */
  public enum Start {
    /** With a run of its own. */
    ANEW,
    /** Where the newest run of this kind stopped, or where verdicts are missing in it. */
    RESUMED
  }
}
