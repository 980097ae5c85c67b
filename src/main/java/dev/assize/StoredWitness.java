package dev.assize;

import dev.assize.Reaction.Fate;
import dev.assize.cases.GoldenCase;
import dev.assize.store.TrialEntry;
import dev.assize.store.TrialEntry.Arrival;
import java.util.List;

/**
 * A subject as a stored run has it: it can tell of what it was asked there, and nobody is asked.
 */
final class StoredWitness implements Witness {

  private final Side side;

  StoredWitness(Side side) {
    this.side = side;
  }

  @Override
  public Reaction on(GoldenCase golden) {
    List<TrialEntry> trials =
        side.journal()
            .trials(side.subject().id())
            .filter(trial -> trial.key().caseId().equals(golden.id()))
            .filter(trial -> trial.key().input().equals(golden.inputDigest()))
            .toList();
    return trials.isEmpty()
        ? new Reaction(List.of(Fate.OPEN), "the run did not ask it")
        : new Reaction(
            trials.stream().map(StoredWitness::fate).toList(),
            trials.stream().anyMatch(trial -> trial.arrival() instanceof Arrival.Failed)
                ? "the run has no reply to it"
                : "");
  }

  private static Fate fate(TrialEntry trial) {
    return trial.arrival() instanceof Arrival.Failed ? Fate.OPEN : Fate.of(trial.verdicts());
  }

  @Override
  public int calls() {
    return 0;
  }

  @Override
  public String name() {
    return side.address() + ", as it replied then";
  }

  @Override
  public void close() {
    side.journal().close();
  }
}
