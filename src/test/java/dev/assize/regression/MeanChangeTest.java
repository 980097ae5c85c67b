package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.stats.Differences;
import dev.assize.stats.PairedDesign;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What cases are worth to a comparison, and the limits that decide where clusters all agree. */
class MeanChangeTest {

  @Test
  void a_table_is_worth_its_cases_and_nothing_where_none_changed() {
    assertThat(Docket.table(30, 9, 2, 4).values().design())
        .contains(new PairedDesign(45, 11 / 45.0));
    assertThat(Docket.table(30, 0, 0, 4).values().design()).isEmpty();
  }

  @Test
  void cases_of_their_own_are_worth_one_each_and_pages_of_two_that_agree_half_of_it() {
    double[] changed = new double[80];
    Arrays.setAll(changed, i -> i / 2 % 4 == 0 ? -1 : 0);
    int[] pages = new int[80];
    Arrays.setAll(pages, i -> i / 2);

    PairedDesign alone = design(Differences.ofIndependent(changed)).orElseThrow();
    assertThat(alone.cases()).isEqualTo(80);
    assertThat(alone.discordantShare()).isCloseTo(0.25, within(1e-12));
    PairedDesign paired = design(Differences.of(changed, pages)).orElseThrow();
    assertThat(paired.cases()).isBetween(38, 41);
    assertThat(paired.discordantShare()).isCloseTo(0.25, within(1e-12));
    assertThat(design(Differences.of(new double[80], pages))).isEmpty();
    assertThat(design(Differences.of(changed, new int[80]))).as("one cluster").isEmpty();
  }

  /** Of three trials one was lost in every third case: a ninth of the mass in all of them. */
  @Test
  void a_part_of_a_case_that_changed_counts_by_its_size() {
    double[] changed = new double[60];
    Arrays.setAll(changed, i -> i % 3 == 0 ? -1 / 3.0 : i % 3 == 1 ? 1 / 3.0 : 0);

    assertThat(design(Differences.ofIndependent(changed)).orElseThrow().discordantShare())
        .isCloseTo(2 / 9.0, within(1e-12));
  }

  @Test
  void swapping_the_sides_mirrors_every_answer() {
    for (int clusters : new int[] {12, 29, 30, 60}) {
      double[] changed = new double[clusters];
      Arrays.setAll(changed, i -> i % 4 == 0 ? -0.5 : i % 7 == 1 ? 0.25 : 0);
      MeanChange one = new MeanChange(Differences.ofIndependent(changed));
      MeanChange other =
          new MeanChange(Differences.ofIndependent(Arrays.stream(changed).map(d -> -d).toArray()));

      assertThat(one.interval(0.9).orElseThrow().lo())
          .isCloseTo(-other.interval(0.9).orElseThrow().hi(), within(1e-9));
      assertThat(one.differs().value()).isCloseTo(other.differs().value(), within(1e-9));
      assertThat(one.worse().value()).isLessThan(0.5);
      assertThat(other.worse().value()).isGreaterThan(0.5);
      assertThat(one.method()).isEqualTo(other.method());
    }
  }

  private static Optional<PairedDesign> design(Differences differences) {
    return new MeanChange(differences).design();
  }
}
