package dev.assize.drift;

import dev.assize.base.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whose drift it is. What moved between two dates is the sum of two parts: what the judge says
 * today of the old replies, less what it said then (the judge's part), and what it says today of
 * today's replies, less that (the subject's part). Neither is named unless its own paired test says
 * so; each is tested at {@link #ALPHA}, as both were named before.
 *
 * @param replies how many stored replies were judged again
 * @param judge the judge's part
 * @param subject the subject's part, on the cases with a reply of today; empty without one
 * @param total their sum as it would look without judging again, on the same cases
 * @param margin the smallest change that matters, as a share
 * @param steadiness whether the judge is shown to be unchanged: by the 90 % interval of its part
 */
public record WhoseDrift(
    int replies,
    Estimate judge,
    Optional<Estimate> subject,
    Optional<Estimate> total,
    double margin,
    Steadiness steadiness) {

  /** Of each test. */
  public static final double ALPHA = 0.05;

  private static final double LEVEL = 0.95;
  private static final double EQUIVALENCE = 0.90;

  /** Who moved. */
  public enum Culprit {
    SUBJECT("the subject"),
    JUDGE("the judge"),
    BOTH("the subject and the judge"),
    NOT_SHOWN("neither, as far as so many replies can show");

    private final String words;

    Culprit(String words) {
      this.words = words;
    }

    /** As reports say it. */
    public String words() {
      return words;
    }
  }

  /**
   * Takes the parts apart; empty without a reply.
   *
   * @param quantity what the judge gives: passes or scores, from 0 to 1
   * @param seed decides the draws where sign patterns are too many to count
   * @throws IllegalArgumentException if a value is outside 0 to 1
   */
  public static Optional<WhoseDrift> of(
      Quantity quantity, List<Rejudged> rejudged, double margin, long seed) {
    List<Pair> judge = new ArrayList<>();
    List<Pair> subject = new ArrayList<>();
    List<Pair> total = new ArrayList<>();
    for (Rejudged each : rejudged) {
      judge.add(new Pair(each.caseId(), each.cluster(), each.oldByOld(), each.oldByNew()));
      each.newByNew()
          .ifPresent(
              now -> {
                subject.add(new Pair(each.caseId(), each.cluster(), each.oldByNew(), now));
                total.add(new Pair(each.caseId(), each.cluster(), each.oldByOld(), now));
              });
    }
    return Estimate.of(quantity, judge, LEVEL, seed)
        .map(
            part ->
                new WhoseDrift(
                    rejudged.size(),
                    part,
                    Estimate.of(quantity, subject, LEVEL, seed),
                    Estimate.of(quantity, total, LEVEL, seed),
                    margin,
                    steadiness(part, Estimate.of(quantity, judge, EQUIVALENCE, seed), margin)));
  }

  private static Steadiness steadiness(Estimate part, Optional<Estimate> wider, double margin) {
    return wider
        .flatMap(Estimate::interval)
        .map(interval -> Steadiness.of(part.p(), ALPHA, interval, margin))
        .orElse(Steadiness.CANNOT_TELL);
  }

  /** Who is shown to have moved. */
  public Culprit culprit() {
    boolean judgeMoved = judge.p().isAtMost(ALPHA);
    boolean subjectMoved = subject.filter(part -> part.p().isAtMost(ALPHA)).isPresent();
    if (judgeMoved) {
      return subjectMoved ? Culprit.BOTH : Culprit.JUDGE;
    }
    return subjectMoved ? Culprit.SUBJECT : Culprit.NOT_SHOWN;
  }

  /**
   * Whether verdicts against this baseline are void: the judge is not the one that it was decided
   * by. The baseline's replies must be judged again first.
   */
  public boolean voidsVerdicts() {
    return steadiness == Steadiness.CHANGED;
  }

  /** Of what: the pass rate or the mean score. */
  public Quantity quantity() {
    return judge.quantity();
  }

  /**
   * Whether a change of the subject as large as the margin is ruled out, by today's judge alone.
   */
  public boolean isSubjectSteady() {
    return subject.filter(part -> part.isWithin(margin)).isPresent();
  }

  /**
   * What it says of drift of the subject: what today's judge alone shows of it. A judge that moved
   * shows none and rules none out.
   */
  public DriftAnswer answer() {
    return switch (culprit()) {
      case SUBJECT, BOTH -> DriftAnswer.DRIFT;
      case JUDGE -> DriftAnswer.CANNOT_TELL;
      case NOT_SHOWN ->
          isSubjectSteady() && steadiness == Steadiness.UNCHANGED
              ? DriftAnswer.NO_DRIFT
              : DriftAnswer.CANNOT_TELL;
    };
  }

  /** In a sentence or two. */
  public String words() {
    String found =
        "Of the "
            + quantity().words()
            + " the judge's part is "
            + judge.words()
            + subject.map(part -> " and the subject's " + part.words()).orElse("")
            + ", on "
            + Numbers.count(replies, "case")
            + " whose stored replies were judged again: "
            + (culprit() == Culprit.NOT_SHOWN
                ? "neither is shown to have moved."
                : "what moved is " + culprit().words() + ".");
    return voidsVerdicts() ? found + " What the judge said then is void." : found;
  }
}
