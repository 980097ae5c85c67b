package dev.assize.engine;

import dev.assize.Assize;
import dev.assize.PreparedRun;
import dev.assize.base.InvalidInput;
import dev.assize.engine.CaseStatus.Past;
import dev.assize.score.State;
import java.util.Map;
import java.util.Optional;

/** What a candidate's cases are measured against. */
sealed interface Yardstick {

  /** A subject of the same run, whose leaves are never red; a case is known once it is played. */
  record Asked(String subject) implements Yardstick {}

  /** Evidence of another run or of a file. */
  record Stored(Map<String, State> states) implements Yardstick {
    public Stored {
      states = Map.copyOf(states);
    }

    Past of(String caseId) {
      return Optional.ofNullable(states.get(caseId)).map(Past::of).orElse(Past.UNKNOWN);
    }
  }

  /** Nothing. */
  record Missing() implements Yardstick {}

  /** The yardstick of a run; a baseline that cannot be opened is none, and its gate says why. */
  static Yardstick of(Assize assize, PreparedRun run) {
    if (run.baseline().isEmpty()) {
      return new Missing();
    }
    if (run.subjects().contains(run.baseline())) {
      return new Asked(run.baseline());
    }
    try {
      return new Stored(assize.states(run.baseline(), run.cases()));
    } catch (InvalidInput unreadable) {
      return new Missing();
    }
  }
}
