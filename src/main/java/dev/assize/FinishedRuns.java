package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.base.Numbers;
import dev.assize.history.Ledger;
import dev.assize.history.RunRow;
import dev.assize.history.SeenCases;
import dev.assize.history.SideRow;
import dev.assize.history.StoredSide;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import dev.assize.store.Trace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The finished runs of a project, for drift: each by what the history keeps of it or, where that
 * does not hold it as it is now, by its journal. Which of the two it was changes no answer.
 */
final class FinishedRuns {

  private final World world;
  private final ProjectBasics project;
  private final NavigableMap<String, RunFolder> here = new TreeMap<>();
  private final NavigableMap<String, List<StoredSide>> recorded = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();
  private boolean isReadable = true;

  /** A subject of a run. */
  record RunSide(String run, SubjectEntry subject) {
    String address() {
      return run + ":" + subject.id();
    }
  }

  FinishedRuns(World world) {
    this.world = world;
    this.project = ProjectBasics.of(world);
    new Runs(world.local().resolve("runs")).all().forEach(run -> here.put(run.id().text(), run));
    read(List.<StoredSide>of(), ledger -> ledger.sides(project.name())).stream()
        .collect(Collectors.groupingBy(side -> side.run().id()))
        .forEach(this::choose);
    here.values().removeIf(run -> !recorded.containsKey(run.id().text()) && !run.isFinished());
  }

  /** A history that cannot be read costs time only: journals say the same. */
  private <T> T read(T none, Function<Ledger, T> reading) {
    if (!isReadable) {
      return none;
    }
    try {
      return HistoryReading.read(world, project, none, reading);
    } catch (InvalidInput e) {
      isReadable = false;
      world
          .notes()
          .accept(
              "the history is not looked at: "
                  + e.inBrief()
                  + ". Runs are read from their journals");
    } catch (NoClassDefFoundError noDriver) {
      isReadable = false;
    }
    return none;
  }

  /** Of the runs that bear one id the one whose journal is here, as it is now. */
  private void choose(String id, List<StoredSide> sides) {
    Map<Digest, List<StoredSide>> byBirth =
        sides.stream()
            .collect(
                Collectors.groupingBy(
                    side -> side.run().birth(), TreeMap::new, Collectors.toList()));
    Optional<Trace> own = Optional.ofNullable(here.get(id)).map(RunFolder::trace);
    byBirth.values().stream()
        .filter(each -> own.isEmpty() || isOf(each.getFirst().run(), own.get()))
        .findFirst()
        .ifPresent(chosen -> recorded.put(id, chosen));
    Set<Digest> others = new HashSet<>(byBirth.keySet());
    own.map(Trace::birth).or(() -> byBirth.keySet().stream().findFirst()).ifPresent(others::remove);
    if (!others.isEmpty()) {
      notes.add(
          "Two machines began a run "
              + id
              + " in the same second; only "
              + (own.isPresent() ? "the one whose journal is here" : "one of them")
              + " is looked at.");
    }
  }

  private static boolean isOf(RunRow run, Trace trace) {
    return run.birth().equals(trace.birth()) && run.extent() == trace.extent();
  }

  /** Newest first. */
  List<String> ids() {
    NavigableMap<String, Object> all = new TreeMap<>(here);
    all.putAll(recorded);
    return List.copyOf(all.descendingKeySet());
  }

  /** Whom a run asked; none where its journal is of a newer Assize, or damaged. */
  List<SubjectEntry> subjects(String run) {
    if (recorded.containsKey(run)) {
      return recorded.get(run).stream().map(side -> entry(side.side())).toList();
    }
    try {
      return here.containsKey(run) ? here.get(run).manifest().subjects() : List.of();
    } catch (InvalidInput unreadable) {
      return List.of();
    }
  }

  private static SubjectEntry entry(SideRow side) {
    return new SubjectEntry(
        side.subject(),
        side.version(),
        side.provider(),
        side.model(),
        side.prompt(),
        side.declared());
  }

  /**
   * A side of a run whose journal is not here, by a beginning of its id, and the subject where
   * there are several.
   */
  Optional<RunSide> onlyRecorded(String text) {
    String run = text.replaceFirst(":.*", "");
    String subject = text.substring(run.length()).replaceFirst("^:", "");
    List<String> meant = ids().stream().filter(id -> id.startsWith(run)).toList();
    if (meant.size() != 1 || here.containsKey(meant.getFirst())) {
      return Optional.empty();
    }
    List<SubjectEntry> subjects = subjects(meant.getFirst());
    return subjects.stream()
        .filter(each -> each.id().equals(subject) || subject.isEmpty() && subjects.size() == 1)
        .findFirst()
        .map(each -> new RunSide(meant.getFirst(), each));
  }

  /** What some sides showed, in their order. One of which nobody knows any more is left out. */
  List<Sighting> sightings(List<RunSide> sides) {
    List<StoredSide> stored = sides.stream().flatMap(side -> stored(side).stream()).toList();
    Map<Long, SeenCases> seen = read(Map.of(), ledger -> ledger.seen(stored));
    List<Sighting> sightings = new ArrayList<>();
    int unrecorded = 0;
    int unknown = 0;
    for (RunSide side : sides) {
      Optional<Sighting> kept = stored(side).flatMap(each -> kept(side, each, seen));
      if (kept.isPresent()) {
        sightings.add(kept.get());
      } else if (here.containsKey(side.run())) {
        sightings.add(journaled(side, here.get(side.run())));
        unrecorded++;
      } else {
        unknown++;
      }
    }
    tell(unrecorded, unknown);
    return sightings;
  }

  private Optional<StoredSide> stored(RunSide side) {
    return recorded.getOrDefault(side.run(), List.of()).stream()
        .filter(each -> each.side().subject().equals(side.subject().id()))
        .findFirst();
  }

  private static Optional<Sighting> kept(
      RunSide side, StoredSide stored, Map<Long, SeenCases> seen) {
    return Optional.ofNullable(seen.get(stored.key()))
        .map(
            cases ->
                new Sighting(
                    Sighting.seen(side.address(), cases.tally()),
                    side.run(),
                    side.subject(),
                    Sighting.surroundings(stored.run().digests(), cases.tally()),
                    cases));
  }

  private static Sighting journaled(RunSide side, RunFolder folder) {
    try (JournalReader journal = folder.read()) {
      return SightingReader.read(new Side(journal, side.subject()), side.address());
    }
  }

  private void tell(int unrecorded, int unknown) {
    if (unrecorded > 0 && isReadable) {
      world
          .notes()
          .accept(
              Numbers.count(unrecorded, "run")
                  + " read from journals, which takes longer: the history does not hold "
                  + (unrecorded == 1 ? "it" : "them")
                  + " as now needed (assize history ingest)");
    }
    if (unknown > 0) {
      notes.add(
          Numbers.count(unknown, "run")
              + " that an older Assize recorded, and whose journals are not here, cannot be"
              + " compared case by case: left out.");
    }
  }

  /** Whether the journal of a run is gone, and with it what the subject said. */
  boolean isGone(String run) {
    return recorded.containsKey(run) && !here.containsKey(run);
  }

  /** What was left out, and why. */
  List<String> notes() {
    return List.copyOf(notes);
  }
}
