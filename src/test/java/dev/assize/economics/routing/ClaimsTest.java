package dev.assize.economics.routing;

import static dev.assize.economics.Bench.PLACE;
import static dev.assize.economics.Bench.UNTIMED;
import static dev.assize.economics.Bench.passedIf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Seed;
import dev.assize.check.Description;
import dev.assize.economics.Axis;
import dev.assize.economics.Bench;
import dev.assize.economics.Frontier;
import dev.assize.economics.routing.Claim.What;
import dev.assize.run.Charge;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class ClaimsTest {

  private static final double ALPHA = 0.05;

  /** One knows tax and the other rent, and one of them costs ten times as much. */
  private static Routing.Compared specialists(String dear) {
    return compared(
        new Bench()
            .cases("rent", 100)
            .cases("tax", 100)
            .once("a", "0.01", i -> passedIf(i < 100))
            .once("b", dear, i -> passedIf(i >= 50)));
  }

  private static Routing.Compared compared(Bench bench) {
    return compared(
        bench, new Route.ToOne("a"), new Route.ByCategory(), new Route.Lot(), new Route.Oracle());
  }

  private static Routing.Compared compared(Bench bench, Route... routes) {
    return (Routing.Compared)
        new Router(bench.study(), new Objective.Correctness(), 0.95, new Seed(1))
            .compare(List.of(routes), PLACE);
  }

  @Test
  void a_route_that_knows_more_for_less_gains_and_saves() {
    Claims claims = Claims.of(specialists("0.1"), 0.05, ALPHA);
    assertThat(claims.all())
        .extracting(claim -> claim.course().route().name(), Claim::what, Claim::isShown)
        .containsExactly(
            tuple("by category", What.GAINS, true), tuple("by category", What.SAVES, true));
    assertThat(claims.best().orElseThrow().route()).isEqualTo(new Route.ByCategory());
  }

  @Test
  void nobody_claims_anything_of_one_subject_of_chance_or_of_an_oracle() {
    Routing.Compared compared = specialists("0.1");
    Claims claims = Claims.of(compared, 0.05, ALPHA);
    for (Course course : compared.courses()) {
      assertThat(claims.of(course, What.GAINS).isPresent())
          .isEqualTo(course.route() instanceof Route.ByCategory);
    }
  }

  @Test
  void without_prices_nothing_is_said_of_savings() {
    Claims claims = Claims.of(specialists("?"), 0.05, ALPHA);
    assertThat(claims.all()).extracting(Claim::what).containsExactly(What.GAINS);
  }

  /** By category 0.055 a question against 0.1; attempts without a bill may be 0.05 of that. */
  @Test
  void what_has_no_bill_is_not_shown_to_save() {
    Claims billed = Claims.of(specialists("0.1"), 0.05, ALPHA);
    Routing.Compared compared = unbilled(i -> i % 2 == 0 ? 1 : 0);
    Claims open = Claims.of(compared, 0.05, ALPHA);

    assertThat(compared.courses())
        .allSatisfy(each -> assertThat(each.unbilled().cost()).isCloseTo(0.05, within(1e-12)));
    assertThat(open.all())
        .extracting(Claim::what, Claim::isShown)
        .containsExactly(tuple(What.GAINS, true), tuple(What.SAVES, false));
    assertThat(claim(open, What.GAINS).p()).isEqualTo(claim(billed, What.GAINS).p());
    assertThat(claim(Claims.of(unbilled(i -> i == 0 ? 1 : 0), 0.05, ALPHA), What.SAVES).isShown())
        .isTrue();
  }

  /**
   * By label 0.056 a question against 0.1. Half of the labels took one attempt more; at the price
   * of the dearest label, 0.1, these may have cost 0.05 a question, and the route 0.106.
   */
  @Test
  void a_classifier_without_bills_is_not_shown_to_save_and_other_routes_are() {
    Bench bench = pair();
    Route.ByLabel billed = new Route.ByLabel(labels(bench, "billed", 0));
    Route.ByLabel open = new Route.ByLabel(labels(bench, "open", 1));
    Routing.Compared compared = compared(bench, billed, open, new Route.ByCategory());
    Claims claims = Claims.of(compared, 0.05, ALPHA);

    assertThat(compared.course(billed).unbilled().cost()).isZero();
    assertThat(compared.course(open).unbilled().cost()).isCloseTo(0.05, within(1e-12));
    assertThat(saves(claims, compared.course(billed))).isTrue();
    assertThat(saves(claims, compared.course(open))).isFalse();
    assertThat(saves(claims, compared.course(new Route.ByCategory()))).isTrue();
    assertThat(claims.of(compared.course(open), What.GAINS).orElseThrow().isShown()).isTrue();
  }

  /** Two classifiers that say the same; one costs 0.02 a label, and the other less as billed. */
  @Test
  void whoever_is_cheaper_as_billed_alone_leads_nobody() {
    assertThat(besideADearOne(0))
        .isEqualTo(new Frontier.Position.Dominated(List.of("by label of other")));
    assertThat(besideADearOne(1)).isNotInstanceOf(Frontier.Position.Dominated.class);
  }

  private static Frontier.Position besideADearOne(long unbilled) {
    Bench bench = pair();
    Map<String, Label> dear = new TreeMap<>();
    labels(bench, "dear", 0)
        .byCase()
        .forEach(
            (id, label) ->
                dear.put(id, new Label(label.word(), Charge.of(Bench.price("0.02")), UNTIMED)));
    Route.ByLabel route = new Route.ByLabel(new Labels("dear", dear));
    return compared(bench, route, new Route.ByLabel(labels(bench, "other", unbilled)))
        .course(route)
        .position();
  }

  /** A look costs 0.001, but for one of 0.1; the cascade asks a, and b after 100 of 200 replies. */
  @Test
  void a_judge_without_bills_is_not_shown_to_save() {
    Bench bench = pair();
    Route.Cascade billed = new Route.Cascade(watch(bench, "billed", 0), "b");
    Route.Cascade open = new Route.Cascade(watch(bench, "open", 1), "b");
    Routing.Compared compared = compared(bench, billed, open);
    Claims claims = Claims.of(compared, 0.05, ALPHA);

    assertThat(compared.course(open).unbilled().cost()).isCloseTo(0.05, within(1e-12));
    assertThat(saves(claims, compared.course(billed))).isTrue();
    assertThat(saves(claims, compared.course(open))).isFalse();
  }

  /** Where money is what counts, a missing bill may have eaten the gain. */
  @Test
  void a_gain_in_money_must_be_there_with_every_bill() {
    Bench bench = pair();
    Route.ByLabel billed = new Route.ByLabel(labels(bench, "billed", 0));
    Route.ByLabel open = new Route.ByLabel(labels(bench, "open", 9));
    Routing.Compared compared =
        (Routing.Compared)
            new Router(
                    bench.study(),
                    new Objective.Worth(Bench.euros("0.2"), Bench.euros("0")),
                    0.95,
                    new Seed(1))
                .compare(List.of(billed, open), PLACE);
    Claims claims = Claims.of(compared, 0.05, ALPHA);

    assertThat(claims.of(compared.course(billed), What.GAINS).orElseThrow().isShown()).isTrue();
    assertThat(claims.of(compared.course(open), What.GAINS).orElseThrow().isShown()).isFalse();
    assertThat(claims.best().orElseThrow().route()).isEqualTo(billed);
  }

  private static boolean saves(Claims claims, Course course) {
    return claims.of(course, What.SAVES).orElseThrow().isShown();
  }

  private static Bench pair() {
    return new Bench()
        .cases("rent", 100)
        .cases("tax", 100)
        .once("a", "0.01", i -> passedIf(i < 100))
        .once("b", "0.1", i -> passedIf(i >= 50));
  }

  /** The category is the label, of every other question at so many attempts more. */
  private static Labels labels(Bench bench, String name, long unbilled) {
    Map<String, Label> labels = new TreeMap<>();
    for (int i = 0; i < bench.facts().size(); i++) {
      labels.put(
          bench.facts().get(i).id(),
          new Label(bench.facts().get(i).standing().category(), charge(i, unbilled), UNTIMED));
    }
    return new Labels(name, labels);
  }

  private static Watch watch(Bench bench, String name, long unbilled) {
    Map<String, List<Reading>> readings = new TreeMap<>();
    for (int i = 0; i < bench.facts().size(); i++) {
      readings.put(
          bench.facts().get(i).id(),
          List.of(new Reading.Read(i < 100 ? 0 : 1, charge(i, unbilled), UNTIMED)));
    }
    Signal.Blind signal = (Signal.Blind) Signal.of("judge:" + name, Description.Needs.NOTHING);
    return new Watch(signal, "a", readings);
  }

  private static Charge charge(int at, long unbilled) {
    return new Charge(Bench.price(at == 0 ? "0.1" : "0.001"), at % 2 == 0 ? unbilled : 0);
  }

  private static Claim claim(Claims claims, What what) {
    return claims.all().stream().filter(each -> each.what() == what).findFirst().orElseThrow();
  }

  private static Routing.Compared unbilled(IntToLongFunction attempts) {
    return compared(
        new Bench()
            .cases("rent", 100)
            .cases("tax", 100)
            .once("a", "0.01", i -> passedIf(i < 100))
            .subject(
                "b",
                i -> List.of(Bench.unbilled(passedIf(i >= 50), "0.1", attempts.applyAsLong(i)))));
  }

  @Test
  void where_subjects_are_alike_nothing_is_shown() {
    Bench alike =
        new Bench()
            .cases("rent", 100)
            .cases("tax", 100)
            .once("a", "0.01", i -> passedIf(i % 3 != 0))
            .once("b", "0.01", i -> passedIf(i % 3 != 1));
    Claims claims = Claims.of(compared(alike), 0.05, ALPHA);
    assertThat(claims.shown()).isEmpty();
    assertThat(claims.best()).isEmpty();
    assertThat(claims.all()).allMatch(each -> each.adjusted().ln() >= each.p().ln());
  }

  @Test
  void to_save_takes_a_loss_that_is_shown_to_be_within_the_margin() {
    // By category the cheap one answers rent, where both know the same.
    Bench bench =
        new Bench()
            .cases("rent", 300)
            .cases("tax", 300)
            .once("a", "0.01", i -> passedIf(i < 300 && i % 2 == 0))
            .once("b", "0.1", i -> passedIf(i >= 300 || i % 2 == 0));
    Routing.Compared compared = compared(bench);
    Course course = compared.course(new Route.ByCategory());
    Claims strict = Claims.of(compared, 0.000_1, ALPHA);
    Claims lax = Claims.of(compared, 0.05, ALPHA);

    assertThat(course.changes().get(Axis.COST).value()).isNegative();
    assertThat(lax.of(course, What.SAVES).orElseThrow().isShown()).isTrue();
    assertThat(strict.of(course, What.SAVES).orElseThrow().isShown()).isFalse();
    assertThat(lax.of(course, What.GAINS).orElseThrow().isShown()).isFalse();
    assertThat(lax.best()).contains(course);
  }
}
