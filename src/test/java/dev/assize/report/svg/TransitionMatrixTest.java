package dev.assize.report.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.stats.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class TransitionMatrixTest {

  @Test
  void each_count_is_a_link_to_its_cases_with_a_name_to_be_read_aloud() {
    assertThat(Drawn.of(Gallery.transitions()).all("a"))
        .extracting(a -> a.getAttribute("href") + " " + a.getAttribute("aria-label"))
        .containsExactly(
            "#q=is:steady-pass 406 steady pass",
            "#q=is:broke 31 \u25bc broke",
            "#q=is:fixed 19 \u25b2 fixed",
            "#q=is:steady-fail 36 steady fail",
            "#q=is:not-comparable 8 not comparable");
  }

  @Test
  void nothing_that_is_linked_hides_in_an_image() {
    Element svg = Drawn.of(Gallery.transitions()).xml().getDocumentElement();
    assertThat(svg.getAttribute("role")).isEqualTo("group");
  }

  @Test
  void a_link_is_large_enough_for_a_finger() {
    for (Element link : Drawn.of(Gallery.transitions()).all("a")) {
      Element target = (Element) link.getElementsByTagName("rect").item(0);
      assertThat(Double.parseDouble(target.getAttribute("height"))).isGreaterThanOrEqualTo(24);
      assertThat(Double.parseDouble(target.getAttribute("width"))).isGreaterThanOrEqualTo(24);
    }
  }

  @Test
  void the_finding_counts_what_changed() {
    assertThat(Gallery.transitions().finding())
        .isEqualTo(
            "31 of 50 cases that changed broke, 19 fixed; 8 not comparable. The pass rate changed"
                + " by -2.4 points (90 % interval -4.9 to 0.0), p 0.0923.");
    assertThat(matrix(5, 0, 0).figure().finding())
        .startsWith("None of 5 cases changed; 0 not comparable.");
    assertThat(matrix(0, 0, 0).figure().finding()).startsWith("No case could be compared;");
    assertThat(matrix(0, 1, 0).figure().finding()).startsWith("1 of 1 case that changed broke");
  }

  @Test
  void without_an_interval_it_says_why() {
    Figure figure =
        TransitionMatrix.of(cells(1, 1, 1), new Estimate.Unmeasured("too few clusters"), 0.05);
    assertThat(Drawn.of(figure).texts()).contains("too few clusters");
    assertThat(figure.finding()).endsWith("No interval: too few clusters.");
  }

  @Test
  void what_has_no_link_is_no_link() {
    assertThat(matrix(1, 1, 1).all("a")).isEmpty();
    assertThat(matrix(1_000_000_000, 1_000_000_000, 0).texts()).contains("1,000,000,000");
  }

  @Test
  void links_lead_nowhere_but_into_the_page() {
    for (String href : List.of("javascript:alert(1)", "https://evil.example", " #q")) {
      assertThatThrownBy(() -> new TransitionMatrix.Cell(1, href))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void the_table_has_all_five_outcomes() {
    assertThat(Gallery.transitions().rows())
        .extracting(row -> row.getFirst() + " " + row.getLast())
        .containsExactly(
            "steady pass 406", "broke 31", "fixed 19", "steady fail 36", "not comparable 8");
  }

  private static Drawn matrix(int same, int broke, int fixed) {
    return Drawn.of(
        TransitionMatrix.of(
            cells(same, broke, fixed),
            new Estimate.Measured(0, new Interval(-1, 1, 0.90), same + 1, ""),
            0.05));
  }

  private static TransitionMatrix.Cells cells(int same, int broke, int fixed) {
    return new TransitionMatrix.Cells(cell(same), cell(broke), cell(fixed), cell(0), cell(0));
  }

  private static TransitionMatrix.Cell cell(int count) {
    return new TransitionMatrix.Cell(count, "");
  }
}
