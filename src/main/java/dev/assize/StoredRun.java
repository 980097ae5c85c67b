package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.store.RunFolder;
import java.util.List;
import java.util.Locale;

/**
 * A run in the list of runs.
 *
 * @param subjects in order; empty when the run cannot be read
 * @param rejudged the run whose replies were judged again in this one; empty for a run that asked
 */
public record StoredRun(
    String id, Condition condition, List<String> subjects, int cases, int trials, String rejudged) {

  public StoredRun {
    subjects = List.copyOf(subjects);
  }

  /** What can be done with it. */
  public enum Condition {
    FINISHED,
    /** It can be gone on with. */
    UNFINISHED,
    /** Another process is at it. */
    BEING_WRITTEN,
    /** Of a newer Assize, or damaged. */
    UNREADABLE;

    /** For people. */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  static StoredRun of(RunFolder run) {
    try {
      Manifest manifest = run.manifest();
      List<String> subjects = manifest.subjects().stream().map(SubjectEntry::id).toList();
      return new StoredRun(
          run.id().text(),
          condition(run),
          subjects,
          manifest.cases(),
          manifest.trials(),
          OldReplies.origin(manifest));
    } catch (InvalidInput e) {
      return new StoredRun(run.id().text(), Condition.UNREADABLE, List.of(), 0, 0, "");
    }
  }

  private static Condition condition(RunFolder run) {
    if (run.isFinished()) {
      return Condition.FINISHED;
    }
    return run.isBeingWritten() ? Condition.BEING_WRITTEN : Condition.UNFINISHED;
  }
}
