package dev.assize;

import dev.assize.FinishedRuns.RunSide;
import dev.assize.drift.Creep;
import dev.assize.drift.Quantity;
import dev.assize.drift.RunReading;
import dev.assize.store.BaselineEvent;
import dev.assize.store.BaselineFile;
import dev.assize.store.JournalReader;
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
  private final FinishedRuns runs;
  private final double margin;

  CreepingBaselines(World world, FinishedRuns runs, double margin) {
    this.world = world;
    this.runs = runs;
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
            .map(each -> AskedAlike.of(each, last).reading(Quantity.PASS_RATE))
            .toList();
    return Creep.of(Quantity.PASS_RATE, margin, readings, last::cluster, SEED);
  }

  /** The runs that it was set to, as far as they are still known, and what it holds now. */
  private List<Sighting> accepted(String name) {
    String file = CommittedBaselines.shown(name);
    try (JournalReader journal = BaselineFile.open(world.folder().resolve(file), file)) {
      Side now = new Side(journal, journal.manifest().subjects().getFirst());
      Sighting held = SightingReader.read(now, file);
      List<RunSide> earlier =
          BaselineFile.log(world.folder().resolve(file)).stream()
              .filter(event -> event.deed() == BaselineEvent.Deed.SET)
              .map(BaselineEvent::run)
              .filter(run -> !run.equals(held.origin()))
              .flatMap(run -> side(run, now.subject().id()).stream())
              .toList();
      List<Sighting> accepted = new ArrayList<>(runs.sightings(earlier));
      accepted.add(held);
      return accepted;
    }
  }

  private Optional<RunSide> side(String run, String subject) {
    return runs.subjects(run).stream()
        .filter(entry -> entry.id().equals(subject))
        .findFirst()
        .map(entry -> new RunSide(run, entry));
  }
}
