package dev.assize;

import dev.assize.FinishedRuns.RunSide;
import dev.assize.base.InvalidInput;
import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.RunId;
import dev.assize.store.JournalReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Finds the runs of one subject that nobody changed, in the order of their replies. */
final class DriftSides {

  /** Clocks of two machines may differ by so much without anything being said. */
  private static final Duration SLACK = Duration.ofMinutes(5);

  private static final int FEWEST = 2;

  private final World world;
  private final DriftRequest request;
  private final FinishedRuns runs;
  private final List<String> notes = new ArrayList<>();

  DriftSides(World world, DriftRequest request, FinishedRuns runs) {
    this.world = world;
    this.request = request;
    this.runs = runs;
  }

  /**
   * What was found.
   *
   * @param sightings in the order of time
   * @param notes what was left out, and why
   */
  record Found(List<Sighting> sightings, List<String> notes) {}

  /**
   * Looks for two or more.
   *
   * @throws InvalidInput when there are fewer, or when a name is wrong
   */
  Found find() {
    return find(FEWEST);
  }

  /** Looks for so many or more. */
  Found find(int fewest) {
    List<Sighting> all = request.sides().isEmpty() ? ofSubject() : named();
    List<Sighting> fresh = all.stream().filter(each -> each.seen().replies() > 0).toList();
    if (fresh.size() < all.size()) {
      notes.add(
          Numbers.count(all.size() - (long) fresh.size(), "run")
              + " left out for want of a new reply.");
    }
    List<Sighting> meant =
        fresh.stream()
            .filter(each -> !each.seen().at().isBefore(request.since()))
            .sorted(
                Comparator.comparing((Sighting each) -> each.seen().at())
                    .thenComparing(each -> each.seen().address()))
            .toList();
    if (meant.size() < fewest) {
      throw tooFew(all, fresh, meant);
    }
    tellClock(meant);
    notes.addAll(runs.notes());
    return new Found(meant, List.copyOf(notes));
  }

  /** What is wrong with the names of the runs or of the subject. */
  List<Problem> faults() {
    try {
      if (request.sides().isEmpty()) {
        newest();
      } else {
        named();
      }
      return List.of();
    } catch (InvalidInput wrong) {
      return wrong.problems();
    }
  }

  private Sighting read(String address) {
    Side side = new Baselines(world).open(address, Optional.empty());
    try (JournalReader closing = side.journal()) {
      return SightingReader.read(side, address);
    }
  }

  private List<Sighting> named() {
    SequencedMap<String, Sighting> byAddress = new LinkedHashMap<>();
    Problems problems = new Problems();
    for (String text : request.sides()) {
      try {
        Sighting sighting =
            runs.onlyRecorded(text)
                .flatMap(side -> runs.sightings(List.of(side)).stream().findFirst())
                .orElseGet(() -> opened(text));
        if (byAddress.put(sighting.seen().address(), sighting) != null) {
          problems.error(
              "drift.same-run",
              Place.of(sighting.seen().address()),
              "named twice",
              "runs that differ",
              "");
        }
      } catch (InvalidInput wrong) {
        wrong.problems().forEach(problems::add);
      }
    }
    problems.orThrow();
    List<Sighting> sightings = List.copyOf(byAddress.values());
    Sighting first = sightings.getFirst();
    for (Sighting other : sightings) {
      if (!isSame(first.subject(), other.subject())
          && !(isImported(first.subject()) && isImported(other.subject()))) {
        throw InvalidInput.of(
            "drift.changed-subject",
            Place.of(other.seen().address()),
            "another version than " + first.seen().address() + ": it was changed on your side",
            "runs of a subject that nobody changed",
            "For versions that differ: assize compare "
                + first.seen().address()
                + " "
                + other.seen().address());
      }
    }
    return sightings;
  }

  private Sighting opened(String text) {
    Side side = new Baselines(world).open(text, Optional.empty());
    try (JournalReader closing = side.journal()) {
      return SightingReader.read(side, address(text, side));
    }
  }

  /** By which the same side is opened again. */
  private static String address(String text, Side side) {
    String name = side.journal().name();
    boolean isFile = name.endsWith(Baselines.ENDING);
    return text.contains("/") && !isFile ? text : isFile ? name : side.address();
  }

  static boolean isImported(SubjectEntry subject) {
    return subject.provider().equals(Importer.PROVIDER);
  }

  /** Of imported replies nobody here knows what went in; their name is all there is. */
  private static boolean isSame(SubjectEntry one, SubjectEntry other) {
    return isImported(one)
        ? isImported(other) && one.id().equals(other.id())
        : one.digest().equals(other.digest());
  }

  private List<Sighting> ofSubject() {
    SubjectEntry newest = newest();
    List<RunSide> sides = new ArrayList<>();
    int others = 0;
    for (String run : runs.ids()) {
      List<SubjectEntry> subjects = runs.subjects(run);
      if (subjects.isEmpty()) {
        notes.add("Run " + run + " cannot be read and is left out.");
      }
      for (SubjectEntry entry : subjects) {
        if (entry.id().equals(newest.id()) && isSame(newest, entry)) {
          sides.add(new RunSide(run, entry));
        } else if (entry.id().equals(newest.id())) {
          others++;
        }
      }
    }
    List<Sighting> sightings = new ArrayList<>(runs.sightings(sides));
    Set<String> origins = new LinkedHashSet<>();
    sightings.forEach(each -> origins.add(each.origin()));
    for (String name : new CommittedBaselines(world).names()) {
      Sighting baseline = read(CommittedBaselines.shown(name));
      if (isSame(newest, baseline.subject()) && origins.add(baseline.origin())) {
        sightings.add(baseline);
      }
    }
    if (others > 0) {
      notes.add(
          Numbers.count(others, "run")
              + " of other versions of "
              + newest.id()
              + " "
              + (others == 1 ? "is" : "are")
              + " left out: what differs there was changed on your side.");
    }
    return sightings;
  }

  private SubjectEntry newest() {
    return new NewestSubject(world, runs).of(request.subject());
  }

  private InvalidInput tooFew(List<Sighting> all, List<Sighting> fresh, List<Sighting> meant) {
    boolean isBySince = fresh.size() > meant.size();
    return InvalidInput.of(
        "drift.too-few-runs",
        Place.of(all.isEmpty() ? "drift" : all.getFirst().subject().id()),
        Numbers.count(meant.size(), "run")
            + " with new replies"
            + (isBySince
                ? " since " + request.since() + ", of " + Numbers.count(fresh.size())
                : all.size() > fresh.size()
                    ? ", of " + Numbers.count(all.size()) + ": the others were replayed"
                    : ""),
        "2 at least: what is replayed says nothing of today",
        isBySince
            ? "Name an earlier --since."
            : "Ask it again: assize run --mode refresh; or bring replies of another day: assize"
                + " import");
  }

  /** A reply cannot have come before its run began. */
  private void tellClock(List<Sighting> sightings) {
    for (Sighting each : sightings) {
      var started = RunId.startOf(each.origin());
      if (!isImported(each.subject()) && each.seen().at().isBefore(started.minus(SLACK))) {
        notes.add(
            "Run "
                + each.origin()
                + " began after its first new reply had come ("
                + each.seen().at()
                + "): a clock was set back. Runs stand in the order of their replies.");
      }
    }
  }
}
