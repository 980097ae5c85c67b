package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.cases.Expectation.Importance;
import dev.assize.regression.RuleFinding.Reading;
import dev.assize.score.CaseScore;
import dev.assize.score.ScoredRun;
import dev.assize.score.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides by the floors where there is nothing to compare with. */
record FloorsAlone(Rules rules, Acceptances accepted) {

  /**
   * The answer.
   *
   * @param without what it would be if there were no floor either
   */
  Decision decide(ScoredRun candidate, Map<String, Calibration> calibrations, Decision without) {
    List<RuleFinding> floors = new RuleBook(rules).floors(candidate, calibrations);
    List<RuleFinding> blocking = floors.stream().filter(f -> f.rule().isBlocking()).toList();
    int answered =
        (int) blocking.stream().filter(f -> f.reading() instanceof Reading.Reached).count();
    if (answered == 0) {
      return new RuleVote(floors, accepted).over(withFailing(candidate, without));
    }
    Decision alone =
        new Decision(
            Answer.SHIP,
            "Nothing was compared: " + floors(answered),
            Stream.concat(Stream.of(without.sentence()), failing(candidate).stream()).toList(),
            List.of());
    MissingRecordings missing = new MissingRecordings(List.of(candidate));
    if (missing.count() > 0) {
      return new Decision(
          Answer.INCONCLUSIVE,
          "Evidence is missing: " + missing.gap() + ". " + alone.sentence(),
          alone.reasons(),
          List.of(missing.remedy()),
          floors);
    }
    Decision decided = new RuleVote(floors, accepted).over(alone);
    return Acceptances.over(
        new Decision(
            decided.answer(), decided.sentence(), decided.reasons(), decided.toSettle(), floors),
        accepted.usedBy(floors));
  }

  private static Decision withFailing(ScoredRun candidate, Decision without) {
    return new Decision(
        without.answer(),
        without.sentence(),
        Stream.concat(without.reasons().stream(), failing(candidate).stream()).toList(),
        without.toSettle());
  }

  /** That a critical case fails is no news where nothing says that it passed, but must be seen. */
  private static Optional<String> failing(ScoredRun candidate) {
    List<String> failing =
        candidate.cases().stream()
            .filter(score -> score.facts().importance() == Importance.CRITICAL)
            .filter(score -> score.state() == State.FAILED)
            .map(CaseScore::id)
            .toList();
    return failing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Numbers.count(failing.size(), "critical case")
                + (failing.size() == 1 ? " fails" : " fail")
                + ", and nothing says whether one passed before: "
                + CriticalCases.first(failing)
                + ".");
  }

  private static String floors(int count) {
    return count == 1 ? "the floor alone decides." : "the " + count + " floors alone decide.";
  }
}
