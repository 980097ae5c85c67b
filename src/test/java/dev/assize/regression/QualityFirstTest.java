package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Place;
import dev.assize.base.Usage;
import dev.assize.provider.Source;
import dev.assize.score.Amount;
import dev.assize.store.JournalReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quality first: what is saved in money, time or tokens buys no quality back. */
class QualityFirstTest {

  @TempDir private Path folder;

  @Test
  void whatever_it_saves_a_candidate_has_no_better_answer_than_by_quality_alone() {
    SplittableRandom random = new SplittableRandom(14);
    for (int round = 0; round < 6; round++) {
      Comparison comparison =
          Docket.table(
              random.nextInt(1, 90), random.nextInt(9), random.nextInt(20), random.nextInt(20));
      Answer alone = new Gate(new Rules(0.05, 0.90)).decide(comparison).answer();
      try (JournalReader journal = replies(comparison, random.nextInt(10, 900), round)) {
        for (Amount amount : Amount.values()) {
          for (Tier tier : Tier.values()) {
            Answer cheap = answer(comparison, journal, amount, tier);
            assertThat(alone.worse(cheap))
                .as("round %d, %s, %s", round, amount, tier)
                .isEqualTo(cheap);
          }
        }
      }
    }
  }

  @Test
  void ten_times_cheaper_and_measurably_too_much_worse_is_held() {
    Comparison lost = Docket.table(100, 1, 30, 19);
    try (JournalReader journal = replies(lost, 100, 0)) {
      assertThat(answer(lost, journal, Amount.COST, Tier.BLOCK)).isEqualTo(Answer.HOLD);
      assertThat(answer(lost, journal, Amount.LATENCY, Tier.BLOCK)).isEqualTo(Answer.HOLD);
    }
  }

  @Test
  void a_candidate_that_is_good_enough_and_too_dear_is_held_by_the_rule_that_says_so() {
    Comparison kept = Docket.table(140, 2, 2, 20);
    try (JournalReader dear = replies(kept, 1_500, 0);
        JournalReader fair = replies(kept, 1_050, 1)) {
      assertThat(answer(kept, fair, Amount.COST, Tier.BLOCK)).isEqualTo(Answer.SHIP);
      assertThat(answer(kept, dear, Amount.COST, Tier.BLOCK)).isEqualTo(Answer.HOLD);
      assertThat(answer(kept, dear, Amount.COST, Tier.ALERT)).isEqualTo(Answer.SHIP);
    }
  }

  /** Replies of which the candidate's take so many thousandths of the baseline's. */
  private JournalReader replies(Comparison comparison, int thousandths, int hour) {
    Hearing hearing = Hearing.in(folder, Hearing.NOON.plusSeconds(3_600L * hour));
    for (int i = 0; i < comparison.pairs().size(); i++) {
      String id = comparison.pairs().get(i).id();
      long size = 1_000 + 10 * (i % 7);
      took(hearing, "old", id, 1_000 * size, i);
      took(hearing, "new", id, thousandths * (size + i % 3), i);
    }
    return hearing.read();
  }

  private static void took(Hearing hearing, String subject, String id, long amount, int second) {
    hearing.replied(
        subject, id, Source.LIVE, Duration.ofMillis(amount), Usage.of(amount, amount), second);
  }

  private static Answer answer(
      Comparison comparison, JournalReader journal, Amount amount, Tier tier) {
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
    return new Gate(new Rules(0.05, 0.90, 1, List.of(rule)))
        .decide(
            comparison.observing(
                List.of(took), Hearing.of(journal, "old"), Hearing.of(journal, "new")))
        .answer();
  }
}
