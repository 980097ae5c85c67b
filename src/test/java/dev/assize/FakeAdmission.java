package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.Problems;
import dev.assize.judge.LabelFile;
import dev.assize.judge.calibration.LabelSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An admission that nobody earned, for tests of what an admitted maker of verdicts may do. */
public final class FakeAdmission {

  private FakeAdmission() {}

  /** Admits whoever is digested so, by labels that a project has. */
  public static void write(
      Path folder, String name, String criterion, Digest maker, String labels) {
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
           "verdicts": {"rightPass": 100, "wrongFail": 0, "wrongPass": 0, "rightFail": 50,
                        "silentOnPass": 0, "silentOnFail": 0},
           "admission": {"lines": [{"name": "labels", "state": "kept", "words": "made up"}]}}
          """
              .formatted(maker.hex(), labels, criterion, read.hex()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
