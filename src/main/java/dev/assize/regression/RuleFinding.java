package dev.assize.regression;

import dev.assize.stats.Interval;
import dev.assize.stats.PValue;
import java.util.Optional;

/**
 * What one rule of the gate found.
 *
 * @param answer SHIP where the rule is kept, HOLD where it is broken, INCONCLUSIVE where the cases
 *     cannot tell
 * @param sentence the finding with the interval that decided and its level
 * @param family the rules that it was tested with
 * @param calibration how far its figures can be trusted
 * @param open how many cases of the rule have no value on both sides; they may take its answer away
 */
public record RuleFinding(
    GateRule rule,
    Reading reading,
    Answer answer,
    int open,
    Family family,
    String sentence,
    Calibration calibration) {

  /**
   * Rules that share an error.
   *
   * @param tests how many of them were tested
   * @param budget the error that they share: an adjusted p-value at or below it breaks a rule
   */
  public record Family(int tests, double budget) {}

  /** What was measured, without what the rule makes of it and without a stop. */
  public String measured() {
    return RuleSentences.measured(rule.measure().unit(), reading);
  }

  /**
   * The same, knowing how far its figures can be trusted: a judge that may not decide neither keeps
   * nor breaks a rule. A margin was in judged points already, and labels of random pairs may open a
   * rule that keeps it.
   */
  RuleFinding knowing(Calibration known) {
    if (reading instanceof Reading.Missing) {
      return this;
    }
    return switch (known) {
      case Calibration.Direct direct -> this;
      case Calibration.AsGiven given -> this;
      case Calibration.Unknown unknown ->
          answer == Answer.INCONCLUSIVE
              ? with(answer, sentence, known)
              : with(
                  Answer.INCONCLUSIVE,
                  sentence + " But " + unknown.why() + ". " + unknown.remedy(),
                  known);
      case Calibration.Measured measured ->
          switch (reading) {
            case Reading.Missing missing -> this;
            case Reading.Reached reached -> inHumanPoints(reached, measured);
            case Reading.Changed changed -> besideLabels(human(changed, measured));
          };
      case Calibration.Compared compared -> with(answer, sentence + " " + compared.shown(), known);
    };
  }

  private RuleFinding with(Answer other, String told, Calibration known) {
    return new RuleFinding(rule, reading, other, open, family, told, known);
  }

  private HumanMargin human(Reading.Changed changed, Calibration.Measured measured) {
    return new HumanMargin(measured, changed, RuleBook.margin(rule, changed.baseline()));
  }

  /** Labels take what keeps a margin away, and give nothing. */
  private RuleFinding besideLabels(HumanMargin human) {
    boolean isTaken = answer == Answer.SHIP && human.isDenied();
    return with(
        isTaken ? Answer.INCONCLUSIVE : answer,
        sentence + " " + human.words(isTaken ? ", which does not bear the judge out: open." : "."),
        human.judge());
  }

  /** What would answer it. More cases help neither a judge that may not decide nor its labels. */
  String remedy() {
    return switch (calibration) {
      case Calibration.Unknown unknown -> unknown.remedy();
      case Calibration.Measured measured ->
          reading instanceof Reading.Changed changed && human(changed, measured).isDenied()
              ? ByLabels.REMEDY
              : RuleVote.MORE_CASES;
      case Calibration.Direct direct -> RuleVote.MORE_CASES;
      case Calibration.AsGiven given -> RuleVote.MORE_CASES;
      case Calibration.Compared compared -> RuleVote.MORE_CASES;
    };
  }

  /** A floor is kept or broken only where what people would say bears the judge out. */
  private RuleFinding inHumanPoints(Reading.Reached reached, Calibration.Measured measured) {
    double floor = ((Bound.Floor) rule.bound()).share();
    Optional<HumanFloor> human = HumanFloor.of(reached, measured.accuracy(), family);
    boolean isBorneOut = human.map(h -> h.answer(floor)).filter(answer::equals).isPresent();
    String told = human.map(HumanFloor::words).orElse("In human points nobody can say");
    boolean isTaken = !isBorneOut && answer != Answer.INCONCLUSIVE;
    return new RuleFinding(
        rule,
        reading,
        isBorneOut ? answer : Answer.INCONCLUSIVE,
        open,
        family,
        sentence
            + " "
            + told
            + (isTaken ? ", which does not bear the judge out: open. " : ". ")
            + measured.shown(),
        measured);
  }

  /** What was measured. */
  public sealed interface Reading {

    /** How many cases it rests on. */
    int n();

    /** What has a p-value that can be held against those of other rules. */
    sealed interface Tested extends Reading {

      /** The one-sided p-value of "not worse", or of "not below the floor". */
      PValue worse();

      /** The same, held against all rules that were tested with it. */
      PValue adjusted();

      /** The same reading with this p-value, held against all rules that were tested with it. */
      Tested adjustedTo(PValue p);
    }

    /**
     * The candidate against the baseline.
     *
     * @param n cases with a value on both sides
     * @param baseline mean over them, 0 to 1
     * @param candidate mean over them, 0 to 1
     * @param difference candidate minus baseline
     * @param margin what the rule allows, in the unit of the difference
     * @param method how the interval was worked out
     * @param worse one-sided p-value of "not worse"
     * @param adjusted the same, held against all rules that were tested with it
     * @param note what else belongs beside the difference; often empty
     */
    record Changed(
        int n,
        double baseline,
        double candidate,
        double difference,
        double margin,
        Interval interval,
        String method,
        PValue worse,
        PValue adjusted,
        String note)
        implements Tested {

      @Override
      public Changed adjustedTo(PValue p) {
        return new Changed(
            n, baseline, candidate, difference, margin, interval, method, worse, p, note);
      }
    }

    /**
     * The candidate against a floor.
     *
     * @param n cases with a value
     * @param interval two-sided; each limit holds by itself with half the error
     * @param worse one-sided p-value of "not below the floor"
     * @param adjusted the same, held against all rules that were tested with it
     */
    record Reached(int n, double value, Interval interval, PValue worse, PValue adjusted)
        implements Tested {

      @Override
      public Reached adjustedTo(PValue p) {
        return new Reached(n, value, interval, worse, p);
      }
    }

    /** Too little to measure. */
    record Missing(int n, String why) implements Reading {}
  }
}
