package dev.assize;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.GoldenCase;
import dev.assize.json.Fields;
import dev.assize.json.JsonException;
import dev.assize.json.Sourced;
import dev.assize.json.Yaml;
import dev.assize.judge.Judge;
import dev.assize.judge.JudgeFile;
import dev.assize.judge.JudgeKind;
import dev.assize.judge.JudgeSource;
import dev.assize.judge.jury.CascadeJudge;
import dev.assize.judge.jury.JuryJudge;
import dev.assize.judge.kinds.FaithfulnessJudge;
import dev.assize.judge.kinds.LabelJudge;
import dev.assize.judge.kinds.RubricJudge;
import dev.assize.judge.kinds.ScaleJudge;
import dev.assize.judge.learned.LearnedJudge;
import dev.assize.judge.learned.Syllabus;
import dev.assize.judge.pair.PairwiseJudge;
import dev.assize.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads the judge files that the project names. */
final class JudgeFiles implements JudgeSource.Shelf {

  /** Kinds besides those that the package of judges has of its own. */
  private static final Map<String, JudgeKind> KINDS =
      Map.of(
          "pairwise",
          PairwiseJudge::read,
          "rubric",
          RubricJudge::read,
          "scale",
          ScaleJudge::read,
          "label",
          LabelJudge::read,
          "faithfulness",
          FaithfulnessJudge::read,
          Syllabus.KIND,
          LearnedJudge::read,
          "jury",
          JuryJudge::read,
          "cascade",
          CascadeJudge::read);

  private final Path folder;
  private final Map<String, String> files;
  private final Map<String, Place> named;
  private final Problems problems;
  private final Map<String, Optional<Judge>> read = new LinkedHashMap<>();
  private final Map<String, Sourced> sources = new HashMap<>();
  private final Set<String> beingRead = new LinkedHashSet<>();

  /** Providers, by where a judge's file names them. */
  private final Map<Place, String> wanted = new LinkedHashMap<>();

  /**
   * @param files by name, relative to the folder
   * @param named where the project names each, as far as that is known
   */
  private JudgeFiles(
      Path folder, Map<String, String> files, Map<String, Place> named, Problems problems) {
    this.folder = folder;
    this.files = files;
    this.named = named;
    this.problems = problems;
  }

  /** Reads all of them and tells their faults. */
  static JudgeFiles of(Path folder, Project project, Problems problems) {
    JudgeFiles files = new JudgeFiles(folder, project.judges(), project.places(), problems);
    project.judges().keySet().forEach(files::judge);
    files.tellUnknown(project.providers().keySet());
    return files;
  }

  /** Those that could be read, by name in the project's order. */
  Map<String, Judge> judges() {
    Map<String, Judge> judges = new LinkedHashMap<>();
    files
        .keySet()
        .forEach(
            name ->
                read.getOrDefault(name, Optional.empty())
                    .ifPresent(judge -> judges.put(name, judge)));
    return judges;
  }

  /** Where a judge's file has a key, or where the file begins when it has not. */
  Place place(String judge, String key) {
    Sourced source = sources.get(judge);
    return source == null ? named(judge) : source.place("/" + key);
  }

  /** Where the project names a judge. */
  Place named(String judge) {
    return named.getOrDefault(judge, Place.of(Project.FILE));
  }

  /**
   * One of the judges, to read what it said; whom it asks may be gone.
   *
   * @param files by name, relative to the folder; the name must be among them
   */
  static Optional<Judge> one(
      String name, Path folder, Map<String, String> files, Problems problems) {
    return new JudgeFiles(folder, files, Map.of(), problems).judge(name);
  }

  /**
   * Names of the judges that fit, to be proposed. A judge that cannot be read does not, and what is
   * wrong with it is not told.
   *
   * @param files as for {@link #one}
   */
  static Set<String> fitting(Predicate<Judge> fits, Path folder, Map<String, String> files) {
    JudgeFiles all = new JudgeFiles(folder, files, Map.of(), new Problems());
    files.keySet().forEach(all::judge);
    return all.judges().entrySet().stream()
        .filter(each -> fits.test(each.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Optional<Judge> judge(String name) {
    Optional<Judge> known = read.get(name);
    if (known == null) {
      beingRead.add(name);
      String file = Objects.requireNonNull(files.get(name));
      known =
          load(folder, file, named(name), problems)
              .flatMap(
                  source -> {
                    sources.put(name, source);
                    return JudgeFile.read(name, source, KINDS, this, problems);
                  });
      beingRead.remove(name);
      read.put(name, known);
    }
    return known;
  }

  @Override
  public Optional<Judge> colleague(String name, Fields asking) {
    if (!files.containsKey(name)) {
      asking
          .problems()
          .error(
              "judge.unknown-colleague",
              asking.place(),
              "no judge \"" + name + "\"",
              "a name under judges: in " + Project.FILE,
              Suggestion.remedy(name, files.keySet()));
      return Optional.empty();
    }
    if (beingRead.contains(name)) {
      asking
          .problems()
          .error(
              "judge.circle",
              asking.place(),
              "\"" + name + "\" asks itself: " + String.join(", ", beingRead),
              "judges that ask others, and not in a circle",
              "");
      return Optional.empty();
    }
    return judge(name);
  }

  @Override
  public Optional<String> text(String file, Fields asking) {
    return text(file, "", asking);
  }

  @Override
  public Optional<String> text(String file, String remedy, Fields asking) {
    try {
      return Optional.of(Files.readString(folder.resolve(file)));
    } catch (IOException e) {
      asking
          .problems()
          .error(
              "judge.missing-file",
              asking.place(),
              "cannot read " + file,
              "a file in UTF-8, relative to the project",
              remedy);
      return Optional.empty();
    }
  }

  /**
   * What a judge's file holds.
   *
   * @param named where the project names it
   */
  static Optional<Sourced> load(Path folder, String file, Place named, Problems problems) {
    try {
      return Optional.of(Yaml.read(Files.readString(folder.resolve(file)), file));
    } catch (JsonException e) {
      problems.error(
          "judge.not-yaml",
          new Place(file, e.line()),
          String.valueOf(e.getMessage()),
          "YAML",
          e.remedy());
    } catch (IOException e) {
      problems.error(
          "judge.missing-file",
          named,
          "cannot read " + file,
          "a judge file in UTF-8, relative to the project",
          "");
    }
    return Optional.empty();
  }

  @Override
  public void wants(String provider, Fields asking) {
    wanted.put(asking.place("provider"), provider);
  }

  private void tellUnknown(Set<String> known) {
    wanted.forEach(
        (place, provider) -> {
          if (!known.contains(provider)) {
            problems.error(
                "judge.unknown-provider",
                place,
                "provider: " + provider,
                "a provider of " + Project.FILE,
                Suggestion.remedy(provider, known));
          }
        });
  }

  static void tellUnknown(GoldenCase golden, Set<String> known, Problems problems) {
    for (String name : golden.expectation().criteria()) {
      if (!known.contains(name)) {
        problems.error(
            "cases.unknown-judge",
            golden.place(),
            "criterion \"" + name + "\" is no judge",
            "a name under judges: in " + Project.FILE,
            known.isEmpty() ? "Declare it there." : Suggestion.remedy(name, known));
      }
    }
  }
}
