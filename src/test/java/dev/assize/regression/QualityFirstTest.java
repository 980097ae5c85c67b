package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Place;
import dev.assize.score.Amount;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Quality first: what is saved in money, time or tokens buys no quality back. */
class QualityFirstTest {

  /** A ratio is an amount of the candidate over that of the baseline, with a little spread. */
  private record FakeAmounts(double ratio) implements Observations {
    @Override
    public Contrasted contrast(List<PairedCase> pairs, Imputation open, double level) {
      double[] before = new double[pairs.size()];
      double[] after = new double[pairs.size()];
      Arrays.setAll(before, i -> 0.01 * (i % 7));
      Arrays.setAll(after, i -> before[i] + Math.log(ratio) + 0.001 * (i % 3));
      return new LogRatios(pairs.stream().map(PairedCase::facts).toList(), before, after)
          .contrast(level, "");
    }
  }

  @Test
  void whatever_it_saves_a_candidate_has_no_better_answer_than_by_quality_alone() {
    SplittableRandom random = new SplittableRandom(14);
    for (int round = 0; round < 60; round++) {
      Comparison comparison =
          Docket.table(
              random.nextInt(1, 300), random.nextInt(20), random.nextInt(60), random.nextInt(60));
      Answer alone = new Gate(new Rules(0.05, 0.90)).decide(comparison).answer();
      for (Amount amount : Amount.values()) {
        for (Tier tier : Tier.values()) {
          Answer cheap = answer(comparison, amount, tier, random.nextDouble(0.001, 0.9));
          assertThat(alone.worse(cheap))
              .as("round %d, %s, %s", round, amount, tier)
              .isEqualTo(cheap);
        }
      }
    }
  }

  @Test
  void ten_times_cheaper_and_measurably_too_much_worse_is_held() {
    Comparison lost = Docket.table(300, 2, 60, 38);
    assertThat(answer(lost, Amount.COST, Tier.BLOCK, 0.1)).isEqualTo(Answer.HOLD);
    assertThat(answer(lost, Amount.LATENCY, Tier.BLOCK, 0.1)).isEqualTo(Answer.HOLD);
  }

  @Test
  void a_candidate_that_is_good_enough_and_too_dear_is_held_by_the_rule_that_says_so() {
    Comparison kept = Docket.table(440, 5, 5, 50);
    assertThat(answer(kept, Amount.COST, Tier.BLOCK, 1.1)).isEqualTo(Answer.SHIP);
    assertThat(answer(kept, Amount.COST, Tier.BLOCK, 1.5)).isEqualTo(Answer.HOLD);
    assertThat(answer(kept, Amount.COST, Tier.ALERT, 1.5)).isEqualTo(Answer.SHIP);
  }

  private static Answer answer(Comparison comparison, Amount amount, Tier tier, double ratio) {
    Observed took = new Observed.Took(amount);
    GateRule rule =
        new GateRule(
            "amount",
            took,
            new Scope.All(),
            new Bound.PartOfBaseline(0.2),
            tier,
            1,
            GateRule.Missing.INCONCLUSIVE,
            Place.of("assize.yaml"));
    Comparison observed =
        new Comparison(
            comparison.baseline(),
            comparison.candidate(),
            comparison.pairs(),
            comparison.changes(),
            Map.of(took, new FakeAmounts(ratio)),
            Map.of());
    return new Gate(new Rules(0.05, 0.90, 1, List.of(rule))).decide(observed).answer();
  }
}
