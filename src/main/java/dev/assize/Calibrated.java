package dev.assize;

import dev.assize.base.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * What was found of a source of verdicts.
 *
 * @param sheet for people
 * @param json the same for programs, {@code assize/calibration/1}
 * @param warnings labelled replies that are nowhere
 * @param files that were written: the admission and the verdicts it rests on
 * @param isHeard whether at least half of what was asked got an answer; else nothing was written
 */
public record Calibrated(
    String sheet, String json, List<Problem> warnings, List<Path> files, boolean isHeard) {

  public Calibrated {
    warnings = List.copyOf(warnings);
    files = List.copyOf(files);
  }
}
