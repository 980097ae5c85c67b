package dev.assize;

import dev.assize.AdmissionFile.Found;
import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.judge.Label;
import dev.assize.judge.LabelFile;
import dev.assize.judge.ReplyJudge;
import dev.assize.project.LabelSource;
import dev.assize.verdict.Criterion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at what lies beside the files of a project's judges: admissions, labels, sentinels. */
record JudgePapers(Path folder, Docket docket, Problems problems) {

  private static final String SENTINELS = ".sentinels.jsonl";

  void inspect() {
    docket.judges().values().stream()
        .flatMap(judge -> judge.criteria().stream())
        .map(criterion -> AdmissionPaths.kept(folder, criterion, sources()))
        .collect(Collectors.toMap(AdmissionPaths::admission, p -> p, (a, b) -> a, TreeMap::new))
        .values()
        .forEach(this::admission);
    byFile().forEach(this::labels);
    strayed().forEach(this::tellStrayed);
  }

  private Map<String, LabelSource> sources() {
    return docket.project().evidence().labels();
  }

  /** Verdicts are wanted when labels change, and may be gone until then. */
  private void admission(AdmissionPaths paths) {
    if (!Files.isRegularFile(folder.resolve(paths.admission()))) {
      return;
    }
    try {
      AdmissionFile admission = AdmissionFile.read(folder, paths);
      if (Files.exists(folder.resolve(paths.verdicts()))
          && !verdicts(admission, paths).equals(admission.digest())) {
        problems.error(
            "calibrate.verdicts-of-another",
            new Place(paths.verdicts(), 1),
            "verdicts of another version of the judge than " + paths.admission(),
            "both files of one calibration",
            "Write them anew: " + paths.command());
      }
    } catch (InvalidInput unreadable) {
      unreadable.problems().forEach(problems::add);
    }
  }

  /** The digest of whoever gave them. */
  private Digest verdicts(AdmissionFile admission, AdmissionPaths paths) {
    return switch (admission.found()) {
      case Found.OfReplies replies -> VerdictFile.read(folder, paths).of();
      case Found.OfPairs pairs -> PairVerdictFile.read(folder, paths).of();
    };
  }

  /** Whose verdicts are measured by a file of labels. */
  private Map<String, Set<String>> byFile() {
    Map<String, Set<String>> makers = new TreeMap<>();
    sources()
        .keySet()
        .forEach(
            maker ->
                LabelFiles.of(folder, sources(), maker)
                    .ifPresent(
                        file ->
                            makers
                                .computeIfAbsent(file, any -> new TreeSet<>())
                                .add(LabelFiles.named(maker))));
    return makers;
  }

  /**
   * A judge of pairs is measured by labels of anything, and nobody here knows at what others look.
   */
  private void labels(String file, Set<String> makers) {
    if (!makers.stream().allMatch(maker -> docket.judges().get(maker) instanceof ReplyJudge)) {
      return;
    }
    Set<String> known =
        makers.stream()
            .map(docket.judges()::get)
            .filter(Objects::nonNull)
            .flatMap(judge -> judge.criteria().stream())
            .map(Criterion::name)
            .collect(Collectors.toCollection(TreeSet::new));
    char separator = docket.project().golden().separator();
    Map<String, List<Label>> labels =
        LabelFile.read(folder, file, separator, new Problems()).stream()
            .collect(Collectors.groupingBy(Label::criterion, TreeMap::new, Collectors.toList()));
    labels.keySet().removeAll(known);
    labels.forEach((criterion, rows) -> tellUnknown(criterion, rows, makers, known));
  }

  private void tellUnknown(
      String criterion, List<Label> labels, Set<String> makers, Set<String> known) {
    problems.warning(
        "labels.unknown-criterion",
        labels.getFirst().place(),
        Numbers.count(labels.size(), "label")
            + " of \""
            + criterion
            + "\", at which "
            + String.join(" and ", makers)
            + (makers.size() == 1 ? " does not look" : " do not look"),
        "a criterion of whoever is measured by them",
        Suggestion.remedy(criterion, known));
  }

  /** Files of sentinels, relative to the project, that belong to none of its judges. */
  private Set<String> strayed() {
    Set<String> known = new TreeSet<>();
    Set<String> folders = new TreeSet<>(Set.of("judges/"));
    docket
        .project()
        .judges()
        .forEach(
            (name, file) -> {
              known.add(Sentinels.beside(file, name));
              folders.add(file.substring(0, file.lastIndexOf('/') + 1));
            });
    Set<String> strayed = new TreeSet<>();
    // A folder outside the project serves others, too, and what lies in it may be of their judges.
    folders.removeIf(each -> each.startsWith("../") || Path.of(each).isAbsolute());
    folders.forEach(each -> strayed.addAll(sentinelsIn(each)));
    strayed.removeAll(known);
    return strayed;
  }

  private List<String> sentinelsIn(String inside) {
    if (!Files.isDirectory(folder.resolve(inside))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.resolve(inside))) {
      return files
          .map(file -> inside + file.getFileName())
          .filter(file -> file.endsWith(SENTINELS))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tellStrayed(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1, file.length() - SENTINELS.length());
    Map<String, String> judges = docket.project().judges();
    String own = judges.getOrDefault(name, "");
    problems.warning(
        "sentinels.no-judge",
        Place.of(file),
        own.isEmpty() ? "no judge \"" + name + "\"" : "judge \"" + name + "\" is kept elsewhere",
        "sentinels beside the file of a judge, called by its name",
        own.isEmpty()
            ? Suggestion.remedy(name, judges.keySet())
            : "Move it to " + Sentinels.beside(own, name) + ".");
  }
}
