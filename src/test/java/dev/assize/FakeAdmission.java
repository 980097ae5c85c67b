package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.Problems;
import dev.assize.judge.LabelFile;
import dev.assize.judge.calibration.LabelSet;
import dev.assize.verdict.Criterion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An admission that nobody earned, for tests of what an admitted maker of verdicts may do. */
public final class FakeAdmission {

  private FakeAdmission() {}

  /** Admits whoever is digested so, by labels that a project has. */
  public static void write(
      Path folder, String name, String criterion, Digest maker, String labels) {
    write(
        folder,
        name,
        criterion,
        maker,
        labels,
        """
        "verdicts": {"rightPass": 100, "wrongFail": 0, "wrongPass": 0, "rightFail": 50,
                     "silentOnPass": 0, "silentOnFail": 0},
        "admission": {"lines": [{"name": "labels", "state": "kept", "words": "made up"}]}""");
  }

  /**
   * Measures a judge of pairs that names the better reply of 90 pairs in 100, and the worse of 5.
   *
   * @param state of the order's line: {@code kept} or {@code broken}
   */
  public static void ofPairs(Path folder, Criterion judge, String labels, String state) {
    write(
        folder,
        judge.name(),
        "right",
        judge.digest(),
        labels,
        """
        "pairs": {"counts": [[45, 3, 2], [2, 45, 3], [0, 0, 50]], "silent": [0, 0, 0]},
        "admission": {"lines": [{"name": "order", "state": "%s", "words": "made up"}]}"""
            .formatted(state));
  }

  private static void write(
      Path folder, String name, String criterion, Digest maker, String labels, String found) {
    Problems problems = new Problems();
    Digest read = LabelSet.of(criterion, LabelFile.read(folder, labels, ',', problems)).digest();
    problems.orThrow();
    try {
      Files.createDirectories(folder.resolve("judges"));
      Files.writeString(
          folder.resolve("judges/" + name + ".admission.json"),
          """
          {"schema": "assize/admission/1", "digest": "%s", "at": "2026-11-22T12:00:00Z",
           "labels": {"file": "%s", "criterion": "%s", "digest": "%s"},
          %s}
          """
              .formatted(maker.hex(), labels, criterion, read.hex(), found));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
