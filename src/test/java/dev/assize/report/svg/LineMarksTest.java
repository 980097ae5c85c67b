package dev.assize.report.svg;

import static dev.assize.report.svg.LineCharts.at;
import static dev.assize.report.svg.LineCharts.drawn;
import static dev.assize.report.svg.LineCharts.line;
import static dev.assize.report.svg.LineCharts.outline;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Where something happens on a line chart. */
class LineMarksTest {

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
}
