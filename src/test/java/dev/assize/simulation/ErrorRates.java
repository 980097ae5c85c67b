package dev.assize.simulation;

import dev.assize.base.Place;
import dev.assize.regression.Bound;
import dev.assize.regression.GateRule;
import dev.assize.regression.Measure;
import dev.assize.regression.Scope;
import dev.assize.regression.Tier;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the gate promises, and the experiments that could show it wrong. */
final class ErrorRates {

  /** One case in ten differs between two trials, and nothing is lost. */
  static final Truth EQUAL = Truth.withFlips(0.10);

  static final Truth ALIKE = EQUAL.alikeInGroupsOf(5, 0.1);
  static final GoldenSet FULL = GoldenSet.of(500);
  static final GoldenSet CLUSTERED = FULL.declaringClustersOf(5);
  private static final GoldenSet FEW_CLUSTERS = GoldenSet.of(50).declaringClustersOf(5);
  private static final int CATEGORIES = 5;
  private static final GoldenSet IN_CATEGORIES = FULL.inCategories(CATEGORIES);
  static final double CATEGORY_MARGIN = 0.10;

  private static final String TANGO = "Tango's interval";
  private static final String MEANS = "the interval of means";
  private static final String FLIPS = "the sign-flip interval";
  private static final String UNDECLARED = "the golden file, which does not declare its clusters";

  private ErrorRates() {}

  /** An experiment with what it must not show. */
  record Probe(Experiment experiment, List<Claim> claims) {

    static Probe of(Experiment experiment, Claim... claims) {
      return new Probe(experiment, List.of(claims));
    }
  }

  /** All of them, in the order of the table. */
  static List<Probe> all() {
    return Stream.of(equalVersions(), furtherRules(), lossAtTheMargin(), floors(), LookRates.all())
        .flatMap(List::stream)
        .toList();
  }

  /** Nothing is lost, and only the whole set decides: every HOLD is false. */
  private static List<Probe> equalVersions() {
    return List.of(
        Probe.of(aa("500 cases, margin 5", FULL, EQUAL), primary(TANGO)),
        Probe.of(aa("500 cases, margin 3", FULL, EQUAL).margin(0.03), primary(TANGO)),
        Probe.of(aa("100 cases, margin 5", GoldenSet.of(100), EQUAL), primary(TANGO)),
        Probe.of(aa("50 cases, margin 5", GoldenSet.of(50), EQUAL), primary(TANGO)),
        Probe.of(aa("100 clusters of 5, margin 3", CLUSTERED, ALIKE).margin(0.03), primary(MEANS)),
        Probe.of(
            aa("the same clusters, undeclared, margin 3", FULL, ALIKE).margin(0.03),
            primary(UNDECLARED)),
        Probe.of(aa("10 clusters of 5, margin 5", FEW_CLUSTERS, ALIKE), primary(FLIPS)),
        Probe.of(
            aa("500 cases, 3 trials, margin 2", FULL, EQUAL).margin(0.02).withTrials(3),
            primary(MEANS)),
        Probe.of(
            aa("3 candidates, 500 cases, margin 3", FULL, EQUAL).margin(0.03).withCandidates(3),
            primary(TANGO),
            new Claim(
                Claim.Wrong.HOLD_OF_ANY,
                0.10,
                "each candidate may err by itself; a HOLD is not corrected")));
  }

  /** Nothing is lost, and more than the whole set decides. */
  private static List<Probe> furtherRules() {
    GoldenSet critical = FULL.withCritical(20);
    return List.of(
        Probe.of(
            aa("5 blocking categories of 100, margins 3 and 10", IN_CATEGORIES, EQUAL)
                .margin(0.03)
                .asking(categories()),
            whole("the rules")),
        Probe.of(
            aa("20 critical cases at 97 %, 1 trial", critical, EQUAL),
            whole("critical cases, which one trial decides, unconfirmed")),
        Probe.of(
            aa("20 critical cases at 97 %, 1 trial, new failures asked again", critical, EQUAL)
                .conducted(new AskingAgain(1)),
            whole("critical cases, asked again too seldom")),
        Probe.of(
            aa("20 critical cases at 97 %, 1 trial, asked again, 30 trials known", critical, EQUAL)
                .conducted(new AskingAgain(30)),
            whole("critical cases, asked again too seldom")),
        Probe.of(
            aa("20 critical cases at 97 %, majority of 3 trials", critical, EQUAL).withTrials(3),
            whole("critical cases")),
        Probe.of(
            aa("20 critical cases at 97 %, majority of 5 trials", critical, EQUAL).withTrials(5),
            whole("critical cases")),
        Probe.of(
            aa(
                    "all at once: 5 categories, 20 critical, 5 trials, margin 2",
                    IN_CATEGORIES.withCritical(20),
                    EQUAL)
                .margin(0.02)
                .asking(categories())
                .withTrials(5),
            whole("the sum of all parts")));
  }

