package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.project.BaselineChoice;
import dev.assize.project.BaselineChoices;
import dev.assize.regression.Attempt;
import dev.assize.regression.Attempt.Basis;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.store.BaselineEvent;
import dev.assize.store.BaselineFile;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts how often one version was put to the same question. Only what draws anew is an attempt: a
 * finished run in which at least one reply was live. A resumed run is the run that it was, and a
 * report, a comparison or a run out of cassettes and cache alone tries nothing.
 */
final class Attempts {

  /** The name under which a manifest keeps what the build server or the command line said. */
  private static final String FACT = "attempt";

  /** The name under which a manifest keeps when the committed baseline was made. */
  private static final String SINCE = "baseline-set";

  /** Where a build server says how often it ran this job. */
  private static final String VARIABLE = "ASSIZE_ATTEMPT";

  /** More tries than these are not looked for: the error is past counting by then. */
  private static final int MOST = 50;

  private final World world;

  Attempts(World world) {
    this.world = world;
  }

  /**
   * What a new run's manifest keeps, so that attempts can be counted.
   *
   * @param option of the command line; 0 when it was not given
   * @param baseline what candidates are compared with; empty for nothing
   * @throws InvalidInput when the variable is no number from 1
   */
  Map<String, String> facts(int option, String baseline) {
    Map<String, String> facts = new TreeMap<>();
    String told = told(option);
    if (!told.isEmpty()) {
      facts.put(FACT, told);
    }
    String since = since(baseline);
    if (!since.isEmpty()) {
      facts.put(SINCE, since);
    }
    return facts;
  }

  private String told(int option) {
    String variable = world.environment().getOrDefault(VARIABLE, "").strip();
    if (option > 0 || variable.isEmpty()) {
      return option > 0 ? Integer.toString(option) : "";
    }
    if (!variable.matches("[1-9][0-9]{0,5}")) {
      throw InvalidInput.of(
          "run.bad-attempt",
          Place.of(VARIABLE),
          VARIABLE + " is \"" + variable + "\"",
          "a whole number from 1",
          "Set it to the build server's number of tries, or unset it.");
    }
    return variable;
  }

  /** Which attempt a run's candidate is; by what was stored before the run. */
  Attempt of(RunFolder run, SubjectEntry candidate, double alpha) {
    if (!run.hasLiveReplies()) {
      return new Attempt.Replay();
    }
    Manifest manifest = run.manifest();
    int told = Integer.parseInt(manifest.facts().getOrDefault(FACT, "0"));
    long earlier =
        new Runs(world.local().resolve("runs"))
            .all().stream()
                .filter(each -> each.id().compareTo(run.id()) < 0)
                .filter(each -> asksTheSame(each, manifest, candidate.digest()))
                .filter(RunFolder::isFinished)
                .filter(RunFolder::hasLiveReplies)
                .limit(MOST)
                .count();
    int stored = (int) earlier + 1;
    if (stored > told) {
      return stored == 1
          ? new Attempt.Unknown()
          : new Attempt.Counted(stored, Basis.STORED_RUNS, alpha);
    }
    return new Attempt.Counted(told, Basis.TOLD, alpha);
  }

  /** One version, the same golden set, the same baseline. */
  private static boolean asksTheSame(RunFolder run, Manifest asked, Digest candidate) {
    Manifest other;
    try {
      other = run.manifest();
    } catch (InvalidInput unreadable) {
      return false;
    }
    String baseline = asked.facts().getOrDefault(Manifests.BASELINE, "");
    return Objects.equals(other.digests().get("golden"), asked.digests().get("golden"))
        && other.facts().getOrDefault(Manifests.BASELINE, "").equals(baseline)
        && Objects.equals(other.facts().get(SINCE), asked.facts().get(SINCE))
        && version(other, baseline).equals(version(asked, baseline))
        && other.subjects().stream().anyMatch(entry -> entry.digest().equals(candidate));
  }

  /** The digest of the baseline where it is a subject of the run. */
  private static Optional<Digest> version(Manifest manifest, String baseline) {
    return manifest.subjects().stream()
        .filter(entry -> entry.id().equals(baseline))
        .map(SubjectEntry::digest)
        .findFirst();
  }

  /** When a committed baseline was last replaced: what ran before had another measure. */
  private String since(String baseline) {
    Optional<BaselineChoice> choice = BaselineChoices.parse(baseline, List.of());
    if (choice.isEmpty() || !(choice.get() instanceof BaselineChoice.OfFile file)) {
      return "";
    }
    Path path = world.folder().resolve(file.file());
    return Files.isRegularFile(path)
        ? BaselineFile.log(path).stream()
            .filter(event -> event.deed() == BaselineEvent.Deed.SET)
            .map(event -> event.at().toString())
            .reduce("", (one, later) -> later)
        : "";
  }
}
