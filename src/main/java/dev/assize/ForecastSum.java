package dev.assize;

import dev.assize.Forecast.Asked;
import dev.assize.Forecast.Expected;
import dev.assize.budget.Budget;
import dev.assize.budget.Budgeting;
import dev.assize.budget.Consumption;
import dev.assize.budget.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What several runs of a project would ask, one after another. */
final class ForecastSum {

  private ForecastSum() {}

  /**
   * One forecast of all.
   *
   * @param first stand before all other notes
   */
  static Forecast of(List<Forecast> parts, Budgeting budgeting, List<String> first) {
    Map<String, Asked> asked = new LinkedHashMap<>();
    Map<Budget, Expected> standing = new LinkedHashMap<>();
    Set<String> notes = new LinkedHashSet<>(first);
    for (Forecast part : parts) {
      part.asked().forEach(each -> asked.merge(each.who(), each, ForecastSum::plus));
      part.standing().forEach(each -> standing.merge(each.budget(), each, ForecastSum::plus));
      notes.addAll(part.notes());
    }
    return new Forecast(
        parts.getFirst().project(),
        parts.getFirst().currency(),
        List.copyOf(asked.values()),
        List.copyOf(standing.values()),
        Forecast.AskFirst.of(budgeting, all(asked.values())),
        new ArrayList<>(notes));
  }

  private static Consumption all(Collection<Asked> asked) {
    return asked.stream().map(Asked::needs).reduce(Consumption.NONE, Consumption::plus);
  }

  private static Asked plus(Asked one, Asked other) {
    Set<String> unpriced = new TreeSet<>(one.unpriced());
    unpriced.addAll(other.unpriced());
    boolean isDiscounted = one.batch().isPresent() || other.batch().isPresent();
    return new Asked(
        one.who(),
        one.held() + other.held(),
        one.live() + other.live(),
        one.input() + other.input(),
        one.output() + other.output(),
        known(one.needs(), other.needs()),
        isDiscounted && unpriced.isEmpty()
            ? Optional.of(batch(one).add(batch(other)))
            : Optional.empty(),
        unpriced);
  }

  private static BigDecimal batch(Asked asked) {
    return asked.batch().orElse(asked.needs().of(Unit.MONEY));
  }

  /** Of what nobody can say of one part, nobody can say of both. */
  private static Consumption known(Consumption one, Consumption other) {
    Map<Unit, BigDecimal> sum = new EnumMap<>(Unit.class);
    one.amounts()
        .forEach(
            (unit, amount) -> {
              if (other.amounts().containsKey(unit)) {
                sum.put(unit, amount.add(other.of(unit)));
              }
            });
    return Consumption.of(sum);
  }

  private static Expected plus(Expected one, Expected other) {
    return new Expected(one.budget(), one.used(), known(one.more(), other.more()));
  }
}
