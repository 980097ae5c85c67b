package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Seed;
import dev.assize.economics.Account;
import dev.assize.economics.Kinds;
import dev.assize.economics.Study;
import dev.assize.economics.Triad;
import dev.assize.economics.Triads;
import dev.assize.economics.worth.Hosting;
import dev.assize.project.HostingSettings;
import dev.assize.report.Seal;
import dev.assize.report.economics.BurnDownView;
import dev.assize.report.economics.CostAnswer;
import dev.assize.report.economics.PayerTiles;
import dev.assize.report.economics.PayerView;
import dev.assize.report.economics.PayerView.Topic;
import dev.assize.report.economics.SideCost;
import dev.assize.report.economics.SideCost.Role;
import dev.assize.report.economics.TiersView;
import dev.assize.report.economics.WorthView;
import dev.assize.score.CaseScore;
import dev.assize.score.ScoredRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says to whoever pays what both sides of a report cost and bring, by the same arithmetic as the
 * commands about cost. What cannot be told keeps nobody from the rest: it is told what is missing.
 */
final class PayerDesk {

  /** So many candidates are told of. */
  private static final int MOST = 7;

  /** Of pass rates and costs. */
  private static final double LEVEL = 0.95;

  /** Decides the draws of intervals, as in the commands. */
  private static final Seed SEED = new Seed(1);

  private static final String COMMAND = "assize economics ";

  private final World world;
  private final ProjectBasics project;
  private final Economics economics;
  private final ReplyPrices prices;
  private final List<Payable> sides;
  private final Lineup lineup;
  private final List<Topic> topics = new ArrayList<>();
  private final List<String> untold = new ArrayList<>();

  /**
   * Opens it.
   *
   * @param all the baseline first where there is one, then the candidates
   */
  PayerDesk(World world, ProjectBasics project, List<Payable> all) {
    this.world = world;
    this.project = project;
    this.economics = new Economics(world);
    this.prices = new ReplyPrices(project.evidence().prices(), project.economics().replies());
    this.sides =
        Stream.concat(
                all.stream().filter(each -> each.role() == Role.BASELINE),
                all.stream().filter(each -> each.role() == Role.CANDIDATE).limit(MOST))
            .toList();
    this.lineup = lineup(sides);
    if (sides.size() < all.size()) {
      untold.add(
          "Told of the first "
              + MOST
              + " candidates of "
              + all.stream().filter(each -> each.role() == Role.CANDIDATE).count()
              + ". Name others yourself: "
              + COMMAND
              + "tiers RUN:SUBJECT RUN:SUBJECT");
    }
  }

  /**
   * All of it.
   *
   * @param run the report's, after which nothing counts that budgets were used for
   */
  PayerView view(String run) {
    Optional<SideBySide> together =
        tried(
            "Which tier is enough, and what a router would bring",
            () -> SideBySide.of(project, lineup, project.economics().kinds()));
    Optional<TiersView> tiers =
        together.flatMap(all -> tried("Which tier is enough", () -> economics.tiers(all)));
    tiers.ifPresent(view -> add(view, "tiers " + addresses(sides)));
    together
        .flatMap(all -> tried("What a router would bring", () -> economics.routes(all)))
        .ifPresent(view -> add(view, "route " + addresses(sides)));
    trim();
    Optional<WorthView> worth = worth();
    hosting();
    Optional<BurnDownView> budgets = budgets(run);
    return new PayerView(PayerTiles.of(costs(tiers), worth, budgets), topics, untold);
  }

  private static Lineup lineup(List<Payable> sides) {
    return Lineup.of(sides.stream().map(Payable::side).toList());
  }

  private void add(CostAnswer answer, String command) {
    topics.add(new Topic(answer.paper(), COMMAND + command));
  }

  private static String addresses(List<Payable> sides) {
    return sides.stream().map(Payable::address).collect(Collectors.joining(" "));
  }

  /** Each candidate whose prompt takes fewer tokens than the baseline's under the same model. */
  private void trim() {
    sides.stream()
        .filter(each -> each.role() == Role.BASELINE)
        .forEach(
            original ->
                sides.stream()
                    .filter(each -> each.role() == Role.CANDIDATE)
                    .filter(each -> each.hasOtherPromptThan(original))
                    .forEach(each -> trim(original, each)));
  }

