package dev.assize.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.report.svg.ContextSweep.Cell;
import dev.assize.report.svg.ContextSweep.Reached;
import dev.assize.report.svg.ContextSweep.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContextSweepTest {

  private static final Cell KEPT = cell(0, 1_000, new Span(1, 0.7, 1));
  private static final Cell LOST = cell(50, 1_000, new Span(0, 0, 0.3));
  private static final Cell CUT =
      new Cell(100, 1_000, new Reached.Nothing("4 beyond the model's context"));

  @Test
  void every_cell_is_drawn_also_where_nothing_was_decided() {
    Drawn drawn = drawn(new Side("candidate", List.of(KEPT, LOST, CUT)));

    // A curve through two cells, a diamond for each and one in the legend.
    assertThat(drawn.all("path")).hasSize(4);
    assertThat(drawn.texts()).contains("1,000 tokens", "none decided", "0", "50", "100");
    assertThat(drawn.figure().rows())
        .containsExactly(
            List.of("1,000", "0", "100.0 (70.0 to 100.0) %", "6", ""),
            List.of("1,000", "50", "0.0 (0.0 to 30.0) %", "6", ""),
            List.of("1,000", "100", "\u2013", "0", "4 beyond the model's context"));
  }

  @Test
  void a_gap_is_not_bridged() {
    Cell gap = new Cell(50, 1_000, new Reached.Nothing("not asked"));
    Cell last = cell(100, 1_000, new Span(1, 0.7, 1));

    assertThat(drawn(new Side("candidate", List.of(KEPT, gap, last))).all("path"))
        .as("two diamonds and the legend, and no curve")
        .hasSize(3);
  }

  @Test
  void what_only_one_side_was_asked_is_said_of_the_other() {
    Drawn drawn =
        drawn(new Side("candidate", List.of(KEPT, LOST)), new Side("baseline", List.of(KEPT)));

    assertThat(drawn.figure().head()).contains("baseline, passed", "baseline, not decided");
    assertThat(drawn.figure().rows().getLast()).endsWith("6", "", "\u2013", "0", "not asked");
  }

  @Test
  void each_length_has_a_panel_in_the_order_of_lengths() {
    Drawn drawn =
        drawn(
            new Side(
                "candidate",
                List.of(
                    cell(0, 16_000, new Span(1, 0.5, 1)), cell(0, 1_000, new Span(1, 0.5, 1)))));

    assertThat(drawn.texts().stream().filter(text -> text.endsWith(" tokens")))
        .containsExactly("1,000 tokens", "16,000 tokens");
  }

  private static Cell cell(int position, int padding, Span share) {
    return new Cell(position, padding, new Reached.Decided(share, 6, ""));
  }

  private static Drawn drawn(Side... sides) {
    return Drawn.of(ContextSweep.of(List.of(sides), "Pass rate by place", "It is so."));
  }
}
