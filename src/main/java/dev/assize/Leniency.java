package dev.assize;

import dev.assize.cases.GoldenCase;
import dev.assize.cases.Quarantine;
import dev.assize.regression.Acceptances;
import dev.assize.store.Acceptance;
import java.util.List;
import java.util.Optional;

/** Knows why a team lives with a case that a subject of a run fails. */
record Leniency(World world, RunPlan plan) {

  /** In words; empty when it does not. */
  Optional<String> reason(String subject, String caseId) {
    Optional<GoldenCase> golden =
        plan.cases().stream().filter(each -> each.id().equals(caseId)).findFirst();
    return golden
        .map(each -> each.stewardship().quarantine())
        .filter(Quarantine::isInForce)
        .map(each -> "in quarantine since " + each.since() + ", " + each.reason())
        .or(() -> accepted(subject, caseId, golden));
  }

  private Optional<String> accepted(String subject, String caseId, Optional<GoldenCase> golden) {
    boolean mayBe = golden.filter(each -> !Acceptances.mayCover(each.importance())).isEmpty();
    List<Acceptance> all = mayBe ? Accepting.accepted(world) : List.of();
    return plan.subjects().stream()
        .filter(each -> each.id().equals(subject))
        .flatMap(each -> all.stream().filter(a -> a.holds(each.digest(), world.today())))
        .filter(each -> each.matter().equals(new Acceptance.Matter.Case(caseId)))
        .map(each -> "accepted by " + each.by() + " until " + each.until() + ", " + each.reason())
        .findFirst();
  }
}
