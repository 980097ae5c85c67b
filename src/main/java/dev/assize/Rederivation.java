package dev.assize;

import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.check.Check;
import dev.assize.check.Checks;
import dev.assize.check.Exhibit;
import dev.assize.check.NamedCheck;
import dev.assize.provider.Failure;
import dev.assize.run.Finding;
import dev.assize.run.PriceBook;
import dev.assize.run.Purpose;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.CaseTally;
import dev.assize.score.Confirmed;
import dev.assize.score.TrialScorer;
import dev.assize.store.FindingEntry;
import dev.assize.verdict.Criterion.Bearing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Runs a case's deterministic checks again over stored replies, so that both sides are measured by
 * one expectation.
 */
final class Rederivation {

  private final Checks checks;
  private final Exhibits exhibits;
  private final Predicate<GoldenCase> isJudged;

  /** Where nobody knows more of the judges than what cases and stored findings tell. */
  Rederivation(Checks checks, PriceBook prices) {
    this(checks, prices, golden -> !golden.expectation().criteria().isEmpty());
  }

  /** Where all judges are known. */
  Rederivation(Docket docket) {
    this(docket.checks(), docket.project().evidence().prices(), docket::isJudged);
  }

  private Rederivation(Checks checks, PriceBook prices, Predicate<GoldenCase> isJudged) {
    this.checks = checks;
    this.exhibits = new Exhibits(prices);
    this.isJudged = isJudged;
  }

  /** By all checks there are, and the prices of the project as far as they can be read. */
  static Rederivation of(World world) {
    return new Rederivation(
        Checks.all(), ProjectBasics.of(world, new Problems()).evidence().prices());
  }

  /**
   * Whether checks alone decide the case, now and in what the side has stored, so that nobody needs
   * to be asked again.
   */
  boolean isPossible(GoldenCase golden, Side side, CaseScore stored) {
    return !isJudged.test(golden)
        && checks.of(golden, new Problems()).stream()
            .allMatch(c -> c.examination() instanceof Check)
        && keys(side, golden, stored)
            .flatMap(key -> side.journal().findings(key).stream())
            .map(Finding::criterion)
            .allMatch(c -> c.isDeterministic() || c.bearing() == Bearing.ADVISORY);
  }

  private static Stream<ReplyKey> keys(Side side, GoldenCase golden, CaseScore stored) {
    return IntStream.rangeClosed(1, stored.trials().total())
        .mapToObj(k -> new ReplyKey(side.subject().id(), golden.id(), stored.facts().input(), k));
  }

  /** The case's score on one side by the expectation given. */
  CaseScore again(Side side, GoldenCase golden, CaseScore before) {
    List<NamedCheck> wanted = checks.of(golden, new Problems());
    CaseTally tally = new CaseTally(CaseFacts.of(golden));
    keys(side, golden, before)
        .map(side.journal()::trial)
        .flatMap(Optional::stream)
        .forEach(trial -> add(trial, golden, wanted, tally));
    return tally.score(before.trials().total());
  }

  /** The same for the fresh trials that were to confirm a failure. */
  Confirmed again(Side side, GoldenCase golden, Confirmed before) {
    List<NamedCheck> wanted = checks.of(golden, new Problems());
    CaseTally tally = new CaseTally(CaseFacts.of(golden));
    IntStream.rangeClosed(1, before.plan().trials())
        .map(Purpose.CONFIRMATION::trial)
        .mapToObj(k -> new ReplyKey(side.subject().id(), golden.id(), golden.inputDigest(), k))
        .map(side.journal()::trial)
        .flatMap(Optional::stream)
        .forEach(trial -> add(trial, golden, wanted, tally));
    return new Confirmed(before.plan(), tally.score(0).trials());
  }

  private void add(Trial trial, GoldenCase golden, List<NamedCheck> wanted, CaseTally tally) {
    Optional<Failure> failure = trial.response().failure();
    if (failure.isPresent()) {
      tally.addError(failure.get().kind());
      return;
    }
    TrialScorer scorer = new TrialScorer();
    findings(trial, golden, wanted).forEach(f -> scorer.add(f.criterion(), f.verdict()));
    tally.add(scorer);
  }

  /** What the case's checks find in a reply that is stored. */
  List<FindingEntry> findings(Trial trial, GoldenCase golden) {
    return findings(trial, golden, checks.of(golden, new Problems()));
  }

  private List<FindingEntry> findings(Trial trial, GoldenCase golden, List<NamedCheck> wanted) {
    Exhibit exhibit = exhibits.ofStored(golden, trial.response());
    List<FindingEntry> findings = new ArrayList<>();
    for (NamedCheck check : wanted) {
      if (check.examination() instanceof Check pure) {
        findings.add(new FindingEntry(check.criterion(), 0, 0, pure.judge(exhibit)));
      }
    }
    return findings;
  }
}
