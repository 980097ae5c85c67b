package dev.assize.report.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class TornadoTest {

  private static final Tornado.Bar WAGE = new Tornado.Bar("wage", 20, 60, -100, 300, "below 31");
  private static final Tornado.Bar SECONDS = new Tornado.Bar("seconds", 1, 9, 150, 50, "");

  /** The axis reaches from -100 to 300 over 348 units from 6 on: 0.87 a unit. */
  @Test
  void bars_go_from_what_is_stated_to_both_ends_and_the_widest_stands_first() {
    Drawn drawn = drawn(100, SECONDS, WAGE);
    assertThat(drawn.texts()).containsSubsequence("100", "wage", "-100 to 300", "seconds");
    assertThat(rect(drawn, 0)).as("wage at its low").isEqualTo("6.0 42.0 174.0 14.0");
    assertThat(rect(drawn, 1)).as("wage at its high").isEqualTo("180.0 42.0 174.0 14.0");
    assertThat(rect(drawn, 2)).as("seconds at its low").isEqualTo("180.0 84.0 43.5 14.0");
    assertThat(rect(drawn, 3)).as("seconds at its high").isEqualTo("136.5 84.0 43.5 14.0");
  }

  @Test
  void zero_is_dashed_and_what_is_stated_is_not_in_every_row_and_beneath() {
    Drawn drawn = drawn(100, WAGE, SECONDS);
    assertThat(uprights(drawn, "93.0")).hasSize(2).allMatch(TornadoTest::isDashed);
    assertThat(uprights(drawn, "180.0")).hasSize(2).noneMatch(TornadoTest::isDashed);
    assertThat(drawn.texts())
        .contains("as stated: 100", "0: here the answer turns", "EUR net a month \u2192");
  }

  @Test
  void the_ends_differ_by_their_filling_not_by_colour() {
    Drawn drawn = drawn(100, WAGE);
    assertThat(drawn.all("rect"))
        .as("an outline of the low and a grey bar of the high, and both of them beneath")
        .extracting(each -> each.getAttribute("fill-opacity"))
        .containsExactly("0", "0.35", "0", "0.35");
    assertThat(drawn.figure().markup()).doesNotContain("fill=\"#", "stroke=\"#");
  }

  @Test
  void a_zero_far_off_leaves_the_room_to_the_bars() {
    Drawn drawn = drawn(1_000, new Tornado.Bar("wage", 20, 60, 990, 1_010, ""));
    assertThat(rect(drawn, 0)).isEqualTo("6.0 42.0 174.0 14.0");
    assertThat(drawn.all("line")).noneMatch(TornadoTest::isDashed);
    assertThat(drawn.texts()).noneMatch(text -> text.startsWith("0"));
  }

  @Test
  void ends_on_the_same_side_lie_one_under_the_other() {
    Drawn drawn = drawn(0, new Tornado.Bar("machines", 1, 9, 50, 100, ""));
    assertThat(rect(drawn, 0)).isEqualTo("6.0 42.0 174.0 7.0");
    assertThat(rect(drawn, 1)).isEqualTo("6.0 49.0 348.0 7.0");
  }

  @Test
  void the_finding_and_the_table_tell_the_same() {
    Figure figure = drawn(100, SECONDS, WAGE).figure();
    assertThat(figure.finding())
        .isEqualTo(
            "100 as stated; wage moves it most, from -100 to 300. 1 of 2 figures turns the answer"
                + " alone, within what may be.");
    assertThat(figure.head())
        .containsExactly("Figure", "Low", "High", "At low", "At high", "Turns");
    assertThat(figure.rows())
        .containsExactly(
            List.of("wage", "20", "60", "-100", "300", "below 31"),
            List.of("seconds", "1", "9", "150", "50", "not within these"));
  }

  @Test
  void what_cannot_be_drawn_is_refused() {
    assertThatThrownBy(() -> new Tornado.Bar("wage", 60, 20, 0, 0, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limits in order are needed, found 60.0 and 20.0");
    assertThatThrownBy(() -> new Tornado.Bar("wage", 20, 60, Double.NaN, 0, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a finite number is needed, found NaN");
    assertThatThrownBy(() -> drawn(Double.POSITIVE_INFINITY, WAGE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String rect(Drawn drawn, int index) {
    Element rect = drawn.all("rect").get(index);
    return String.join(
        " ",
        rect.getAttribute("x"),
        rect.getAttribute("y"),
        rect.getAttribute("width"),
        rect.getAttribute("height"));
  }

  /** Upright lines of the rows; the ticks of the axis and the legend are shorter. */
  private static List<Element> uprights(Drawn drawn, String x) {
    return drawn.all("line").stream()
        .filter(line -> line.getAttribute("x1").equals(x) && line.getAttribute("x2").equals(x))
        .filter(line -> number(line, "y2") - number(line, "y1") > 15)
        .toList();
  }

  private static boolean isDashed(Element line) {
    return line.hasAttribute("stroke-dasharray");
  }

  private static double number(Element line, String attribute) {
    return Double.parseDouble(line.getAttribute(attribute));
  }

  private static Drawn drawn(double stated, Tornado.Bar... bars) {
    return Drawn.of(
        Tornado.of("What moves the net value", "EUR net a month", stated, List.of(bars)));
  }
}
