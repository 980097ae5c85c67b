package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Suggestion;
import dev.assize.project.BaselineChoice;
import dev.assize.project.BaselineChoices;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.store.BaselineFile;
import dev.assize.store.JournalReader;
import dev.assize.store.RunAddress;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the evidence that a name such as {@code RUN:SUBJECT} or a baseline file stands for. */
final class Baselines {

  /** Where committed baselines lie. */
  static final String FOLDER = BaselineChoices.FOLDER;

  /** What the file of a baseline ends with. */
  static final String ENDING = BaselineChoices.ENDING;

  /** What a baseline may be called. */
  static final String NAME = BaselineChoices.NAME;

  private final World world;

  Baselines(World world) {
    this.world = world;
  }

  /**
   * What candidates of a run are to be compared with, as a text that {@link #open} reads; empty for
   * nothing.
   */
  String wanted(Docket docket, RunRequest request) {
    return request.baseline().isEmpty()
        ? write(docket.project().baseline())
        : resolved(request.baseline());
  }

  /** The file of a committed baseline where that is what the text names; else the text. */
  String resolved(String text) {
    return BaselineChoices.committed(world.folder(), text).orElse(text);
  }

  /** The text that {@link #open} reads back. */
  static String write(BaselineChoice choice) {
    return switch (choice) {
      case BaselineChoice.OfMatrix matrix -> matrix.subject();
      case BaselineChoice.OfRun run -> run.run() + ":" + run.subject();
      case BaselineChoice.OfFile file -> file.file();
      case BaselineChoice.Missing missing -> "";
    };
  }

  /**
   * Opens a side. The caller closes its journal.
   *
   * @param text a subject of the run, {@code RUN:SUBJECT}, {@code RUN} where it has one subject, a
   *     baseline file, or its name; RUN is an id, or a run's folder or the folder of its report,
   *     seen from the project
   * @throws InvalidInput when there is no such evidence
   */
  Side open(String text, Optional<RunFolder> run) {
    List<String> own =
        run.map(r -> r.manifest().subjects().stream().map(SubjectEntry::id).toList())
            .orElse(List.of());
    Optional<BaselineChoice> choice =
        own.contains(text)
            ? BaselineChoices.parse(text, own)
            : BaselineChoices.parse(resolved(text), own);
    if (choice.isEmpty()) {
      return ofRun(text);
    }
    return switch (choice.get()) {
      case BaselineChoice.OfMatrix matrix -> side(run.orElseThrow().read(), matrix.subject());
      case BaselineChoice.OfRun address -> ofRun(text);
      case BaselineChoice.OfFile file -> ofFile(file.file());
      case BaselineChoice.Missing missing ->
          throw new IllegalStateException("a text names something");
    };
  }

  private Side ofRun(String text) {
    String run = text.substring(0, colon(text)).replaceFirst("/+$", "");
    Named named = named(run);
    RunAddress address = named.runs().address(named.name() + text.substring(colon(text)));
    return side(address.run().read(), address.subject());
  }

  /**
   * A run with all of its subjects.
   *
   * @param text its id, or its folder seen from the project; {@code latest} in either
   * @throws InvalidInput when there is no such run
   */
  RunFolder run(String text) {
    Named named = named(text.replaceFirst("/+$", ""));
    return named.runs().find(named.name());
  }

  /** Where a run is to be looked for, and by what name. */
  private record Named(Runs runs, String name) {}

  /**
   * The folder of a report stands for its run, which lies elsewhere under the same name. A path to
   * nothing is nobody's name: no run of this project is taken for one in a folder that is gone.
   */
  private Named named(String run) {
    Path folder = world.folder().resolve(run);
    String name = run.substring(run.lastIndexOf('/') + 1);
    boolean isLatest = name.equals(Runs.LATEST) && Files.isDirectory(folder.resolveSibling(""));
    Runs own = new Runs(world.local().resolve("runs"));
    if (name.equals(run)) {
      return new Named(own, run);
    }
    return Runs.isRun(folder) || isLatest
        ? new Named(new Runs(folder.resolveSibling("")), name)
        : new Named(own, Files.isDirectory(folder) ? name : run);
  }

  private static int colon(String text) {
    int colon = text.indexOf(':');
    return colon < 0 ? text.length() : colon;
  }

  private Side ofFile(String file) {
    if (!Files.isRegularFile(world.folder().resolve(file))) {
      throw InvalidInput.of(
          "compare.no-baseline-file",
          Place.of(file),
          "there is no file " + file,
          "a baseline file",
          "Make it from a finished run: assize baseline set RUN:SUBJECT NAME");
    }
    JournalReader journal = BaselineFile.open(world.folder().resolve(file), file);
    return new Side(journal, journal.manifest().subjects().getFirst());
  }

  private static Side side(JournalReader journal, String subject) {
    Manifest manifest = journal.manifest();
    List<String> ids = manifest.subjects().stream().map(SubjectEntry::id).toList();
    return manifest.subjects().stream()
        .filter(entry -> entry.id().equals(subject))
        .findFirst()
        .map(entry -> new Side(journal, entry))
        .orElseThrow(
            () ->
                InvalidInput.of(
                    "compare.unknown-subject",
                    Place.of(journal.name()),
                    "no subject " + subject,
                    "one of its subjects",
                    Suggestion.remedy(subject, ids)));
  }
}
