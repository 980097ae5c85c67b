package dev.assize;

import dev.assize.report.economics.SideCost.Role;
import dev.assize.run.Charge;
import dev.assize.run.Manifest.SubjectEntry;

/**
 * A side of a report that somebody pays for; it stays open.
 *
 * @param judges what the judges of its replies cost in all
 */
record Payable(Side side, Role role, Charge judges) {

  /** What somebody types for it. */
  String address() {
    String name = side.journal().name();
    return name.endsWith(Baselines.ENDING) ? name : name + ":" + side.subject().id();
  }

  /** Whether the same model was given another prompt. */
  boolean hasOtherPromptThan(Payable other) {
    SubjectEntry own = side.subject();
    SubjectEntry original = other.side.subject();
    return own.provider().equals(original.provider())
        && own.model().equals(original.model())
        && !own.prompt().equals(original.prompt())
        && !own.digest().equals(original.digest());
  }
}
