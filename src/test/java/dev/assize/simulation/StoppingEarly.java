package dev.assize.simulation;

import dev.assize.base.Seed;
import dev.assize.regression.Comparison;
import dev.assize.regression.Course;
import dev.assize.regression.Decision;
import dev.assize.regression.Design;
import dev.assize.regression.Gate;
import dev.assize.regression.Look;
import dev.assize.regression.Rules;
import dev.assize.regression.Stop;
import dev.assize.regression.Walk;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.ScoredRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The gate looks after every unit in a seeded order, and at all cases where nothing stopped it. */
record StoppingEarly(Design.Unit unit) implements Conduct {

  @Override
  public Decision decide(Rules rules, Comparison drawn, RandomGenerator random) {
    Design.EarlyStop design = new Design.EarlyStop(unit);
    Map<String, CaseScore> before = byId(drawn.baseline());
    Map<String, CaseScore> after = byId(drawn.candidate());
    List<CaseFacts> facts = after.values().stream().map(CaseScore::facts).toList();
    Walk walk =
        new Walk(
            rules.in(design),
            Course.of(design, facts, new Seed(random.nextLong())),
            Walk.Ends.BOTH);
    while (!walk.isOver() && walk.stop().isEmpty()) {
      walk.next(id -> Optional.of(new Walk.Pair(before.get(id), after.get(id))));
    }
    return walk.stop()
        .map(stop -> new Gate(rules.in(design)).decide(seen(drawn, stop), stop))
        .orElseGet(() -> new Gate(rules.in(design).at(Look.LAST)).decide(drawn));
  }

  private static Map<String, CaseScore> byId(ScoredRun side) {
    return side.cases().stream().collect(Collectors.toMap(CaseScore::id, Function.identity()));
  }

  private static Comparison seen(Comparison drawn, Stop stop) {
    Set<String> ids = Set.copyOf(stop.cases());
    return Comparison.of(
        only(drawn.baseline(), ids), only(drawn.candidate(), ids), Set.of(), Set.of());
  }

  private static ScoredRun only(ScoredRun side, Set<String> ids) {
    return side.with(side.cases().stream().filter(score -> ids.contains(score.id())).toList());
  }
}
