package dev.assize;

import dev.assize.project.BaselineTerms.Evidence;
import dev.assize.project.BaselineTerms.ProbeSize;
import dev.assize.replay.Sitting;
import dev.assize.score.RunScorer;
import dev.assize.subject.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What becomes of the baseline in a run.
 *
 * @param named what candidates are compared with; empty for nothing
 * @param subjects all that are asked, the baseline where it is asked again
 * @param sitting says which old replies will do
 * @param wanted of whoever started the run, over what the project says
 * @param changed when the baseline's model was found to have changed; {@code MIN} where it was not,
 *     or where what is recorded shall do
 */
record BaselinePlan(
    String named,
    List<Subject> subjects,
    Sitting sitting,
    Probe probe,
    Evidence wanted,
    Instant changed) {

  /** The name under which a manifest keeps which subject is probed. */
  static final String PROBE = "probe";

  /** The name under which a manifest keeps why none is. */
  static final String NO_PROBE = "no probe";

  /** The name under which a manifest keeps what evidence was asked for by name. */
  static final String EVIDENCE = "evidence";

  /** The name under which a manifest keeps when the baseline's model was found to have changed. */
  static final String CHANGED = "model-changed";

  BaselinePlan {
    subjects = List.copyOf(subjects);
  }

  /** Where nothing is compared. */
  static BaselinePlan none(List<Subject> subjects) {
    return new BaselinePlan(
        "", subjects, Sitting.ofAnyAge(), new Probe.Unneeded(), Evidence.USUAL, Instant.MIN);
  }

  /** Whether a stored baseline's version is asked again. */
  sealed interface Probe {

    /** It need not be: it is asked beside its candidates, or there is none. */
    record Unneeded() implements Probe {}

    /** It cannot be, or shall not. */
    record Impossible(String why) implements Probe {}

    /**
     * It is, where its replies are older than a candidate's.
     *
     * @param subject that is its version
     * @param size as the project has it
     */
    record Of(Subject subject, ProbeSize size) implements Probe {

      /**
       * How many cases it asks where so many could be asked. Unless somebody says how many, it
       * never takes more calls than asking all of them live.
       */
      int cases(int all) {
        return switch (size) {
          case ProbeSize.Usual usual -> Math.min(usualCases(), all / RunScorer.PROBES);
          case ProbeSize.Cases cases -> Math.min(cases.count(), all);
        };
      }

      private static int usualCases() {
        return dev.assize.regression.Probe.usualCases();
      }
    }
  }

  /** What a manifest keeps of it. */
  Map<String, String> facts() {
    Map<String, String> facts = new TreeMap<>();
    if (!named.isEmpty()) {
      facts.put(Manifests.BASELINE, named);
    }
    if (wanted != Evidence.USUAL) {
      facts.put(EVIDENCE, wanted.name().toLowerCase(Locale.ROOT));
    }
    if (changed.isAfter(Instant.MIN)) {
      facts.put(CHANGED, changed.toString());
    }
    switch (probe) {
      case Probe.Unneeded unneeded -> {}
      case Probe.Impossible impossible -> facts.put(NO_PROBE, impossible.why());
      case Probe.Of of -> facts.put(PROBE, of.subject().id());
    }
    return facts;
  }
}
