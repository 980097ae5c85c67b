package dev.assize.report.svg;

import static dev.assize.report.svg.LineCharts.at;
import static dev.assize.report.svg.LineCharts.drawn;
import static dev.assize.report.svg.LineCharts.first;
import static dev.assize.report.svg.LineCharts.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Whether all that is written on a line chart can be read. */
class LineLabelsTest {

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
}
