package dev.assize.simulation;

import dev.assize.regression.Design;
import dev.assize.simulation.ErrorRates.Probe;
import java.util.List;

/** What gates promise that look at a run more than once. */
final class LookRates {

  private LookRates() {}

  /** What is spent at one look is not there at the next. */
  static List<Probe> all() {
    Truth five = ErrorRates.EQUAL.losing(0.05);
    Truth three = ErrorRates.EQUAL.losing(0.03);
    Conduct twice = new LookingTwice();
    Conduct early = new StoppingEarly(Design.Unit.CASE);
    Conduct peeking = new Peeking(50);
    Conduct byCluster = new StoppingEarly(Design.Unit.CLUSTER);
    return List.of(
        Probe.of(
            ErrorRates.aa(
                    "500 cases, margin 3, a second look with 2 more trials",
                    ErrorRates.FULL,
                    ErrorRates.EQUAL)
                .margin(0.03)
                .withTrials(3)
                .conducted(twice),
            ErrorRates.primary("the two looks")),
        Probe.of(
            ErrorRates.aa("500 cases, margin 3, early stop", ErrorRates.FULL, ErrorRates.EQUAL)
                .margin(0.03)
                .conducted(early),
            ErrorRates.primary("the looks")),
        Probe.of(
            ErrorRates.aa(
                    "100 clusters of 5, margin 3, early stop by cluster",
                    ErrorRates.CLUSTERED,
                    ErrorRates.ALIKE)
                .margin(0.03)
                .conducted(byCluster),
            ErrorRates.primary("the looks")),
        Probe.of(
            ErrorRates.loss(
                    "3 points, 500 cases, a second look with 2 more trials", ErrorRates.FULL, three)
                .margin(0.03)
                .withTrials(3)
                .conducted(twice),
            ErrorRates.ship("the two looks")),
        Probe.of(
            ErrorRates.loss("5 points, 500 cases, early stop", ErrorRates.FULL, five)
                .conducted(early),
            ErrorRates.ship("the looks")),
        Probe.of(
            ErrorRates.loss(
                    "5 points, 100 clusters of 5, early stop by cluster",
                    ErrorRates.CLUSTERED,
                    ErrorRates.ALIKE.losing(0.05))
                .conducted(byCluster),
            ErrorRates.ship("the looks")),
        Probe.of(
            ErrorRates.aa(
                    "500 cases, margin 3, looking after every 50 cases at a fixed 5 %",
                    ErrorRates.FULL, ErrorRates.EQUAL)
                .margin(0.03)
                .conducted(peeking),
            ErrorRates.primary("the peeking")),
        Probe.of(
            ErrorRates.loss(
                    "3 points, 500 cases, looking after every 50 cases at a fixed 5 %",
                    ErrorRates.FULL, three)
                .margin(0.03)
                .conducted(peeking),
            ErrorRates.ship("the peeking")));
  }
}
