package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Money;
import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.economics.MoneyRange;
import dev.assize.economics.worth.Grounds;
import dev.assize.economics.worth.Hosting;
import dev.assize.economics.worth.HostingPlan;
import dev.assize.project.HostingSettings;
import dev.assize.project.Project;
import dev.assize.report.economics.HostingView;
import dev.assize.run.Cost.Price;
import dev.assize.run.Tariffs;
import dev.assize.run.Trial;
import dev.assize.run.Used;
import dev.assize.store.TrialEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says from when on own machines pay, by what the user states of them. */
final class HostingDesk {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final World world;
  private final ProjectBasics project;
  private final Problems problems = new Problems();

  HostingDesk(World world) {
    this.world = world;
    this.project = ProjectBasics.of(world);
  }

  /**
   * Works it out.
   *
   * @param run with one subject, or {@code RUN:SUBJECT}, by whose tokens the API's price goes where
   *     nobody states it; empty for none
   * @throws InvalidInput with all that is missing or does not fit
   */
  HostingView of(String run) {
    if (project.economics().hostings().isEmpty()) {
      problems.error(
          "economics.no-hosting",
          Place.of(Project.FILE),
          "no section hosting",
          "a name for your machines, and what they rest on: " + Keys.of(Hosting.values()),
          "docs/economics.md shows one.");
      problems.orThrow();
    }
    return of(
        run.isEmpty()
            ? new Measurement.Unknown("or name a run that shows it: RUN:SUBJECT")
            : measured(run));
  }

  /** The same by the tokens of a side that is open. */
  HostingView of(Side side) {
    return of(price(side));
  }

  private HostingView of(Measurement price) {
    List<HostingPlan> plans = new ArrayList<>();
    for (HostingSettings each : project.economics().hostings()) {
      Tariffs tariffs = project.evidence().tariffs();
      Footing<Hosting> footing = new Footing<>(each.stated(), Hosting.class, problems);
      each.machine()
          .ifPresent(named -> new BookedMachine(tariffs, problems).put(named, each, footing));
      Optional<Grounds<Hosting>> grounds =
          footing.hour(Hosting.WAGE, tariffs).measured(Hosting.API_PRICE, price).grounds();
      grounds.ifPresent(
          found -> plans.add(HostingPlan.of(each.stated().name(), found, each.volumes())));
    }
    problems.orThrow();
    return new HostingView(project.name(), plans);
  }

  /** The price of a million tokens in the mix of a subject's calls. */
  private Measurement measured(String run) {
    try (Lineup lineup = Lineup.open(world, List.of(run))) {
      List<Side> sides = lineup.sides();
      if (sides.size() == 1) {
        return price(sides.getFirst());
      }
      problems.error(
          "economics.several-subjects",
          Place.of(run),
          Numbers.count(sides.size(), "subject"),
          "one whose tokens the API is to be paid for",
          "Name it: " + sides.getFirst().address());
    } catch (InvalidInput unknown) {
      unknown.problems().forEach(problems::add);
    }
    return new Measurement.Unknown("");
  }

  private Measurement price(Side side) {
    ReplyPrices prices =
        new ReplyPrices(project.evidence().prices(), project.economics().replies());
    BigDecimal sum = BigDecimal.ZERO;
    long tokens = 0;
    for (TrialEntry entry : side.journal().trials().toList()) {
      Optional<Trial> trial = side.journal().trial(entry.key());
      if (trial.isEmpty() || !entry.key().subject().equals(side.subject().id())) {
        continue;
      }
      switch (prices.price(trial.get())) {
        case Price.Known known -> sum = sum.add(known.money().amount());
        case Price.Unknown unknown -> {
          return new Measurement.Unknown(unknown.reason());
        }
      }
      tokens +=
          trial.get().response().exchanges().stream()
              .mapToLong(exchange -> Used.in(exchange).all().billed())
              .sum();
    }
    if (tokens == 0) {
      return new Measurement.Unknown("no tokens of " + side.address() + " were reported");
    }
    String currency = prices.book().currency();
    Money million = MoneyRange.mean(sum.multiply(MILLION), BigDecimal.valueOf(tokens), currency);
    return Measurement.Known.of(
        side.address(), currency, million.amount(), million.amount(), million.amount());
  }
}
