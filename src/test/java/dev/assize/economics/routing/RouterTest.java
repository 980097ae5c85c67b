package dev.assize.economics.routing;

import static dev.assize.economics.Bench.PLACE;
import static dev.assize.economics.Bench.UNTIMED;
import static dev.assize.economics.Bench.euros;
import static dev.assize.economics.Bench.outcome;
import static dev.assize.economics.Bench.passedIf;
import static dev.assize.economics.Bench.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.InvalidInput;
import dev.assize.base.Money;
import dev.assize.base.Problem;
import dev.assize.base.Seed;
import dev.assize.check.Description.Needs;
import dev.assize.economics.Axis;
import dev.assize.economics.Bench;
import dev.assize.economics.Frontier;
import dev.assize.economics.Outcome;
import dev.assize.economics.Study;
import dev.assize.run.Charge;
import dev.assize.score.CaseFacts;
import dev.assize.score.State;
import dev.assize.score.Taken;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class RouterTest {

  private static final Objective CORRECT = new Objective.Correctness();
  private static final Signal.Blind BROKEN_FORM =
      (Signal.Blind) Signal.of("check:valid-json", Needs.NOTHING);

  /** One subject knows tax and nothing else, the other rent: together they know all. */
  private static Bench specialists() {
    return new Bench()
        .cases("rent", 100)
        .cases("tax", 100)
        .once("a", "0.01", i -> passedIf(i < 100))
        .once("b", "0.01", i -> passedIf(i >= 100));
  }

  @Test
  void two_specialists_are_worth_twice_one_of_them() {
    Routing.Compared compared = compare(specialists(), CORRECT, new Route.ByCategory());
    Course course = compared.courses().getFirst();
    assertThat(course.levels().get(Axis.QUALITY).value()).isEqualTo(1.0);
    assertThat(course.gain().value()).isBetween(0.45, 0.60);
    assertThat(course.gain().interval().orElseThrow().isAbove(0.3)).isTrue();
    assertThat(course.changes().get(Axis.COST).value()).isZero();
    assertThat(course.table())
        .isEqualTo(
            new RoutingTable.Keyed(
                "category",
                new TreeMap<>(
                    Map.of(
                        "rent", new RoutingTable.Way("a", 100, 1.0),
                        "tax", new RoutingTable.Way("b", 100, 1.0))),
                compared.usual()));
  }

  /** The classifier is paid for each question, and its wrong labels are followed. */
  @Test
  void a_classifier_costs_its_calls_and_its_errors() {
    Bench bench = specialists();
    Labels right = labels(bench, i -> i < 100 ? "home" : "state", "0.001");
    // Every tenth question is labelled as the other one.
    Labels wrong = labels(bench, i -> (i < 100) == (i % 10 > 0) ? "home" : "state", "0.001");
    Objective worth = worth("1");
    Routing.Compared compared =
        compare(
            bench,
            worth,
            new Route.ByCategory(),
            new Route.ByLabel(right),
            new Route.ByLabel(new Labels("poor", wrong.byCase())));
    List<Course> courses = compared.courses();
    assertThat(courses.get(0).levels().get(Axis.COST).value()).isCloseTo(0.01, within(1e-12));
    assertThat(courses.get(1).levels().get(Axis.COST).value()).isCloseTo(0.011, within(1e-12));
    assertThat(courses.get(1).gain().value())
        .isCloseTo(courses.get(0).gain().value() - 0.001, within(1e-9));
    assertThat(courses.get(2).levels().get(Axis.QUALITY).value()).isEqualTo(0.9);
    assertThat(courses.get(1).table())
        .isInstanceOfSatisfying(
            RoutingTable.Keyed.class,
            keyed -> assertThat(keyed.ways().get("state").subject()).isEqualTo("b"));
  }

  @Test
  void questions_without_a_label_have_a_way_of_their_own() {
    Bench bench = specialists();
    Labels labels = labels(bench, i -> i < 100 ? "home" : i < 150 ? "state" : "", "0.001");
    Course course = compare(bench, CORRECT, new Route.ByLabel(labels)).courses().getFirst();
    assertThat(course.table())
        .isInstanceOfSatisfying(
            RoutingTable.Keyed.class,
            keyed -> assertThat(keyed.ways().get("")).isEqualTo(new RoutingTable.Way("b", 50, 1)));
    assertThat(course.levels().get(Axis.QUALITY).value()).isEqualTo(1.0);
  }

  /** By hand: 0.01 + 0.002 always, 0.10 for each second reply: 0.062; strong alone 0.10. */
  @Test
  void a_cascade_pays_both_where_it_goes_on() {
    Bench bench =
        new Bench()
            .cases("tax", 200)
            .once("cheap", "0.01", i -> passedIf(i % 2 == 0))
            .once("strong", "0.10", i -> State.PASSED);
    Route.Cascade cascade =
        new Route.Cascade(watch(bench, i -> i % 2 == 0 ? 0.0 : 1.0, "0.002"), "strong");
    Course course = compare(bench, worth("1"), cascade).courses().getFirst();
    assertThat(course.levels().get(Axis.QUALITY).value()).isEqualTo(1);
    assertThat(course.levels().get(Axis.COST).value()).isCloseTo(0.062, within(1e-12));
    assertThat(course.gain().value()).isCloseTo(0.038, within(1e-12));
    assertThat(course.changes().get(Axis.COST).value()).isCloseTo(-0.038, within(1e-12));
    assertThat(course.table())
        .isEqualTo(new RoutingTable.Escalation("cheap", "strong", "check:valid-json", 0, 0.5));
  }

  @Test
  void seconds_of_both_replies_are_waited_for() {
    Bench bench =
        new Bench()
            .cases("tax", 100)
            .subject("cheap", i -> List.of(outcome(passedIf(i % 2 == 0), "0.01", 1)))
            .subject("strong", i -> List.of(outcome(State.PASSED, "0.10", 4)));
    Watch watch = watch(bench, i -> i % 2 == 0 ? 0.0 : 1.0, "0", new Taken.Known(0.5));
    Course course =
        compare(bench, worth("1"), new Route.Cascade(watch, "strong")).courses().getFirst();
    assertThat(course.levels().get(Axis.LATENCY).value()).isCloseTo(3.5, within(1e-12));
  }

  /** An error is no answer, and what cannot be read is no reassurance. */
  @Test
  void an_error_and_a_signal_that_is_missing_go_on() {
    Bench bench =
        new Bench()
            .cases("tax", 100)
            .subject(
                "cheap",
                i ->
                    List.of(
                        outcome(i % 4 == 0 ? State.ERRORED : State.PASSED, "0.01"),
                        outcome(State.PASSED, "0.01"),
                        outcome(State.PASSED, "0.01")))
            .once("strong", "0.10", i -> State.PASSED);
    Map<String, List<Reading>> readings = new TreeMap<>();
    for (CaseFacts facts : bench.facts()) {
      readings.put(
          facts.id(),
          List.of(
              new Reading.Read(0, Charge.of(price("0")), UNTIMED),
              new Reading.Missing("no log probabilities", Charge.of(price("0")), UNTIMED)));
    }
    Route.Cascade cascade =
        new Route.Cascade(new Watch(Signal.lowLogProbability(), "cheap", readings), "strong");
    Course course = compare(bench, worth("1"), cascade).courses().getFirst();
    // Of three trials the second is missing, the third unread, and of every fourth case one erred.
    assertThat(((RoutingTable.Escalation) course.table()).escalated())
        .isCloseTo(0.75, within(1e-12));
  }

  @Test
  void an_oracle_is_honest_with_two_trials_and_inflated_with_one() {
    SplittableRandom random = new SplittableRandom(3);
    IntFunction<List<Outcome>> coins =
        i ->
            List.of(
                outcome(passedIf(random.nextBoolean()), "0.01"),
                outcome(passedIf(random.nextBoolean()), "0.01"),
                outcome(passedIf(random.nextBoolean()), "0.01"));
    Course honest =
        compare(
                new Bench().cases("tax", 1_500).subject("a", coins).subject("b", coins),
                CORRECT,
                new Route.Oracle())
            .courses()
            .getFirst();
    assertThat(honest.note()).isEmpty();
    assertThat(honest.levels().get(Axis.QUALITY).value()).isBetween(0.45, 0.55);
    Course inflated =
        compare(
                new Bench()
                    .cases("tax", 1_500)
                    .once("a", "0.01", i -> passedIf(random.nextBoolean()))
                    .once("b", "0.01", i -> passedIf(random.nextBoolean())),
                CORRECT,
                new Route.Oracle())
            .courses()
            .getFirst();
    assertThat(inflated.note()).isEqualTo("upper bound, inflated by chance");
    assertThat(inflated.levels().get(Axis.QUALITY).value()).isBetween(0.70, 0.80);
  }

  @Test
  void by_lot_is_the_mean_of_all_and_one_subject_is_itself() {
    Bench bench =
        new Bench()
            .cases("tax", 100)
            .once("cheap", "0.01", i -> passedIf(i % 2 == 0))
            .once("strong", "0.03", i -> State.PASSED);
    Routing.Compared compared =
        compare(
            bench, CORRECT, new Route.Lot(), new Route.ToOne("cheap"), new Route.ToOne("strong"));
    Course lot = compared.course(new Route.Lot());
    assertThat(lot.levels().get(Axis.QUALITY).value()).isEqualTo(0.75);
    assertThat(lot.levels().get(Axis.COST).value()).isCloseTo(0.02, within(1e-12));
    assertThat(compared.course(new Route.ToOne("strong")).gain().value()).isZero();
    assertThat(compared.course(new Route.ToOne("cheap")).gain().value()).isEqualTo(-0.5);
    assertThat(compared.usual()).isEqualTo("strong");
    assertThat(compared.course(new Route.ToOne("cheap")).position())
        .isEqualTo(new Frontier.Position.OnFrontier());
  }

  /** What is fitted on noise gains nothing on cases that it was not fitted on. */
  @Test
  void subjects_that_are_equally_good_leave_a_router_nothing_to_gain() {
    SplittableRandom random = new SplittableRandom(9);
    Bench bench = new Bench();
    for (int c = 0; c < 10; c++) {
      bench.cases("category-" + c, 30);
    }
    bench
        .once("a", "0.01", i -> passedIf(random.nextDouble() < 0.7))
        .once("b", "0.01", i -> passedIf(random.nextDouble() < 0.7))
        .once("c", "0.01", i -> passedIf(random.nextDouble() < 0.7));
    Course course = compare(bench, CORRECT, new Route.ByCategory()).courses().getFirst();
    assertThat(course.gain().interval().orElseThrow().contains(0)).isTrue();
    assertThat(course.gain().value()).isLessThan(0.03);
  }

  @Test
  void the_same_seed_gives_the_same_answer_and_another_one_other_splits() {
    Bench bench =
        new Bench()
            .cases("rent", 60)
            .cases("tax", 60)
            .once("a", "0.01", i -> passedIf(i * 7 % 10 < 6))
            .once("b", "0.02", i -> passedIf(i * 3 % 10 < 7));
    Study study = bench.study();
    List<Route> routes = List.of(new Route.ByCategory(), new Route.Lot());
    Routing once = new Router(study, CORRECT, 0.95, new Seed(1)).compare(routes, PLACE);
    assertThat(new Router(study, CORRECT, 0.95, new Seed(1)).compare(routes, PLACE))
        .isEqualTo(once);
    assertThat(new Router(study, CORRECT, 0.95, new Seed(2)).compare(routes, PLACE))
        .isNotEqualTo(once);
  }

  @Test
  void evidence_that_is_missing_leaves_the_question_open() {
    Bench open =
        new Bench()
            .cases("tax", 100)
            .once("a", "0.01", i -> i < 6 ? State.UNSCORED : State.PASSED)
            .once("b", "0.01", i -> State.PASSED);
    assertThat(routing(open, CORRECT, List.of(new Route.Lot())))
        .isEqualTo(new Routing.Unanswered("94 of 100 cases are decided for every subject"));
    Bench unpriced =
        new Bench()
            .cases("tax", 100)
            .once("a", "0.01", i -> State.PASSED)
            .once("b", "?", i -> State.PASSED);
    assertThat(routing(unpriced, worth("1"), List.of(new Route.Lot())))
        .isEqualTo(new Routing.Unanswered("not every trial has a price"));
    assertThat(
            routing(
                specialists(),
                new Objective.Worth(euros("1"), euros("0.1")),
                List.of(new Route.Lot())))
        .isEqualTo(new Routing.Unanswered("not every case was timed, and seconds are to count"));
    assertThat(compare(unpriced, CORRECT, new Route.Lot()).axes()).containsExactly(Axis.QUALITY);
    Bench one =
        new Bench()
            .cases("tax", 100, i -> "page-1")
            .once("a", "0.01", i -> State.PASSED)
            .once("b", "0.01", i -> State.PASSED);
    assertThat(routing(one, CORRECT, List.of(new Route.Lot())))
        .isEqualTo(new Routing.Unanswered("all cases stand or fall together"));
  }

  @Test
  void all_faults_of_routes_are_told_at_once() {
    Bench bench = specialists();
    Map<String, Label> some = new TreeMap<>(labels(bench, i -> "x", "?").byCase());
    some.remove("tax-00007");
    Objective dollars =
        new Objective.Worth(new Money(BigDecimal.ONE, "USD"), new Money(BigDecimal.ZERO, "USD"));
    List<Route> routes =
        List.of(
            new Route.ToOne("nobody"),
            new Route.ByLabel(new Labels("guess", some)),
            new Route.Cascade(watch(bench, "a", i -> 0.0, "0", UNTIMED), "a"));
    assertThat(
            catchThrowableOfType(
                    InvalidInput.class,
                    () ->
                        new Router(bench.study(), dollars, 0.95, new Seed(1))
                            .compare(routes, PLACE))
                .problems())
        .extracting(Problem::code, Problem::found)
        .containsExactly(
            tuple("economics.unknown-subject", "a route to nobody"),
            tuple(
                "economics.labels-missing",
                "guess has no label for 1 case, the first is tax-00007"),
            tuple("economics.unpriced", "a label of guess without a price"),
            tuple("economics.cascade-to-itself", "a cascade from a to itself"),
            tuple("economics.currencies", "amounts in EUR and USD"));
  }

  private static Objective.Worth worth(String perCorrect) {
    return new Objective.Worth(euros(perCorrect), euros("0"));
  }

  private static Routing.Compared compare(Bench bench, Objective objective, Route... routes) {
    return (Routing.Compared) routing(bench, objective, List.of(routes));
  }

  private static Routing routing(Bench bench, Objective objective, List<Route> routes) {
    return new Router(bench.study(), objective, 0.95, new Seed(1)).compare(routes, PLACE);
  }

  private static Labels labels(Bench bench, IntFunction<String> word, String price) {
    Map<String, Label> labels = new TreeMap<>();
    for (int i = 0; i < bench.facts().size(); i++) {
      labels.put(
          bench.facts().get(i).id(), new Label(word.apply(i), Charge.of(price(price)), UNTIMED));
    }
    return new Labels("classifier", labels);
  }

  private static Watch watch(Bench bench, IntFunction<Double> worry, String price) {
    return watch(bench, worry, price, UNTIMED);
  }

  private static Watch watch(Bench bench, IntFunction<Double> worry, String price, Taken seconds) {
    return watch(bench, "cheap", worry, price, seconds);
  }

  private static Watch watch(
      Bench bench, String subject, IntFunction<Double> worry, String price, Taken seconds) {
    Map<String, List<Reading>> readings = new TreeMap<>();
    for (int i = 0; i < bench.facts().size(); i++) {
      readings.put(
          bench.facts().get(i).id(),
          List.of(new Reading.Read(worry.apply(i), Charge.of(price(price)), seconds)));
    }
    return new Watch(BROKEN_FORM, subject, readings);
  }
}
