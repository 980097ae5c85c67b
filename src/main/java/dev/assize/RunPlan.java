package dev.assize;

import dev.assize.cases.GoldenCase;
import dev.assize.project.RunSettings;
import dev.assize.regression.Course;
import dev.assize.replay.Assignment;
import dev.assize.score.CaseFacts;
import dev.assize.subject.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    return assignments(cases, 1, settings.trials());
  }

  /** So many more of each case and subject. */
  List<Assignment> further(int trials) {
    return assignments(cases, settings.trials() + 1, settings.trials() + trials);
  }

  /** Each trial, case after case as the course has them; what it does not know comes last. */
  List<Assignment> inTurn(Course course) {
    Map<String, GoldenCase> left = new LinkedHashMap<>();
    cases.forEach(golden -> left.put(golden.id(), golden));
    List<GoldenCase> order = new ArrayList<>(cases.size());
    for (Course.Unit unit : course.units()) {
      for (CaseFacts facts : unit.cases()) {
        GoldenCase next = left.remove(facts.id());
        if (next != null) {
          order.add(next);
        }
      }
    }
    order.addAll(left.values());
    return assignments(order, 1, settings.trials());
  }

  private List<Assignment> assignments(List<GoldenCase> order, int from, int to) {
    if (extent == Extent.CONFIRMATIONS) {
      return List.of();
    }
    List<Assignment> assignments = new ArrayList<>();
    for (GoldenCase golden : order) {
      for (int trial = from; trial <= to; trial++) {
        for (Subject subject : subjects) {
          assignments.add(new Assignment(subject, golden, trial));
        }
      }
    }
    return assignments;
  }
}
