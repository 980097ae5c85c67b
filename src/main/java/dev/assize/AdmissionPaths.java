package dev.assize;

import dev.assize.project.LabelSource;
import dev.assize.verdict.Criterion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the files of a source of verdicts lie: beside its labels, else in {@code judges}. A source
 * that looks at several things has files of each, or measuring one would end what is known of
 * another.
 *
 * @param stem both files without their endings
 * @param command that writes them
 */
record AdmissionPaths(String stem, String command) {

  private static final String LABELS = ".labels.csv";

  /** Those that are written of a maker. */
  static AdmissionPaths of(Maker maker, Map<String, LabelSource> sources) {
    String stem = stem(maker.by(), sources);
    return new AdmissionPaths(
        maker.isOneOfSeveral() ? of(stem, maker.criterion()) : stem,
        command(maker.by(), maker.criterion()));
  }

  /** Those that are there of a criterion: its own, else its maker's. */
  static AdmissionPaths kept(Path folder, Criterion criterion, Map<String, LabelSource> sources) {
    String stem = stem(criterion.by(), sources);
    String command = command(criterion.by(), criterion.name());
    AdmissionPaths own = new AdmissionPaths(of(stem, criterion.name()), command);
    return Files.isRegularFile(folder.resolve(own.admission()))
        ? own
        : new AdmissionPaths(stem, command);
  }

  /** Whether they are the maker's, of all it looks at or of one criterion. */
  boolean areOf(String by, Map<String, LabelSource> sources) {
    String own = stem(by, sources);
    return stem.equals(own) || stem.startsWith(own + ".");
  }

  String admission() {
    return stem + ".admission.json";
  }

  String verdicts() {
    return stem + ".verdicts.jsonl";
  }

  private static String stem(String by, Map<String, LabelSource> sources) {
    return sources.get(by) instanceof LabelSource.Beside beside && beside.file().endsWith(LABELS)
        ? beside.file().substring(0, beside.file().length() - LABELS.length())
        : "judges/" + LabelFiles.named(by);
  }

  /** Criteria of imported verdicts are called as somebody liked. */
  private static String of(String stem, String criterion) {
    return stem + "." + criterion.replaceAll("[^\\p{L}\\p{N}_-]", "-");
  }

  private static String command(String by, String criterion) {
    String name = LabelFiles.named(by);
    return (by.startsWith(LabelFiles.JUDGE)
            ? "assize calibrate "
            : "assize calibrate --run RUN --by ")
        + name
        + (name.equals(criterion) ? "" : " --criterion " + criterion);
  }
}
