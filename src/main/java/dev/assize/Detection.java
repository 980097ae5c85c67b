package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.regression.Comparison;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.store.JournalReader;
import dev.assize.store.ModelChanges;
import dev.assize.store.RunFolder;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps in mind that a run found its baseline's model changed, so that no later run takes what was
 * remembered before for an answer of today.
 */
final class Detection {

  private final World world;
  private final RunFolder folder;

  Detection(World world, RunFolder folder) {
    this.world = world;
    this.folder = folder;
  }

  static ModelChanges changes(World world) {
    return new ModelChanges(world.local().resolve("model-changes.json"));
  }

  static ModelChanges.Model model(SubjectEntry subject) {
    return new ModelChanges.Model(subject.provider(), subject.model(), subject.version());
  }

  /**
   * Looks at a run that has come to its end.
   *
   * @param began when it did
   */
  void note(Instant began) {
    Manifest manifest = folder.manifest();
    String named = manifest.facts().getOrDefault(Manifests.BASELINE, "");
    if (named.isEmpty() || !folder.hasLiveReplies()) {
      return;
    }
    try {
      Side baseline = new Baselines(world).open(named, Optional.of(folder));
      try (JournalReader closing = baseline.journal();
          JournalReader run = folder.read()) {
        boolean isChanged =
            manifest.subjects().stream()
                .filter(entry -> !entry.id().equals(named))
                .anyMatch(entry -> isChanged(baseline, new Side(run, entry)));
        if (isChanged) {
          changes(world).note(model(baseline.subject()), began, folder.id().text());
        }
      }
    } catch (InvalidInput missing) {
      // Without a baseline nothing is compared, and the report says so.
      return;
    }
  }

  private boolean isChanged(Side baseline, Side candidate) {
    Comparison comparison =
        new Comparer(Rederivation.of(world), Set.of()).compare(baseline, candidate);
    return new WhoseChanges(baseline, candidate, comparison).find().isChange();
  }
}
