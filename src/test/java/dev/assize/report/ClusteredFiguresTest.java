package dev.assize.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Standing;
import dev.assize.regression.Comparison;
import dev.assize.regression.Docket;
import dev.assize.score.CaseFacts;
import dev.assize.score.Counts;
import dev.assize.stats.McNemar;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases that stand or fall together are not taken for as many cases by any figure. */
class ClusteredFiguresTest {

  private static final Counts PASS = new Counts(1, 0, 0, 0);
  private static final Counts FAIL = new Counts(0, 1, 0, 0);

  @Test
  void twenty_clusters_of_six_could_show_no_more_than_about_twenty_cases() {
    Comparison clustered = clusters("page-");
    Comparison alone = clusters("");

    Detectable.Known known = (Detectable.Known) Detectable.of(alone.values(), 0.90);

    assertThat(alone.values().design().orElseThrow().cases()).isEqualTo(120);
    assertThat(known.basis()).isEqualTo("exact enumeration, mid-p McNemar");
    assertThat(clustered.values().design().orElseThrow().cases()).isBetween(17, 22);
    assertThat(Detectable.about(clustered.values(), 0.90))
        .isInstanceOfSatisfying(
            Detectable.Known.class,
            about -> {
              assertThat(about.effect().difference())
                  .isGreaterThan(2 * known.effect().difference());
              assertThat(about.basis()).matches("normal approximation of \\d+ effective cases");
            });
  }

  @Test
  void the_p_beside_the_difference_is_that_of_the_clusters() {
    Comparison clustered = clusters("page-");
    Difference difference = Difference.of(clustered.values(), clustered.table(), 0.90);

    assertThat(((Difference.Measured) difference).differs())
        .isEqualTo(clustered.values().differs());
    assertThat(clustered.values().differs().isAtMost(0.05)).isFalse();
    assertThat(McNemar.midP(clustered.table()).isAtMost(1e-5)).isTrue();
    assertThat(Phrases.p(difference))
        .isEqualTo(
            "p "
                + clustered.values().differs().text()
                + " over 20 clusters (mid-p McNemar p "
                + McNemar.midP(clustered.table()).text()
                + " if independent)");
  }

  /** Twenty times six cases; in four groups all six broke. */
  private static Comparison clusters(String page) {
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    for (int group = 0; group < 20; group++) {
      for (int i = 0; i < 6; i++) {
        CaseFacts facts =
            facts("c-%02d-%d".formatted(group, i), page.isEmpty() ? "" : page + group);
        before.add(facts, PASS);
        after.add(facts, group < 4 ? FAIL : PASS);
      }
    }
    return Docket.compare(before, after);
  }

  private static CaseFacts facts(String id, String cluster) {
    return new CaseFacts(
        id,
        Digest.of(id),
        Digest.of("expect " + id),
        new Standing("general", List.of(), "", cluster, ""),
        Importance.NORMAL,
        1);
  }
}
