package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import java.util.List;
import java.util.Optional;

/** Shows what a word names, a case or a run; where it could be both it says so. */
final class Showing {

  /** No case is called like a run: ids of cases have neither capitals nor colons. */
  private static final String RUN = "[0-9]{8}T.*|[^:]+:.+";

  /** Runs begin like that, and cases may be called so. */
  private static final String EITHER = "[0-9]{1,8}";

  private final World world;
  private final RunHistory history;
  private final Runs runs;

  Showing(World world, RunHistory history) {
    this.world = world;
    this.history = history;
    this.runs = new Runs(world.local().resolve("runs"));
  }

  /**
   * A case of the newest run, or a run or one subject of it, as plain text.
   *
   * @param word a case's id, or a run's, a beginning of that, or {@code latest}, each with {@code
   *     :SUBJECT} where one is meant
   * @throws InvalidInput when it names neither
   */
  String of(String word) {
    if (word.matches(RUN)) {
      return history.show(word);
    }
    if (word.equals(Runs.LATEST)) {
      if (isCase(word)) {
        tell(
            "\"latest\" is the newest run here; a case is called so, too: assize show latest --run latest");
      }
      return history.show(word);
    }
    if (word.matches(EITHER) && isRun(word)) {
      if (!isCase(word)) {
        return history.show(word);
      }
      tell(
          "\""
              + word
              + "\" is a case here; runs begin so, too: assize show RUN, with more of its id");
    }
    return ofCase(word, Runs.LATEST);
  }

  /** A case of a run or of a committed baseline, which is named or is a file. */
  String ofCase(String caseId, String run) {
    Baselines baselines = new Baselines(world);
    JournalReader stored =
        baselines.resolved(run).endsWith(Baselines.ENDING)
            ? baselines.open(run, Optional.empty()).journal()
            : runs.find(run).read();
    return CaseSheet.of(caseId, stored, ProjectBasics.of(world).split());
  }

  private boolean isRun(String beginning) {
    return runs.all().stream().anyMatch(run -> run.id().text().startsWith(beginning));
  }

  private boolean isCase(String word) {
    List<RunFolder> newest = runs.all();
    if (newest.isEmpty()) {
      return false;
    }
    try (JournalReader journal = newest.getFirst().read()) {
      return journal.golden(word).isPresent();
    }
  }

  private void tell(String note) {
    world.notes().accept(note);
  }
}
