package dev.assize;

import dev.assize.run.Finding;
import dev.assize.run.Trial;
import dev.assize.score.State;
import java.util.List;

/** A trial that is through, with what was found about it. */
public record TrialOutcome(Trial trial, State state, List<Finding> findings) {
  public TrialOutcome {
    findings = List.copyOf(findings);
  }
}
