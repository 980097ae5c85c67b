package dev.assize;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenLoader;
import dev.assize.cases.Split;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.store.CaseEntry;
import dev.assize.store.JournalReader;
import dev.assize.store.Runs;
import dev.assize.store.TrialEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks in stored runs for golden cases that are wrong themselves. */
final class Suspects {

  private final World world;
  private final Map<String, Suspicion> cases = new TreeMap<>();
  private final Set<String> outdated = new HashSet<>();
  private final Set<String> versions = new HashSet<>();

  Suspects(World world) {
    this.world = world;
  }

  /**
   * Looks at every subject of the runs.
   *
   * @throws dev.assize.base.InvalidInput when a run is unknown or a golden file is faulty
   */
  Suspected in(List<String> names) {
    Runs runs = new Runs(world.local().resolve("runs"));
    for (Path run :
        names.stream().map(name -> runs.find(name).path()).collect(Collectors.toSet())) {
      try (JournalReader journal = runs.find(run.getFileName().toString()).read()) {
        look(journal, present(journal));
      }
    }
    cases.keySet().forEach(outdated::remove);
    List<Suspect> suspects =
        cases.values().stream()
            .filter(Suspicion::isFounded)
            .sorted(Comparator.comparingInt(Suspicion::weight).reversed())
            .map(Suspicion::suspect)
            .toList();
    Split split = ProjectBasics.of(world).split();
    List<Suspect> open = suspects.stream().filter(s -> !split.seals(s.caseId())).toList();
    return new Suspected(
        open, suspects.size() - open.size(), cases.size(), versions.size(), outdated.size());
  }

  private void look(JournalReader journal, Map<String, GoldenCase> present) {
    Map<String, SubjectEntry> subjects =
        journal.manifest().subjects().stream()
            .collect(Collectors.toMap(SubjectEntry::id, entry -> entry));
    subjects.values().forEach(entry -> versions.add(version(entry)));
    Map<String, Place> places = new TreeMap<>();
    for (CaseEntry entry : journal.cases()) {
      GoldenCase now = present.get(entry.id());
      if (now != null
          && now.inputDigest().equals(entry.input())
          && now.expectationDigest().equals(entry.expectation())) {
        places.put(entry.id(), now.place());
        cases.computeIfAbsent(entry.id(), id -> new Suspicion(id, now.place()));
      } else {
        outdated.add(entry.id());
      }
    }
    journal
        .trials()
        .filter(trial -> places.containsKey(trial.key().caseId()))
        .forEach(trial -> add(journal, trial, subjects));
  }

  private void add(JournalReader journal, TrialEntry trial, Map<String, SubjectEntry> subjects) {
    SubjectEntry subject = subjects.get(trial.key().subject());
    Suspicion suspicion = cases.get(trial.key().caseId());
    if (subject != null && suspicion != null) {
      suspicion.add(version(subject), trial, () -> journal.findings(trial.key()));
    }
  }

  /** Two runs of one version are one witness. */
  private static String version(SubjectEntry entry) {
    return entry.id() + " " + entry.digest().hex();
  }

  /** The cases of the files that the run read, as those files are now. */
  private Map<String, GoldenCase> present(JournalReader journal) {
    Set<String> names = new TreeSet<>();
    journal.forEachCase(golden -> names.add(golden.place().file()));
    List<Path> files =
        names.stream()
            .map(name -> world.folder().resolve(name))
            .filter(Files::isRegularFile)
            .toList();
    Problems problems = new Problems();
    char separator = ProjectBasics.of(world).separator();
    List<GoldenCase> golden = GoldenLoader.load(world.folder(), files, separator, problems).cases();
    problems.orThrow();
    return golden.stream().collect(Collectors.toMap(GoldenCase::id, each -> each));
  }
}
