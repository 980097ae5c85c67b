package dev.assize;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.imports.Interpreters;
import dev.assize.json.Fields;
import dev.assize.judge.Judge;
import dev.assize.judge.ReplyJudge;
import dev.assize.project.Project;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The project's judges as readers of words that came without a grade: the judge that gave them, or
 * the one that the import names for all others. A judge's file is looked into when words want it.
 */
final class ImportedWords implements Interpreters {

  private final Path folder;
  private final Map<String, String> files;
  private final String otherwise;
  private final Problems problems;
  private final Map<String, Read> read = new HashMap<>();

  /** What came of a judge's file. */
  private sealed interface Read {

    /** It can read words about one reply. */
    record One(ReplyJudge judge) implements Read {}

    /** It cannot. */
    record Wordless() implements Read {}

    /** Its file has faults, which have been told. */
    record Faulty() implements Read {}
  }

  private ImportedWords(
      Path folder, Map<String, String> files, String otherwise, Problems problems) {
    this.folder = folder;
    this.files = files;
    this.otherwise = otherwise;
    this.problems = problems;
  }

  /**
   * @param files of the project's judges, by name
   * @param otherwise whose way of answering holds for makers that are no judges of the project; may
   *     be empty
   * @param problems where faults of the judges' files and of the choice go
   */
  static ImportedWords of(
      Path folder, Map<String, String> files, String otherwise, Problems problems) {
    ImportedWords words = new ImportedWords(folder, files, otherwise, problems);
    if (!otherwise.isEmpty() && !words.isReader(otherwise)) {
      problems.error(
          "import.unknown-parser",
          Place.of("--parser"),
          files.containsKey(otherwise)
              ? "judge \"" + otherwise + "\" does not answer in words about one reply"
              : "no judge \"" + otherwise + "\"",
          "a judge under judges: in " + Project.FILE + " that asks a model",
          Suggestion.remedy(
              otherwise,
              JudgeFiles.fitting(judge -> kind(judge) instanceof Read.One, folder, files)));
    }
    return words;
  }

  /** A faulty file may be a reader's; its faults are enough to tell. */
  private boolean isReader(String name) {
    return files.containsKey(name) && !(read(name) instanceof Read.Wordless);
  }

  @Override
  public Optional<Reader> of(String by, Fields verdict) {
    String named = LabelFiles.named(by);
    String name = files.containsKey(named) ? named : otherwise;
    if (name.isEmpty()) {
      error(
          verdict,
          "a judge's words without a grade, and no judge \"" + named + "\"",
          Suggestion.near(named, files.keySet())
              .map(near -> "Did you mean \"" + near + "\"?")
              .orElse("Name one as --parser JUDGE."));
      return Optional.empty();
    }
    // A parser that nobody knows has been told with the choice itself.
    String maker = files.containsKey(named) ? by : LabelFiles.JUDGE + named;
    return files.containsKey(name)
        ? judge(name, verdict).map(judge -> new Reader(maker, judge))
        : Optional.empty();
  }

  private Optional<ReplyJudge> judge(String name, Fields verdict) {
    return switch (read(name)) {
      case Read.One one -> Optional.of(one.judge());
      case Read.Faulty faulty -> Optional.empty();
      case Read.Wordless wordless -> {
        if (!name.equals(otherwise)) {
          error(verdict, "words of judge \"" + name + "\", which says none about one reply", "");
        }
        yield Optional.empty();
      }
    };
  }

  private static void error(Fields verdict, String found, String remedy) {
    verdict
        .problems()
        .error(
            "import.no-parser",
            verdict.place(),
            found,
            "passed, score or label; or a judge of " + Project.FILE + " that reads the words",
            remedy);
  }

  private Read read(String name) {
    return read.computeIfAbsent(
        name,
        any ->
            JudgeFiles.one(name, folder, files, problems)
                .map(ImportedWords::kind)
                .orElseGet(Read.Faulty::new));
  }

  private static Read kind(Judge judge) {
    return judge instanceof ReplyJudge one && one.interpreter().isPresent()
        ? new Read.One(one)
        : new Read.Wordless();
  }
}
