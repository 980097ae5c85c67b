package dev.assize.regression;

import dev.assize.regression.RuleFinding.Reading;
import dev.assize.score.ScoredRun;
import java.util.List;
import java.util.Map;

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
      return new RuleVote(floors, accepted).over(without);
    }
    Decision alone =
        new Decision(
            Answer.SHIP,
            "Nothing was compared: " + floors(answered),
            List.of(without.sentence()),
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
            decided.answer(),
            decided.sentence(),
            decided.reasons(),
            decided.answer() == Answer.INCONCLUSIVE ? without.toSettle() : List.of(),
            floors),
        accepted.usedBy(floors));
  }

  private static String floors(int count) {
    return count == 1 ? "the floor alone decided." : "the " + count + " floors alone decided.";
  }
}
