package dev.assize;

import dev.assize.project.LabelSource;
import java.util.Map;

/** Where the files of a source of verdicts lie: beside its labels, else in {@code judges}. */
record AdmissionPaths(String admission, String verdicts) {

  private static final String LABELS = ".labels.csv";

  /**
   * The files of a maker.
   *
   * @param maker as criteria have it: {@code judge:tone}, or a name
   */
  static AdmissionPaths of(String maker, Map<String, LabelSource> sources) {
    String usual = "judges/" + LabelFiles.named(maker);
    String stem =
        sources.get(maker) instanceof LabelSource.Beside beside && beside.file().endsWith(LABELS)
            ? beside.file().substring(0, beside.file().length() - LABELS.length())
            : usual;
    return new AdmissionPaths(stem + ".admission.json", stem + ".verdicts.jsonl");
  }
}
