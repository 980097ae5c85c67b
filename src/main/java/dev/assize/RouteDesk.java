package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Money;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Seed;
import dev.assize.economics.Figures;
import dev.assize.economics.Study;
import dev.assize.economics.routing.Objective;
import dev.assize.economics.routing.Route;
import dev.assize.economics.routing.Router;
import dev.assize.economics.routing.Routing;
import dev.assize.economics.routing.Watch;
import dev.assize.project.Project;
import dev.assize.project.RouteWorth;
import dev.assize.report.economics.RouteView;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Compares routes by stored runs. */
final class RouteDesk {

  private final World world;
  private final RouteRequest request;
  private final Problems problems = new Problems();
  private final ProjectBasics project;
  private final ReplyPrices prices;

  RouteDesk(World world, RouteRequest request) {
    this.world = world;
    this.request = request;
    // What is wrong with it is told where the sides are opened.
    this.project = ProjectBasics.of(world, new Problems());
    this.prices = new ReplyPrices(project.evidence().prices(), project.economics().replies());
  }

  /**
   * What the routes would have brought; where a table is wanted, it is written.
   *
   * @param level of all intervals
   * @param alpha the chance of even one wrong claim
   * @param seed decides the splits
   * @throws InvalidInput with all faults at once; then nothing is written
   */
  RouteView answer(double level, double alpha, Seed seed) {
    tellSecondAlone();
    List<Watcher> watchers = watchers();
    Optional<Lineup> classifiers = classifiers();
    try (SideBySide sides = sides()) {
      return view(sides, watchers, classifiers, new Certainty(level, alpha, seed));
    } finally {
      classifiers.ifPresent(Lineup::close);
    }
  }

  /** The same among sides that are open, without classifiers. */
  RouteView answer(SideBySide sides, double level, double alpha, Seed seed) {
    tellSecondAlone();
    return view(sides, watchers(), Optional.empty(), new Certainty(level, alpha, seed));
  }

  /** How sure claims and intervals are, and what decides the splits. */
  private record Certainty(double level, double alpha, Seed seed) {}

  private RouteView view(
      SideBySide sides, List<Watcher> watchers, Optional<Lineup> classifiers, Certainty certainty) {
    Study study = sides.study();
    Objective objective = objective(study);
    List<Route.ByLabel> labels = classifiers.map(lineup -> labels(lineup, study)).orElse(List.of());
    Cascading cascading = cascading(sides, watchers);
    List<Route> routes =
        new Routes(study, request.cascades(), problems)
            .all(labels, cascading.watches(), cascading.then());
    Routing routing =
        compared(new Router(study, objective, certainty.level(), certainty.seed()), routes, study);
    RouteView view =
        new RouteView(
            project.name(),
            sides.asked(),
            classifiers.map(each -> SideBySide.asked(each, prices)).orElse(List.of()),
            objective,
            request.margin().orElse(project.gate().margin()),
            certainty.alpha(),
            routing,
            new RouteNotes(study, routing).of(cascading.watches(), labels));
    return request.table().file().isEmpty()
        ? view
        : new RouteTable(world, request.table()).written(view);
  }

  private List<Watcher> watchers() {
    Watchers makers = new Watchers(world, project, problems);
    List<String> signals = request.cascades().signals();
    return signals.isEmpty() ? makers.usual() : makers.of(signals);
  }

  /** Without them nothing else can be told. */
  private SideBySide sides() {
    Optional<SideBySide> sides =
        tried(() -> SideBySide.of(world, request.sides(), Map.of()), problems);
    if (sides.isEmpty()) {
      problems.orThrow();
    }
    return sides.orElseThrow();
  }

  private Optional<Lineup> classifiers() {
    return request.classifiers().isEmpty()
        ? Optional.empty()
        : tried(() -> Lineup.open(world, request.classifiers()), problems);
  }

  private static <T> Optional<T> tried(Supplier<T> work, Problems problems) {
    try {
      return Optional.of(work.get());
    } catch (InvalidInput faulty) {
      faulty.problems().forEach(problems::add);
      return Optional.empty();
    }
  }

  private Objective objective(Study study) {
    RouteWorth worth = worth();
    if (worth.answer().isEmpty()) {
      return new Objective.Correctness();
    }
    int[] all = study.all();
    for (Figures subject : study.subjects()) {
      if (Arrays.stream(all).noneMatch(subject::isPriced)) {
        problems.error(
            "economics.unpriced",
            Place.of(subject.subject()),
            "no case of it has a price: " + subject.unpriced(all),
            "a price, as answers are to be held against what they cost",
            "Give its model a price under prices: in "
                + Project.FILE
                + ", or its replies one under economics.replies.");
      }
    }
    String currency = prices.book().currency();
    return new Objective.Worth(
        new Money(worth.answer().get(), currency),
        new Money(worth.second().orElse(BigDecimal.ZERO), currency));
  }

  private RouteWorth worth() {
    return request.worth().or(project.economics().worth());
  }

  private void tellSecondAlone() {
    worth()
        .second()
        .filter(second -> worth().answer().isEmpty())
        .ifPresent(
            second ->
                problems.error(
                    "economics.second-alone",
                    Place.of("--second"),
                    "--second " + second.toPlainString(),
                    "what a correct answer is worth beside it",
                    "Add --worth AMOUNT, or economics.worth in " + Project.FILE + "."));
  }

  private List<Route.ByLabel> labels(Lineup lineup, Study study) {
    ClassifierReader reader = new ClassifierReader(study, prices, problems);
    return lineup.sides().stream()
        .map(side -> new Route.ByLabel(reader.read(side, lineup.name(side))))
        .toList();
  }

  /** What was seen of the subject that is asked first, and who is asked next. */
  private record Cascading(List<Watch> watches, List<String> then) {}

  private Cascading cascading(SideBySide sides, List<Watcher> watchers) {
    Routes routes = new Routes(sides.study(), request.cascades(), problems);
    Optional<String> first = routes.first();
    List<String> then = routes.then(first.orElse(""));
    if (first.isEmpty()) {
      return new Cascading(List.of(), then);
    }
    List<Watch> watches =
        new WatchReader(sides.side(first.get()), first.get(), prices.book().currency())
            .read(watchers);
    if (request.cascades().signals().isEmpty()) {
      return new Cascading(watches.stream().filter(WatchReader::isRead).toList(), then);
    }
    for (int w = 0; w < watches.size(); w++) {
      WatchReader.tellSilent(watchers.get(w), watches.get(w), problems);
    }
    return new Cascading(watches, then);
  }

  private Routing compared(Router router, List<Route> routes, Study study) {
    Place place =
        Place.of(study.subjects().stream().map(Figures::subject).collect(Collectors.joining(", ")));
    Optional<Routing> routing = tried(() -> router.compare(routes, place), problems);
    RouteTable.tellUnknown(request.table(), routes, problems);
    problems.orThrow();
    return routing.orElseThrow();
  }
}
