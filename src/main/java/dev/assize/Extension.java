package dev.assize;

import dev.assize.Rehearsal.Rehearsed;
import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.project.RunSettings;
import dev.assize.replay.Assignment;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.store.BaselineEvent;
import dev.assize.store.BaselineFile;
import dev.assize.store.BaselineFile.Addition;
import dev.assize.store.JournalReader;
import dev.assize.subject.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Asks a baseline's version the cases that it was not asked yet, and appends them to its file. */
final class Extension {

  private final World world;
  private final Path file;
  private final String shown;

  Extension(World world, Path file, String shown) {
    this.world = world;
    this.file = file;
    this.shown = shown;
  }

  /**
   * Makes it: all of it or nothing.
   *
   * @throws InvalidInput when the project is faulty or the baseline's version is no longer in it
   */
  Extended make() {
    Problems problems = new Problems();
    Docket docket = DocketReader.read(world, problems);
    problems.orThrow();
    Map<String, Digest> held = new TreeMap<>();
    SubjectEntry entry;
    int trials;
    try (JournalReader journal = BaselineFile.open(file, shown)) {
      journal.cases().forEach(each -> held.put(each.id(), each.input()));
      entry = journal.manifest().subjects().getFirst();
      trials = journal.manifest().trials();
    }
    Subject subject = subject(docket, entry);
    List<GoldenCase> wanted =
        docket.golden().cases().stream()
            .filter(golden -> !golden.inputDigest().equals(held.get(golden.id())))
            .toList();
    List<String> added = ids(wanted.stream().filter(each -> !held.containsKey(each.id())).toList());
    List<String> edited = ids(wanted.stream().filter(each -> held.containsKey(each.id())).toList());
    List<Rehearsed> played = play(docket, subject, wanted, trials);
    List<Problem> unanswered =
        played.stream().flatMap(each -> Unanswered.in(each).stream()).distinct().toList();
    if (unanswered.isEmpty() && !wanted.isEmpty()) {
      List<Addition> additions = additions(wanted, played);
      BaselineEvent event =
          new BaselineEvent(
              world.time().instant(),
              BaselineEvent.Deed.EXTENDED,
              "",
              wanted.size(),
              BaselineFile.records(additions),
              "");
      BaselineFile.extend(file, event, additions);
    }
    return new Extended(file, added, edited, unanswered);
  }

  /** Other replies than the accepted version's would make a baseline of two versions. */
  private Subject subject(Docket docket, SubjectEntry entry) {
    return docket.project().subjects().stream()
        .filter(each -> each.digest().equals(entry.digest()))
        .findFirst()
        .orElseThrow(
            () ->
                InvalidInput.of(
                    "baseline.other-version",
                    Place.of(shown),
                    "no subject of assize.yaml is the version that "
                        + shown
                        + " holds: "
                        + entry.id()
                        + ", "
                        + entry.digest().brief(),
                    "its prompt, model and parameters as they were",
                    "Accept the new version instead: assize run, then"
                        + " assize baseline set RUN:SUBJECT NAME --reason TEXT"));
  }

  private List<Rehearsed> play(
      Docket docket, Subject subject, List<GoldenCase> wanted, int trials) {
    RunSettings usual = docket.project().run();
    RunSettings settings =
        new RunSettings(trials, usual.seed(), usual.mode(), usual.cassettes(), usual.rounds());
    List<Assignment> assignments = new ArrayList<>();
    for (GoldenCase golden : wanted) {
      IntStream.rangeClosed(1, trials)
          .forEach(trial -> assignments.add(new Assignment(subject, golden, trial)));
    }
    return new Rehearsal(world, docket, settings, RunRequest.Memory.USED).play(assignments);
  }

  private static List<Addition> additions(List<GoldenCase> wanted, List<Rehearsed> played) {
    return wanted.stream()
        .map(
            golden -> {
              List<Rehearsed> own =
                  played.stream()
                      .filter(each -> each.assignment().golden().equals(golden))
                      .toList();
              return new Addition(
                  golden,
                  own.stream().map(Rehearsed::trial).toList(),
                  own.stream().flatMap(each -> each.findings().stream()).toList());
            })
        .toList();
  }

  private static List<String> ids(List<GoldenCase> cases) {
    return cases.stream().map(GoldenCase::id).toList();
  }
}
