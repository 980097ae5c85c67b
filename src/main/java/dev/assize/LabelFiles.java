package dev.assize;

import dev.assize.base.Problems;
import dev.assize.judge.Label;
import dev.assize.judge.LabelFile;
import dev.assize.project.LabelSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the files of people's labels that a project names, or has beside its judges. */
final class LabelFiles {

  private LabelFiles() {}

  /** What the makers of Assize's own judges are called, before the judge's name. */
  static final String JUDGE = "judge:";

  /**
   * The file by which a maker of verdicts is measured: what the project names, and else what lies
   * where the labels of a judge are kept; empty where there is none.
   */
  static Optional<String> of(Path folder, Map<String, LabelSource> sources, String maker) {
    LabelSource usual = new LabelSource.Beside("judges/" + named(maker) + ".labels.csv");
    return file(folder, sources.getOrDefault(maker, usual));
  }

  /** The name of a judge without what stands before it. */
  static String named(String maker) {
    return maker.startsWith(JUDGE) ? maker.substring(JUDGE.length()) : maker;
  }

  private static Optional<String> file(Path folder, LabelSource source) {
    return switch (source) {
      case LabelSource.People people -> Optional.empty();
      case LabelSource.InFile named -> Optional.of(named.file());
      case LabelSource.Beside beside ->
          Optional.of(beside.file()).filter(file -> Files.exists(folder.resolve(file)));
    };
  }

  /**
   * What files of labels hold.
   *
   * @param labels file by file
   * @param faults of any of them
   */
  record Found(List<List<Label>> labels, Problems faults) {}

  /** Reads all of them. */
  static Found read(Path folder, Map<String, LabelSource> sources, char separator) {
    Problems faults = new Problems();
    return new Found(
        sources.keySet().stream()
            .sorted()
            .flatMap(maker -> of(folder, sources, maker).stream())
            .distinct()
            .map(file -> LabelFile.read(folder, file, separator, faults))
            .toList(),
        faults);
  }
}
