package dev.assize.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.stats.OddOneOut;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChurnTest {

  /** The mean stays to the case, and yet sixty cases end otherwise. */
  @Test
  void thirty_broken_and_thirty_fixed_cases_are_seen_although_the_mean_stays() {
    Churn.Compared churn = (Churn.Compared) Churn.of(runs(3, 30, 30), 1);
    assertThat(churn.broke()).hasSize(30);
    assertThat(churn.fixed()).hasSize(30);
    assertThat(churn.ofMean().value()).isCloseTo(1, within(0.1));
    assertThat(churn.interval().orElseThrow().contains(0)).isTrue();
    assertThat(churn.p().isAtMost(0.001)).isTrue();
    assertThat(churn.answer()).isEqualTo(DriftAnswer.DRIFT);
    assertThat(churn.usual()).isZero();
    assertThat(churn.words())
        .startsWith(
            "30 cases broke and 30 were fixed on 500 since the last run but one; between two runs"
                + " before 0.0 differ on average (p 5.0e-04 that so much is luck,");
  }

  @Test
  void two_runs_before_and_one_behind_are_the_odd_one_out() {
    List<RunReading> runs = new ArrayList<>(runs(2, 0, 0));
    TreeMap<String, Double> last = new TreeMap<>(runs.getLast().values().toMap());
    for (int c = 0; c < 5; c++) {
      last.put(DrawnRuns.name(c), 0.0);
    }
    runs.set(2, RunReading.of("last", DrawnRuns.START, last));
    double exact = new OddOneOut(500, 5, 5).p().value();
    assertThat(((Churn.Compared) Churn.of(runs, 1)).p().value()).isCloseTo(exact, within(0.006));
  }

  @Test
  void luck_alone_is_called_a_churn_in_one_of_twenty_runs() {
    SplittableRandom seeds = new SplittableRandom(2);
    int called = 0;
    for (int round = 0; round < 200; round++) {
      List<RunReading> runs = new DrawnRuns(60, 0.3, seeds.nextLong()).then(4, 0).all();
      called += Churn.of(runs, round).answer() == DriftAnswer.DRIFT ? 1 : 0;
    }
    assertThat(called).isBetween(1, 22);
  }

  @Test
  void without_two_runs_before_nobody_knows_what_luck_is() {
    assertThat(Churn.of(runs(1, 3, 3), 1).words())
        .isEqualTo("Transitions beyond luck need 3 runs of the same cases, have 2.");
    assertThat(Churn.of(runs(1, 3, 3), 1).answer()).isEqualTo(DriftAnswer.CANNOT_TELL);
  }

  /** So many equal runs of 500 cases, of which 450 pass, and one in which some changed. */
  private static List<RunReading> runs(int before, int broke, int fixed) {
    List<RunReading> runs = new ArrayList<>();
    for (int run = 0; run <= before; run++) {
      TreeMap<String, Double> values = new TreeMap<>();
      for (int c = 0; c < 500; c++) {
        boolean passes = c < 450;
        boolean changes = run == before && (c < broke || (c >= 450 && c < 450 + fixed));
        values.put(DrawnRuns.name(c), passes != changes ? 1.0 : 0.0);
      }
      runs.add(RunReading.of("run-" + run, DrawnRuns.START.plus(Duration.ofDays(run)), values));
    }
    return runs;
  }
}
