package dev.assize;

import dev.assize.drift.Creep;
import dev.assize.drift.Quantity;
import dev.assize.drift.RunReading;
import dev.assize.store.BaselineEvent;
import dev.assize.store.BaselineFile;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The baselines that a team accepted one after the other, whatever their versions: each passed its
 * gate, and together they may have lost what none of them lost alone.
 */
final class CreepingBaselines {

  private static final long SEED = 1;

  private final World world;
  private final double margin;

  CreepingBaselines(World world, double margin) {
    this.world = world;
    this.margin = margin;
  }

  /** One of the pass rate for each committed baseline of the subject that a run is of. */
  List<Creep> of(Sighting last) {
    List<Creep> creeps = new ArrayList<>();
    for (String name : new CommittedBaselines(world).names()) {
      List<Sighting> accepted = accepted(name);
      if (accepted.getLast().subject().id().equals(last.subject().id())) {
        accepted.add(last);
        creeps.add(creep(accepted, last));
      }
    }
    return creeps.isEmpty()
        ? List.of(new Creep.NoSteps(Quantity.PASS_RATE, 0))
        : List.copyOf(creeps);
  }

  private Creep creep(List<Sighting> accepted, Sighting last) {
    Set<String> known = new LinkedHashSet<>();
    List<RunReading> readings =
        accepted.stream()
            .filter(each -> each.seen().replies() > 0)
            .filter(each -> known.add(each.origin()))
            .map(each -> each.reading(Quantity.PASS_RATE, id -> each.measuresLike(last, id)))
            .toList();
    return Creep.of(
        Quantity.PASS_RATE, margin, readings, new SharedCases(last, last)::cluster, SEED);
  }

  /** The runs that it was set to, as far as they are still here, and what it holds now. */
  private List<Sighting> accepted(String name) {
    String file = Baselines.FOLDER + "/" + name + Baselines.ENDING;
    List<Sighting> accepted = new ArrayList<>();
    try (JournalReader journal = BaselineFile.open(world.folder().resolve(file), file)) {
      Side now = new Side(journal, journal.manifest().subjects().getFirst());
      Sighting held = SightingReader.read(now, file).brief();
      for (BaselineEvent event : BaselineFile.log(world.folder().resolve(file))) {
        if (event.deed() == BaselineEvent.Deed.SET && !event.run().equals(held.origin())) {
          earlier(event.run(), now).ifPresent(accepted::add);
        }
      }
      accepted.add(held);
    }
    return accepted;
  }

  private Optional<Sighting> earlier(String run, Side now) {
    Optional<RunFolder> folder =
        new Runs(world.local().resolve("runs"))
            .all().stream().filter(each -> each.id().text().equals(run)).findFirst();
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    try (JournalReader journal = folder.get().read()) {
      return journal.manifest().subjects().stream()
          .filter(entry -> entry.id().equals(now.subject().id()))
          .findFirst()
          .map(entry -> SightingReader.read(new Side(journal, entry), run + ":" + entry.id()))
          .map(Sighting::brief);
    }
  }
}
