package dev.assize.report;

import dev.assize.base.Numbers;
import dev.assize.score.Counts;
import dev.assize.score.FlakyCase;
import dev.assize.subject.Subject.Caching;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what a reader must know of the evidence of one side.
 *
 * @param name {@code Baseline} or {@code Candidate}
 */
record SideNotes(String name, SideView side) {

  private static final int MOST_COMPLAINTS = 3;
  private static final int FEW = 8;

  /** Cases of which the trials disagree. */
  List<String> flaky() {
    List<FlakyCase> flaky = side.flaky();
    if (flaky.isEmpty()) {
      return List.of();
    }
    String ids = Phrases.few(flaky.stream().map(FlakyCase::id).toList(), FEW);
    List<String> sure = flaky.stream().filter(FlakyCase::isSure).map(FlakyCase::id).toList();
    return List.of(
        name
            + ": flaky, the trials disagree: "
            + ids
            + "."
            + (sure.isEmpty()
                ? ""
                : " Beyond doubt, and for quarantine: " + Phrases.few(sure, FEW) + "."));
  }

  /** Where its replies came from, and what has none. */
  List<String> evidence() {
    List<String> notes = new ArrayList<>();
    Counts counts = side.passRate().counts();
    notes.add(
        name
            + ": "
            + EvidencePhrases.live(side.evidence())
            + "; "
            + Numbers.count(counts.errored())
            + " errored and "
            + counts.unscoredWords()
            + " of "
            + Numbers.count(counts.total(), "case")
            + ".");
    if (side.evidence().cassetteMisses() > 0) {
      notes.add(
          name
              + ": "
              + Numbers.count(side.evidence().cassetteMisses(), "trial")
              + " without a recording.");
    }
    String failures = EvidencePhrases.failures(side.evidence());
    if (!failures.isEmpty()) {
      notes.add(name + ": trials without a reply: " + failures + ".");
    }
    if (side.facts().caching() == Caching.VERSION_UNDECLARED) {
      notes.add(
          name
              + ": version undeclared; a change of the application cannot be seen, and the local cache was not used.");
    }
    return notes;
  }

  /** Replies of several models are replies of several versions. */
  List<String> models() {
    List<String> models = EvidencePhrases.models(side.evidence());
    return models.size() > 1
        ? List.of(
            name
                + ": its replies say they come from "
                + models.size()
                + " models or fingerprints: "
                + String.join("; ", models)
                + ".")
        : List.of();
  }

  /** Judges that are known to prefer such replies. */
  List<String> relatives() {
    String judges = side.facts().relatives();
    return judges.isEmpty()
        ? List.of()
        : List.of(
            name
                + ": relatives of its model are among its judges: "
                + judges
                + "; models prefer their relatives' texts.");
  }

  /** What its calls failed with. */
  List<String> complaints() {
    return EvidencePhrases.complaints(side.evidence()).stream()
        .limit(MOST_COMPLAINTS)
        .map(complaint -> name + ": " + complaint)
        .toList();
  }
}
