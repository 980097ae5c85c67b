package dev.assize.store;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Suggestion;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.RunId;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The runs of a project, each in a folder of its own.
 *
 * @param folder usually {@code .assize/runs}; need not exist yet
 */
public record Runs(Path folder) {

  /** The name that stands for the newest run. */
  public static final String LATEST = "latest";

  private static final String ID = "[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}";

  /**
   * Makes a run's folder and writes its manifest. Where another run has started in that second it
   * moves on to one of its own, so that the newest run is the one that was made last.
   */
  public RunFolder create(Manifest manifest, Instant start) {
    try {
      Files.createDirectories(folder);
      for (Instant at = start; ; at = at.plusSeconds(1)) {
        RunId id = RunId.of(at, manifest.digest());
        Path path = folder.resolve(id.text());
        if (!isTaken(at) && isMade(path)) {
          return written(new RunFolder(path, id), manifest);
        }
      }
    } catch (IOException e) {
      throw StoreException.writing(folder, e);
    }
  }

  private static RunFolder written(RunFolder run, Manifest manifest) throws IOException {
    try {
      ManifestFile.write(run.path(), run.id(), manifest);
      return run;
    } catch (IOException e) {
      run.remove();
      throw e;
    }
  }

  private boolean isTaken(Instant second) throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .map(path -> RunId.startOf(path.getFileName().toString()))
          .anyMatch(second.truncatedTo(ChronoUnit.SECONDS)::equals);
    }
  }

  /** Whether a folder holds a run. */
  public static boolean isRun(Path folder) {
    return Files.isRegularFile(folder.resolve(ManifestFile.NAME))
        && String.valueOf(folder.getFileName()).matches(ID);
  }

  /** All runs, newest first. */
  public List<RunFolder> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(Runs::isRun)
          .map(path -> new RunFolder(path, new RunId(path.getFileName().toString())))
          .sorted(Comparator.comparing(RunFolder::id).reversed())
          .toList();
    } catch (IOException e) {
      throw StoreException.reading(folder, e);
    }
  }

  /**
   * The run of that id, of a beginning of an id that only one run has, or {@code latest}.
   *
   * @throws InvalidInput when there is none, or more than one
   */
  public RunFolder find(String name) {
    List<RunFolder> all = all();
    List<RunFolder> matching =
        name.equals(LATEST)
            ? all.stream().limit(1).toList()
            : all.stream().filter(run -> run.id().text().startsWith(name)).toList();
    if (matching.size() == 1 && !name.isEmpty()) {
      return matching.getFirst();
    }
    throw InvalidInput.of(
        matching.isEmpty() ? "store.unknown-run" : "store.ambiguous-run",
        Place.of(folder.toString()),
        (matching.isEmpty() ? "no run " : matching.size() + " runs begin with ")
            + "\""
            + name
            + "\"",
        "a run id, a beginning that only one run has, or " + LATEST,
        remedy(matching.isEmpty() ? all : matching));
  }

  /**
   * One subject of one run, written {@code RUN:SUBJECT}; the subject may be left out when the run
   * has only one.
   *
   * @throws InvalidInput when either is unknown
   */
  public RunAddress address(String text) {
    int colon = text.indexOf(':');
    RunFolder run = find(colon < 0 ? text : text.substring(0, colon));
    List<String> subjects = run.manifest().subjects().stream().map(SubjectEntry::id).toList();
    String subject =
        colon < 0 && subjects.size() == 1 ? subjects.getFirst() : text.substring(colon + 1);
    if (!subjects.contains(subject) || (colon < 0 && subjects.size() != 1)) {
      throw InvalidInput.of(
          "store.unknown-subject",
          Place.of(run.path().toString()),
          colon < 0 ? "no subject in \"" + text + "\"" : "no subject \"" + subject + "\"",
          "RUN:SUBJECT",
          Suggestion.remedy(subject, subjects));
    }
    return new RunAddress(run, subject);
  }

  /** The run that a new process with this manifest may go on with. */
  public Resumption resumable(Manifest manifest) {
    List<RunFolder> unfinished =
        all().stream().filter(run -> !run.isFinished() && !run.isBeingWritten()).toList();
    Optional<RunFolder> same =
        unfinished.stream()
            .filter(run -> run.manifest().digest().equals(manifest.digest()))
            .findFirst();
    if (same.isPresent()) {
      return new Resumption.Fits(same.get());
    }
    return unfinished.isEmpty()
        ? new Resumption.Nothing()
        : new Resumption.Differs(
            unfinished.getFirst(),
            ManifestDifference.between(unfinished.getFirst().manifest(), manifest));
  }

  private static boolean isMade(Path path) throws IOException {
    try {
      Files.createDirectory(path);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    }
  }

  private static String remedy(List<RunFolder> runs) {
    int shown = 5;
    return runs.isEmpty()
        ? "There are no runs yet: assize run"
        : "There are: "
            + String.join(", ", runs.stream().limit(shown).map(run -> run.id().text()).toList())
            + (runs.size() > shown ? ", ..." : "");
  }
}
