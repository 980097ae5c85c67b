package dev.assize;

import dev.assize.store.JournalReader;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was said in runs: their journals have it, and committed baselines that came from them. */
final class RunTexts {

  private final World world;
  private final FinishedRuns runs;

  RunTexts(World world, FinishedRuns runs) {
    this.world = world;
    this.runs = runs;
  }

  /** The first reply to each case; nothing where nobody has it any more. */
  SortedMap<String, String> of(Sighting sighting) {
    String address = sighting.seen().address();
    if (runs.isGone(sighting.origin()) && !address.endsWith(Baselines.ENDING)) {
      return new CommittedBaselines(world)
          .names().stream()
              .flatMap(name -> heldBy(CommittedBaselines.shown(name), sighting).stream())
              .findFirst()
              .orElseGet(TreeMap::new);
    }
    Side side = open(address);
    try (JournalReader closing = side.journal()) {
      return SightingReader.texts(side);
    }
  }

  private Optional<SortedMap<String, String>> heldBy(String file, Sighting meant) {
    Side side = open(file);
    try (JournalReader journal = side.journal()) {
      boolean isMeant =
          journal.origin().equals(meant.origin())
              && side.subject().digest().equals(meant.subject().digest());
      return isMeant ? Optional.of(repliesOf(meant, side)) : Optional.empty();
    }
  }

  /** A baseline may have been extended: to cases that were edited it holds later replies. */
  private static SortedMap<String, String> repliesOf(Sighting meant, Side side) {
    Sighting held = SightingReader.read(side, meant.seen().address());
    SortedMap<String, String> texts = SightingReader.texts(side);
    texts
        .keySet()
        .removeIf(
            id ->
                meant.cases().at(id).isEmpty()
                    || !meant.first(id).text().equals(held.first(id).text()));
    return texts;
  }

  private Side open(String address) {
    return new Baselines(world).open(address, Optional.empty());
  }
}
