package dev.assize;

import dev.assize.cases.GoldenCase;
import dev.assize.project.RunSettings;
import dev.assize.replay.Assignment;
import dev.assize.subject.Subject;
import java.util.ArrayList;
import java.util.List;

/** Which trials a run consists of. */
record RunPlan(
    List<Subject> subjects,
    List<GoldenCase> cases,
    RunSettings settings,
    Extent extent,
    BaselinePlan baseline) {

  /** How much of it is played. */
  enum Extent {
    EVERYTHING,
    /** The run was played before: only critical cases that newly fail are asked again. */
    CONFIRMATIONS
  }

  /** A run from its first trial on, without a baseline. */
  RunPlan(List<Subject> subjects, List<GoldenCase> cases, RunSettings settings) {
    this(subjects, cases, settings, Extent.EVERYTHING, BaselinePlan.none(subjects));
  }

  RunPlan {
    subjects = List.copyOf(subjects);
    cases = List.copyOf(cases);
  }

  int trials() {
    return subjects.size() * cases.size() * settings.trials();
  }

  /** Each ordinary trial, in no particular order. */
  List<Assignment> assignments() {
    if (extent == Extent.CONFIRMATIONS) {
      return List.of();
    }
    List<Assignment> assignments = new ArrayList<>(trials());
    for (GoldenCase golden : cases) {
      for (Subject subject : subjects) {
        for (int trial = 1; trial <= settings.trials(); trial++) {
          assignments.add(new Assignment(subject, golden, trial));
        }
      }
    }
    return assignments;
  }
}