  private void trim(Payable original, Payable candidate) {
    List<Payable> both = List.of(original, candidate);
    quietly(() -> SideBySide.of(project, lineup(both), Kinds.CATEGORIES))
        .filter(PayerDesk::isShorter)
        .flatMap(
            pair ->
                tried(
                    "What the shorter prompt of " + lineup.name(candidate.side()) + " loses",
                    () -> economics.trim(pair)))
        .ifPresent(view -> add(view, "trim " + addresses(both)));
  }

  /** Whether the second takes in fewer tokens a reply; of what nobody reported none is known. */
  private static boolean isShorter(SideBySide pair) {
    OptionalDouble original = pair.reads().getFirst().meanTokensIn();
    OptionalDouble other = pair.reads().getLast().meanTokensIn();
    return original.isPresent()
        && other.isPresent()
        && other.getAsDouble() < original.getAsDouble();
  }

  private Optional<WorthView> worth() {
    if (project.economics().useCases().isEmpty()) {
      return Optional.empty();
    }
    Optional<WorthView> worth =
        tried("What the use cases are worth", () -> economics.worth(lineup));
    worth.ifPresent(view -> add(view, "worth " + addresses(sides)));
    return worth;
  }

  /** By the tokens of the first candidate where nobody states the API's price. */
  private void hosting() {
    List<HostingSettings> hostings = project.economics().hostings();
    if (hostings.isEmpty()) {
      return;
    }
    boolean isStated =
        hostings.stream().allMatch(each -> each.stated().figures().containsKey(Hosting.API_PRICE));
    Optional<Payable> measured =
        sides.stream().filter(each -> !isStated && each.role() == Role.CANDIDATE).findFirst();
    String command = "hosting" + measured.map(each -> " " + each.address()).orElse("");
    tried(
            "Own machines or an API",
            () ->
                measured
                    .map(each -> new HostingDesk(world).of(each.side()))
                    .orElseGet(() -> economics.hosting("")))
        .ifPresent(view -> add(view, command));
  }

  private Optional<BurnDownView> budgets(String run) {
    Optional<BurnDownView> budgets =
        tried("What is left of the budgets", () -> new BudgetDesk(world).upTo(run))
            .filter(view -> !view.lines().isEmpty());
    budgets.ifPresent(view -> topics.add(new Topic(view.paper(), "assize budget")));
    return budgets;
  }

  /** By the triads of all sides together, or else each by itself. */
  private List<SideCost> costs(Optional<TiersView> tiers) {
    List<SideCost> costs = new ArrayList<>();
    for (Payable each : sides) {
      String name = lineup.name(each.side());
      Optional<Triad> known =
          tiers.flatMap(
              view ->
                  view.triads().stream()
                      .filter(triad -> triad.kind().equals(Triad.ALL))
                      .filter(triad -> triad.subject().equals(name))
                      .findFirst());
      known
          .or(() -> tried("What " + name + " costs", () -> alone(each.side(), name)))
          .ifPresent(triad -> costs.add(new SideCost(name, each.role(), triad, each.judges())));
    }
    return costs;
  }

  private Triad alone(Side side, String name) {
    AccountReader.Read read = AccountReader.of(side, name, prices);
    Account account = read.account();
    Study study =
        Study.alone(
            read.cases().values().stream().map(CaseScore::facts).toList(),
            account,
            Place.of(side.address()));
    return new Triads(study, LEVEL, SEED).of(Triad.ALL, study.subjects().getFirst(), study.all());
  }

  private <T> Optional<T> tried(String what, Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (InvalidInput missing) {
      untold.add(seal().over(new Untold(what, missing.problems()).sentence()));
      return Optional.empty();
    }
  }

  /** Of what keeps sides from being compared it is told where all of them are. */
  private static <T> Optional<T> quietly(Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (InvalidInput told) {
      return Optional.empty();
    }
  }

  /** What is missing may name cases. */
  private Seal seal() {
    return Seal.of(
        project.split(),
        sides.stream().map(each -> each.side().scored()).toArray(ScoredRun[]::new));
  }
}
