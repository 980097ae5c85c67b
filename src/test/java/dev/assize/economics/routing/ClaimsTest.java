package dev.assize.economics.routing;

import static dev.assize.economics.Bench.PLACE;
import static dev.assize.economics.Bench.passedIf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Seed;
import dev.assize.economics.Axis;
import dev.assize.economics.Bench;
import dev.assize.economics.routing.Claim.What;
import java.util.List;
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
    List<Route> routes =
        List.of(new Route.ToOne("a"), new Route.ByCategory(), new Route.Lot(), new Route.Oracle());
    return (Routing.Compared)
        new Router(bench.study(), new Objective.Correctness(), 0.95, new Seed(1))
            .compare(routes, PLACE);
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

    assertThat(compared.unbilled().cost()).isCloseTo(0.05, within(1e-12));
    assertThat(open.all())
        .extracting(Claim::what, Claim::isShown)
        .containsExactly(tuple(What.GAINS, true), tuple(What.SAVES, false));
    assertThat(claim(open, What.GAINS).p()).isEqualTo(claim(billed, What.GAINS).p());
    assertThat(claim(Claims.of(unbilled(i -> i == 0 ? 1 : 0), 0.05, ALPHA), What.SAVES).isShown())
        .isTrue();
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
