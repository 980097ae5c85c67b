package dev.assize.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.report.svg.CostSplit.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostSplitTest {

  @Test
  void both_bars_have_one_scale_and_the_dearer_one_fills_it() {
    Drawn drawn = drawn(Sides.side("baseline", 1, 1, 0), Sides.side("candidate", 4, 0, 0));
    // A full part is a filling and a frame; a slanted one is lines and a frame.
    assertThat(drawn.number("rect", 0, "width")).as("a quarter").isEqualTo(89.5);
    assertThat(drawn.number("rect", 2, "x")).as("where the first part ends").isEqualTo(90.5);
    assertThat(drawn.number("rect", 3, "width")).as("all of it").isEqualTo(358);
  }

  @Test
  void the_finding_tells_totals_and_the_share_of_judges() {
    assertThat(drawn(Sides.side("baseline", 3, 1, 0)).figure().finding())
        .isEqualTo("baseline spent 4 USD, 25.0 % on judges.");
    assertThat(drawn(Sides.side("baseline", 0, 0, 0)).figure().finding())
        .isEqualTo("baseline spent 0 USD.");
  }

  @Test
  void the_table_has_a_row_for_each_part() {
    assertThat(drawn(Sides.side("baseline", 3, 1, 0.5)).figure().rows())
        .containsExactly(
            List.of("subject", "3"),
            List.of("judges", "1"),
            List.of("sentinels", "0.5"),
            List.of("repairs", "0"),
            List.of("retries", "0"));
  }

  @Test
  void repairs_and_retries_stand_apart() {
    assertThat(drawn(Sides.side("baseline", 5, 2, 0, 1, 2)).figure().finding())
        .isEqualTo(
            "baseline spent 10 USD, 20.0 % on judges, 10.0 % on repairs, 20.0 % on retries.");
  }

  @Test
  void attempts_without_a_bill_are_counted_and_are_no_zero() {
    CostSplit.Side known = Sides.side("baseline", 3, 1, 0, 0, 0.5);
    Map<Part, Double> amounts = new EnumMap<>(Map.of(Part.SUBJECT, 3.0, Part.JUDGES, 1.0));
    Figure figure = drawn(known, new CostSplit.Side("candidate", amounts, 1_200)).figure();
    assertThat(figure.rows())
        .contains(
            List.of("retries", "0.5", "unknown"),
            List.of("without a bill", "0 attempts", "1,200 attempts"));
    assertThat(figure.finding())
        .endsWith("candidate spent 4 USD, 25.0 % on judges, and 1,200 attempts without a bill.");
  }

  @Test
  void each_part_has_a_filling_of_its_own() {
    List<String> fillings = new ArrayList<>();
    for (Part part : Part.values()) {
      Map<Part, Double> alone = new EnumMap<>(Map.of(part, 1.0));
      String markup = drawn(new CostSplit.Side("baseline", alone, 0)).figure().markup();
      fillings.add(markup.substring(0, markup.indexOf(">subject<")));
    }
    assertThat(fillings).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void slanted_lines_stay_within_their_frame_however_narrow_it_is() {
    for (double judges = 0; judges < 3; judges += 0.1) {
      Drawn drawn = drawn(Sides.side("baseline", 300, judges, judges, judges, judges));
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
