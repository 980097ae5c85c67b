package dev.assize.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CostSplitTest {

  @Test
  void both_bars_have_one_scale_and_the_dearer_one_fills_it() {
    Drawn drawn =
        drawn(new CostSplit.Side("baseline", 1, 1, 0), new CostSplit.Side("candidate", 4, 0, 0));
    // A full part is a filling and a frame; a slanted one is lines and a frame.
    assertThat(drawn.number("rect", 0, "width")).as("a quarter").isEqualTo(89.5);
    assertThat(drawn.number("rect", 2, "x")).as("where the first part ends").isEqualTo(90.5);
    assertThat(drawn.number("rect", 3, "width")).as("all of it").isEqualTo(358);
  }

  @Test
  void the_finding_tells_totals_and_the_share_of_judges() {
    assertThat(drawn(new CostSplit.Side("baseline", 3, 1, 0)).figure().finding())
        .isEqualTo("baseline spent 4 USD, 25.0 % on judges.");
    assertThat(drawn(new CostSplit.Side("baseline", 0, 0, 0)).figure().finding())
        .isEqualTo("baseline spent 0 USD.");
  }

  @Test
  void the_table_has_a_row_for_each_part() {
    assertThat(drawn(new CostSplit.Side("baseline", 3, 1, 0.5)).figure().rows())
        .containsExactly(
            List.of("subject", "3"), List.of("judges", "1"), List.of("sentinels", "0.5"));
  }

  @Test
  void slanted_lines_stay_within_their_frame_however_narrow_it_is() {
    for (double judges = 0; judges < 3; judges += 0.1) {
      Drawn drawn = drawn(new CostSplit.Side("baseline", 300, judges, judges));
      for (var path : drawn.all("path")) {
        for (String point : path.getAttribute("d").substring(1).split("[ML]")) {
          assertThat(Double.parseDouble(point.split(" ")[0])).isBetween(1.0, 359.0);
        }
      }
    }
  }

  private static Drawn drawn(CostSplit.Side... sides) {
    return Drawn.of(CostSplit.of(List.of(sides), "USD"));
  }
}
