package dev.assize;

import dev.assize.Rehearsal.Rehearsed;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.check.CalledCheck;
import dev.assize.judge.Judge;
import dev.assize.project.RunSettings;
import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.replay.Assignment;
import dev.assize.replay.Bench;
import dev.assize.replay.CacheKey;
import dev.assize.replay.CassetteMode;
import dev.assize.replay.CassetteShelf;
import dev.assize.replay.ProviderTerms;
import dev.assize.report.Visible;
import dev.assize.run.Finding;
import dev.assize.subject.Subject;
import dev.assize.verdict.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which calls about a case are not recorded, and how they differ from what is. It plays the
 * case from the cassettes alone, because what a later turn, a tool round or a judge asks depends on
 * the replies before.
 */
final class Misses {

  private static final int TRIAL = 1;

  private final World world;
  private final Docket docket;
  private final CassetteShelf shelf;
  private final Map<String, ProviderTerms> terms;

  Misses(World world, Docket docket, CassetteShelf shelf) {
    this.world = world;
    this.docket = docket;
    this.shelf = shelf;
    this.terms = Terms.of(docket);
  }

  /** One for each call that is missing, in the order of the calls; else one that says so. */
  List<Missed> of(Subject subject, GoldenCase golden) {
    Rehearsed played = play(new Assignment(subject, golden, TRIAL));
    List<Missed> missed = new ArrayList<>();
    int calls = 0;
    for (Exchange exchange : played.trial().response().exchanges()) {
      calls++;
      String which = calls == 1 ? "" : "call " + calls + " ";
      missing(exchange, subject.provider())
          .ifPresent(key -> missed.add(explain(subject, which, subject.provider(), key)));
    }
    for (Finding finding : played.findings()) {
      String provider = provider(golden, finding.criterion());
      for (Exchange exchange : finding.exchanges()) {
        calls++;
        missing(exchange, provider)
            .ifPresent(
                key -> missed.add(explain(subject, finding.criterion().by() + " ", provider, key)));
      }
    }
    if (missed.isEmpty()) {
      String all = calls == 1 ? "" : ", all " + calls + " calls";
      missed.add(new Missed(subject.id(), "recorded" + all, List.of()));
    }
    return missed;
  }

  private Optional<CacheKey> missing(Exchange exchange, String provider) {
    boolean isMissing =
        exchange.outcome() instanceof Failure failure
            && failure.kind() == Failure.Kind.CASSETTE_MISS;
    return isMissing
        ? Optional.ofNullable(terms.get(provider))
            .map(known -> CacheKey.of(known, exchange.call(), new Bench.Slot(TRIAL, 0)))
        : Optional.empty();
  }

  private Missed explain(Subject subject, String which, String provider, CacheKey key) {
    List<String> lines = shelf.explainMiss(provider, key);
    return new Missed(
        subject.id(),
        which
            + (lines.isEmpty()
                ? "not recorded, and nothing else of this provider and model is"
                : "not recorded; the nearest recorded call differs in"),
        lines.stream().map(Visible::marked).toList());
  }

  private String provider(GoldenCase golden, Criterion criterion) {
    Optional<String> judge =
        docket.judges().values().stream()
            .filter(each -> each.criteria().contains(criterion))
            .flatMap((Judge each) -> each.providers().stream())
            .findFirst();
    return judge.orElseGet(
        () ->
            docket.checks().of(golden, new Problems()).stream()
                .filter(check -> check.criterion().equals(criterion))
                .map(check -> check.examination() instanceof CalledCheck c ? c.provider() : "")
                .findFirst()
                .orElse(""));
  }

  private Rehearsed play(Assignment assignment) {
    RunSettings usual = docket.project().run();
    RunSettings settings =
        new RunSettings(
            TRIAL, usual.seed(), CassetteMode.REPLAY, usual.cassettes(), usual.rounds());
    return new Rehearsal(world, docket, settings, RunRequest.Memory.FRESH)
        .play(List.of(assignment))
        .getFirst();
  }
}