  /** The loss is as large as the margin: every SHIP is false. */
  private static List<Probe> lossAtTheMargin() {
    Truth five = EQUAL.losing(0.05);
    Truth alike = ALIKE.losing(0.05);
    Truth likelier = EQUAL.losing(0.09).alikeInGroupsOf(5, 0.3);
    return List.of(
        Probe.of(loss("5 points, 500 cases", FULL, five), ship(TANGO)),
        Probe.of(loss("3 points, 500 cases", FULL, EQUAL.losing(0.03)).margin(0.03), ship(TANGO)),
        Probe.of(loss("5 points, 100 cases", GoldenSet.of(100), five), ship(TANGO)),
        Probe.of(loss("5 points, 50 cases", GoldenSet.of(50), five), ship(TANGO)),
        Probe.of(loss("5 points, 100 clusters of 5", CLUSTERED, alike), ship(MEANS)),
        Probe.of(loss("5 points, the same clusters, undeclared", FULL, alike), ship(UNDECLARED)),
        Probe.of(loss("5 points, 10 clusters of 5", FEW_CLUSTERS, alike), ship(FLIPS)),
        Probe.of(loss("5 points, 500 cases, 3 trials", FULL, five).withTrials(3), ship(MEANS)),
        Probe.of(
            loss("5 points, 50 cases, 3 trials", GoldenSet.of(50), five).withTrials(3),
            ship(MEANS)),
        Probe.of(
            loss("9 points in 100 clusters of 5 with ICC 0.3", CLUSTERED, likelier).margin(0.09),
            ship(MEANS)),
        Probe.of(
            loss("5 points in each of 3 candidates", FULL, five).withCandidates(3),
            new Claim(Claim.Wrong.SHIP_OF_ANY, 0.05, TANGO)),
        Probe.of(
            loss(
                    "10 points in one of 5 blocking categories, margin 10 there",
                    IN_CATEGORIES,
                    EQUAL.losingIn(0, CATEGORY_MARGIN))
                .asking(categories()),
            ship(TANGO)));
  }

  /** The candidate reaches the floor exactly: HOLD and SHIP are both false. */
  private static List<Probe> floors() {
    Experiment equal = aa("a floor on 500 cases, reached exactly", FULL, EQUAL);
    List<GateRule> each =
        categoryScopes().map(scope -> rule(scope, new Bound.Floor(EQUAL.passRate()))).toList();
    return List.of(
        Probe.of(
            equal.asking(List.of(rule(new Scope.All(), new Bound.Floor(EQUAL.passRate())))),
            whole("the floor"),
            new Claim(Claim.Wrong.SHIP_AT_FLOOR, 0.05, "Wilson's interval")),
        Probe.of(
            aa("a floor on 50 cases, 3 trials, reached exactly", GoldenSet.of(50), EQUAL)
                .withTrials(3)
                .asking(List.of(rule(new Scope.All(), new Bound.Floor(EQUAL.passRate())))),
            whole("the floor"),
            new Claim(Claim.Wrong.SHIP_AT_FLOOR, 0.05, "the interval of means")),
        Probe.of(
            aa("a floor on 100 clusters of 5, reached exactly", CLUSTERED, ALIKE)
                .asking(List.of(rule(new Scope.All(), new Bound.Floor(EQUAL.passRate())))),
            whole("the floor"),
            new Claim(Claim.Wrong.SHIP_AT_FLOOR, 0.05, "the interval of means")),
        Probe.of(
            aa("a floor on each of 5 categories of 100, reached exactly", IN_CATEGORIES, EQUAL)
                .asking(each),
            whole("the floors")),
        Probe.of(
            aa(
                    "5 categories with a floor, reached exactly, and a margin of 10",
                    IN_CATEGORIES,
                    EQUAL)
                .margin(0.03)
                .asking(Stream.concat(each.stream(), categories().stream()).toList()),
            whole("the rules")));
  }

  static List<GateRule> categories() {
    return categoryScopes().map(scope -> rule(scope, new Bound.Margin(CATEGORY_MARGIN))).toList();
  }

  private static Stream<Scope> categoryScopes() {
    return IntStream.range(0, CATEGORIES)
        .mapToObj(category -> new Scope.Category(GoldenSet.nameOf(category)));
  }

  static GateRule rule(Scope scope, Bound bound) {
    return new GateRule(
        GateRule.nameOf(Measure.PASS, scope, bound),
        Measure.PASS,
        scope,
        bound,
        Tier.BLOCK,
        1,
        GateRule.Missing.INCONCLUSIVE,
        Place.of("assize.yaml"));
  }

  static Experiment aa(String name, GoldenSet golden, Truth truth) {
    return Experiment.of("A/A, " + name, golden, truth);
  }

  static Experiment loss(String name, GoldenSet golden, Truth truth) {
    return Experiment.of("a loss of " + name, golden, truth);
  }

  static Claim primary(String fault) {
    return new Claim(Claim.Wrong.HOLD, 0.05, fault);
  }

  private static Claim whole(String fault) {
    return new Claim(Claim.Wrong.HOLD, 0.10, fault);
  }

  static Claim ship(String fault) {
    return new Claim(Claim.Wrong.SHIP, 0.05, fault);
  }
}
