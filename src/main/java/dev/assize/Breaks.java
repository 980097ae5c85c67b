package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.regression.PairedCase;
import dev.assize.regression.Transition;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What became of the cases of a run between what it is compared with and a candidate. */
final class Breaks {

  private Breaks() {}

  /** By case id; empty where nothing is there to compare with. */
  static Map<String, Transition> of(World world, RunFolder run, SubjectEntry candidate) {
    String named = run.manifest().facts().getOrDefault(Manifests.BASELINE, "");
    Map<String, Transition> seen = new TreeMap<>();
    if (named.isEmpty()) {
      return seen;
    }
    try (JournalReader journal = run.read()) {
      Side baseline = new Baselines(world).open(named, Optional.of(run));
      try (JournalReader before = baseline.journal()) {
        Comparer comparer = new Comparer(Rederivation.of(world), Set.of());
        for (PairedCase pair : comparer.compare(baseline, new Side(journal, candidate)).pairs()) {
          seen.put(pair.id(), pair.transition());
        }
      }
    } catch (InvalidInput gone) {
      seen.clear();
    }
    return seen;
  }
}
