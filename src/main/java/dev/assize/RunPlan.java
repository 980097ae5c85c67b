package dev.assize;

import dev.assize.cases.GoldenCase;
import dev.assize.project.RunSettings;
import dev.assize.subject.Subject;
import java.util.List;

/** Which trials a run consists of. */
record RunPlan(List<Subject> subjects, List<GoldenCase> cases, RunSettings settings) {

  RunPlan {
    subjects = List.copyOf(subjects);
    cases = List.copyOf(cases);
  }

  int trials() {
    return subjects.size() * cases.size() * settings.trials();
  }
}
