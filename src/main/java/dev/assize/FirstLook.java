package dev.assize;

import dev.assize.run.Manifest;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at a run that is still being written, to find out whether it needs a second look. */
final class FirstLook implements AutoCloseable {

  private final World world;
  private final RunFolder folder;
  private final List<JournalReader> readers = new ArrayList<>();

  FirstLook(World world, RunFolder folder) {
    this.world = world;
    this.folder = folder;
  }

  /** Whether what was played so far cannot tell of some candidate. */
  boolean isUndecided() {
    Manifest manifest = folder.manifest();
    String named = manifest.facts().getOrDefault(Manifests.BASELINE, "");
    Side baseline = new Baselines(world).open(named, Optional.of(folder));
    readers.add(baseline.journal());
    JournalReader journal = folder.look();
    readers.add(journal);
    return Reporting.of(world)
        .deciding()
        .isUndecided(
            baseline,
            manifest.subjects().stream()
                .filter(entry -> !entry.id().equals(named))
                .map(entry -> new Side(journal, entry))
                .toList());
  }

  /**
   * Closes what was read. Not before the journal is written to its end: on some systems that would
   * take away the lock of the segment being written.
   */
  @Override
  public void close() {
    readers.forEach(JournalReader::close);
  }
}
