package dev.assize;

import dev.assize.AdmissionFile.Found;
import dev.assize.base.InvalidInput;
import dev.assize.noise.JudgeTally;
import dev.assize.report.JudgeAgreement;
import dev.assize.report.JudgeAgreement.OrderCounts;
import dev.assize.report.JudgeAgreement.WithPeople;
import dev.assize.score.Opinionated;
import dev.assize.verdict.Criterion;
import java.util.List;
import java.util.Optional;

/** Gathers how far the judges of a run agree with people, with each other and with themselves. */
final class Agreements {

  private final Admissions admissions;

  Agreements(World world, ProjectBasics project) {
    this.admissions = new Admissions(world, project);
  }

  /**
   * Of the judges in the tally.
   *
   * @param orders of those who compared replies
   */
  JudgeAgreement of(JudgeTally tally, List<OrderCounts> orders) {
    return new JudgeAgreement(
        tally.criteria().stream().flatMap(each -> withPeople(each).stream()).toList(),
        tally.pairs(),
        orders);
  }

  /** A damaged admission is lint's to tell of; a figure that rests on it is left out. */
  private Optional<WithPeople> withPeople(Criterion criterion) {
    Opinionated judge = new Opinionated(criterion.by(), criterion.name());
    try {
      return admissions.found(criterion).map(found -> withPeople(judge, found));
    } catch (InvalidInput damaged) {
      return Optional.empty();
    }
  }

  private static WithPeople withPeople(Opinionated judge, Found found) {
    return switch (found) {
      case Found.OfReplies replies -> new WithPeople.OnReplies(judge, replies.confusion());
      case Found.OfPairs pairs -> new WithPeople.OnPairs(judge, pairs.tally());
    };
  }
}
