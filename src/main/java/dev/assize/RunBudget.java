package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.budget.Budget;
import dev.assize.budget.Budget.Span;
import dev.assize.budget.Budgeting;
import dev.assize.budget.Consumption;
import dev.assize.budget.Keeper;
import dev.assize.budget.Overrun;
import dev.assize.budget.Rates;
import dev.assize.cases.GoldenCase;
import dev.assize.replay.Meter;
import dev.assize.run.Outgo;
import dev.assize.run.Tariffs;
import dev.assize.store.RunFolder;
import dev.assize.tokens.TokenEstimator;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The budgets of one run: looks up what is left of them, and has them kept while it is played. */
final class RunBudget {

  private final World world;
  private final Docket docket;
  private final Budgeting budgeting;
  private final List<Outgo> month;
  private @Nullable Keeper keeper;

  private RunBudget(World world, Docket docket, List<Outgo> month) {
    this.world = world;
    this.docket = docket;
    this.budgeting = docket.project().budgeting();
    this.month = month;
  }

  /**
   * Looks up what this month has been used for already.
   *
   * @throws dev.assize.base.InvalidInput where a budget of a month cannot be looked up
   */
  static RunBudget of(World world, Docket docket) {
    LocalDate first = world.today().withDayOfMonth(1);
    boolean looksBack = docket.project().budgeting().hasMonths();
    return new RunBudget(
        world, docket, looksBack ? new SpendingBook(world).since(first) : List.of());
  }

  /**
   * Who counts the calls of the run.
   *
   * @param stop is told when the first call is refused
   */
  Meter meter(RunFolder folder, Runnable stop) {
    if (budgeting.budgets().isEmpty()) {
      return new Unbudgeted();
    }
    Map<String, String> features = new HashMap<>();
    for (GoldenCase golden : docket.golden().cases()) {
      features.put(golden.id(), golden.standing().feature());
    }
    Keeper kept =
        new Keeper(
            before(Optional.of(folder)),
            rates(world.today()),
            id -> features.getOrDefault(id, ""),
            stop);
    keeper = kept;
    return kept;
  }

  /**
   * What each budget has been used for already.
   *
   * @param folder of the run; empty for one that has not begun
   */
  Map<Budget, Consumption> before(Optional<RunFolder> folder) {
    List<Outgo> own =
        folder
            .filter(each -> each.trace().extent() > 0)
            .map(each -> new SpendingBook(world).of(each))
            .orElse(List.of());
    Map<Budget, Consumption> before = new LinkedHashMap<>();
    for (Budget budget : budgeting.budgets()) {
      before.put(budget, used(budget, budget.span() == Span.RUN ? own : month));
    }
    return before;
  }

  private Consumption used(Budget budget, List<Outgo> outgoes) {
    return outgoes.stream()
        .filter(outgo -> budget.counts(outgo.feature()))
        .map(outgo -> rates(outgo.day()).used(outgo))
        .reduce(Consumption.NONE, Consumption::plus);
  }

  /** A bill goes by the prices of its day. */
  Rates rates(LocalDate day) {
    Tariffs tariffs = docket.project().evidence().tariffs();
    return new Rates(tariffs.on(day), TokenEstimator.bytePairs());
  }

  /** Lets others who share the store know what the run used. */
  void note(RunFolder folder) {
    if (!budgeting.hasMonths()) {
      return;
    }
    try {
      new SpendingBook(world).take(folder);
    } catch (InvalidInput unreachable) {
      world
          .notes()
          .accept(
              "what run "
                  + folder.id()
                  + " used is not kept for others yet: "
                  + unreachable.problems().getFirst().found()
                  + ". The next run here takes it in from the journal");
    }
  }

  /** Why the run was stopped; empty where it was not. */
  Optional<Overrun> overrun() {
    return Optional.ofNullable(keeper).flatMap(Keeper::overrun);
  }
}
