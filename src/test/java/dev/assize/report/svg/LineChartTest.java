package dev.assize.report.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.base.Numbers;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class LineChartTest {

  private static final LineChart.Axis DAYS =
      new LineChart.Axis("day of the month", day -> Numbers.decimal(day, 0));
  private static final LineChart.Axis MONEY = new LineChart.Axis("EUR spent", Numbers::brief);

  @Test
  void a_line_goes_from_point_to_point_over_a_zero_that_is_always_shown() {
    Drawn drawn = drawn(line("spent", at(0, 50), at(5, 75), at(10, 100)));
    // The widest label is 100, of 23.4 units: the axis begins 8 units right of it and ends at 338.
    assertThat(outline(drawn, 0))
        .as("from half of the 160 units over the foot at 190 to all of them")
        .isEqualTo("M31.4 110.0L184.7 70.0L338.0 30.0");
    assertThat(drawn.texts()).containsSubsequence("EUR spent", "0", "20", "100");
    assertThat(first(drawn, "0").getAttribute("y")).isEqualTo("194.0");
    assertThat(first(drawn, "A").getAttribute("y")).isEqualTo("34.0");
  }

  @Test
  void values_below_zero_stand_below_its_line() {
    Drawn drawn = drawn(line("saved", at(0, -50), at(10, 50)));
    assertThat(outline(drawn, 0)).startsWith("M").contains(" 190.0L").endsWith(" 30.0");
    assertThat(first(drawn, "0").getAttribute("y")).isEqualTo("114.0");
    assertThat(drawn.texts()).contains("-40", "40");
  }

  @Test
  void lines_differ_by_their_dashes_and_are_named_beneath_with_the_same() {
    Drawn drawn =
        drawn(
            Stream.of("one", "two", "three", "four")
                .map(name -> line(name, at(0, 1), at(1, 2)))
                .toArray(LineChart.Line[]::new));
    List<String> strokes = drawn.all("path").stream().map(LineChartTest::stroke).toList();
    assertThat(strokes).hasSize(4).doesNotHaveDuplicates();
    assertThat(
            drawn.all("line").stream()
                .filter(each -> each.getAttribute("x2").equals("34.0"))
                .map(LineChartTest::stroke)
                .toList())
        .isEqualTo(strokes);
    assertThat(drawn.texts())
        .containsSubsequence("A", "one", "B", "two", "C", "three", "D", "four");
  }

  @Test
  void the_table_has_a_row_for_each_place_of_any_line() {
    Figure figure =
        drawn(line("spent", at(1, 10), at(3, 30)), line("budget", at(-0.0, 100), at(3, 100)))
            .figure();
    assertThat(figure.head()).containsExactly("day of the month", "spent", "budget");
    assertThat(figure.rows())
        .containsExactly(
            List.of("0", "", "100"), List.of("1", "10", ""), List.of("3", "30", "100"));
  }

  @Test
  void marks_are_dotted_uprights_numbered_from_the_left_and_noted_beneath() {
    Drawn drawn =
        drawn(
            List.of(line("spent", at(0, 0), at(10, 100))),
            List.of(
                new LineChart.Mark(20, "the month ends"), new LineChart.Mark(5, "half is spent")));
    List<Element> dotted =
        drawn.all("line").stream()
            .filter(each -> each.getAttribute("stroke-dasharray").equals("1 3"))
            .toList();
    assertThat(dotted)
        .extracting(each -> each.getAttribute("x1"))
        .containsExactly("108.1", "338.0");
    assertThat(drawn.texts()).containsSubsequence("1", "2", "1", "half is spent");
    assertThat(drawn.texts()).containsSubsequence("2", "the month ends");
    assertThat(outline(drawn, 0)).as("the axis reaches to the last mark").contains("L184.7 ");
    assertThat(drawn.figure().rows()).hasSize(2);
  }

  @Test
  void numbers_of_marks_at_the_same_place_stand_over_each_other() {
    LineChart.Mark mark = new LineChart.Mark(5, "both");
    List<Element> numbers =
        drawn(List.of(line("spent", at(0, 0), at(10, 1))), List.of(mark, mark)).all("text").stream()
            .filter(each -> each.getAttribute("text-anchor").equals("middle"))
            .filter(each -> Double.parseDouble(each.getAttribute("y")) < 60)
            .toList();
    assertThat(numbers).extracting(Element::getTextContent).containsExactly("1", "2");
    assertThat(numbers).extracting(each -> each.getAttribute("y")).containsExactly("48.0", "35.0");
  }

  @Test
  void lines_that_end_together_keep_their_letters_apart() {
    Drawn top = drawn(line("a", at(0, 0), at(1, 9)), line("b", at(0, 9), at(1, 9)));
    assertThat(first(top, "A").getAttribute("y")).isEqualTo("34.0");
    assertThat(first(top, "B").getAttribute("y")).isEqualTo("48.0");
    Drawn foot = drawn(line("a", at(0, 9), at(1, 0)), line("b", at(0, 9), at(1, 0)));
    assertThat(first(foot, "A").getAttribute("y")).isEqualTo("180.0");
    assertThat(first(foot, "B").getAttribute("y")).isEqualTo("194.0");
    Drawn elsewhere = drawn(line("a", at(0, 0), at(1, 9)), line("b", at(0, 9), at(2, 9)));
    assertThat(first(elsewhere, "A").getAttribute("y"))
        .isEqualTo(first(elsewhere, "B").getAttribute("y"));
  }

  @Test
  void a_line_of_one_point_is_a_dot() {
    Drawn drawn = drawn(line("spent", at(3, 10)));
    assertThat(drawn.all("path")).isEmpty();
    assertThat(drawn.number("rect", 0, "y") + 2.5).isEqualTo(30);
    assertThat(drawn.texts()).contains("2", "3", "4");
    assertThat(drawn.figure().rows()).containsExactly(List.of("3", "10"));
  }

  @Test
  void equal_values_are_a_level_line_and_zeros_lie_on_the_foot() {
    assertThat(outline(drawn(line("budget", at(0, 7), at(1, 7))), 0))
        .matches("M\\S+ 30\\.0L338\\.0 30\\.0");
    assertThat(outline(drawn(line("nothing", at(0, 0), at(1, -0.0))), 0))
        .matches("M\\S+ 190\\.0L338\\.0 190\\.0");
  }

  @Test
  void labels_of_an_axis_differ() {
    Drawn drawn = drawn(line("spent", at(1, 1), at(3, 2)));
    assertThat(
            drawn.all("text").stream()
                .filter(each -> each.getAttribute("text-anchor").equals("middle"))
                .map(Element::getTextContent)
                .toList())
        .as("no halves of days")
        .containsExactly("1", "2", "3");
  }

  @Test
  void a_line_without_points_says_so_and_axes_of_nothing_have_no_figures() {
    Drawn drawn = drawn(line("spent"));
    assertThat(drawn.texts())
        .containsExactly("EUR spent", "day of the month \u2192", "A", "no values: spent");
    assertThat(drawn.figure().rows()).isEmpty();
  }

  @Test
  void no_text_touches_another_one() {
    long seed = 20261123;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      double size = Math.pow(10, random.nextInt(13) - 6);
      LineChart.Line[] lines =
          IntStream.range(0, random.nextInt(5))
              .mapToObj(i -> line("a long name of line " + i, points(random, size)))
              .toArray(LineChart.Line[]::new);
      List<LineChart.Mark> marks =
          IntStream.range(0, random.nextInt(8))
              .mapToObj(i -> new LineChart.Mark(10 * random.nextDouble(), "here it is ".repeat(9)))
              .toList();
      apart("seed " + seed + ", round " + round, drawn(List.of(lines), marks));
    }
  }

  @Test
  void what_cannot_be_drawn_is_refused() {
    LineChart.Line line = line("a", at(0, 0));
    assertThatThrownBy(() -> drawn(line, line, line, line, line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("at most 4 lines can be told apart, found 5");
    assertThatThrownBy(() -> line("a", at(2, 0), at(2, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the points of a line go by rising x, found 2.0 after 2.0");
    for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> at(value, 0)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> at(0, value)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new LineChart.Mark(value, "here"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a finite number is needed, found " + value);
    }
  }

  /** Letters are ten units high over their line, and reach two below it. */
  private static void apart(String round, Drawn drawn) {
    List<Element> texts = drawn.all("text");
    for (int i = 0; i < texts.size(); i++) {
      for (int j = 0; j < i; j++) {
        double down = Math.abs(number(texts.get(i), "y") - number(texts.get(j), "y"));
        double beside =
            Math.max(left(texts.get(i)), left(texts.get(j)))
                - Math.min(right(texts.get(i)), right(texts.get(j)));
        assertThat(down >= 12 - 1e-9 || beside >= 0)
            .as(
                "%s: %s and %s",
                round, texts.get(i).getTextContent(), texts.get(j).getTextContent())
            .isTrue();
      }
    }
  }

  private static double left(Element text) {
    double length = Label.width(text.getTextContent());
    return number(text, "x")
        - switch (text.getAttribute("text-anchor")) {
          case "start" -> 0;
          case "middle" -> length / 2;
          default -> length;
        };
  }

  private static double right(Element text) {
    return left(text) + Label.width(text.getTextContent());
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static LineChart.Point[] points(Random random, double size) {
    double end = random.nextInt(2) == 0 ? 9 : 9 * random.nextDouble();
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(i -> at(end - 3 + i, size * Math.rint(random.nextGaussian())))
        .toArray(LineChart.Point[]::new);
  }

  private static String outline(Drawn drawn, int line) {
    return drawn.all("path").get(line).getAttribute("d");
  }

  private static String stroke(Element element) {
    return element.getAttribute("stroke-width") + " " + element.getAttribute("stroke-dasharray");
  }

  /** What is written on the axes or at the end of a line: names beneath stand elsewhere. */
  private static Element first(Drawn drawn, String text) {
    return drawn.all("text").stream()
        .filter(each -> each.getTextContent().equals(text))
        .filter(each -> !each.getAttribute("x").equals("42.0"))
        .findFirst()
        .orElseThrow();
  }

  private static LineChart.Line line(String name, LineChart.Point... points) {
    return new LineChart.Line(name, List.of(points));
  }

  private static LineChart.Point at(double x, double y) {
    return new LineChart.Point(x, y);
  }

  private static Drawn drawn(LineChart.Line... lines) {
    return drawn(List.of(lines), List.of());
  }

  private static Drawn drawn(List<LineChart.Line> lines, List<LineChart.Mark> marks) {
    return Drawn.of(LineChart.of("Money by day", "The budget lasts.", lines, marks, DAYS, MONEY));
  }
}
