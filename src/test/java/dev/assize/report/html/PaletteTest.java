package dev.assize.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.Contrast;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PaletteTest {

  private static final List<Palette> TEXTS =
      List.of(
          Palette.INK,
          Palette.MUTED,
          Palette.LINK,
          Palette.HOLD,
          Palette.SHIP,
          Palette.INCONCLUSIVE);

  @Test
  void every_text_colour_is_readable_on_every_ground_in_both_themes() {
    for (Function<Palette, String> theme :
        List.<Function<Palette, String>>of(Palette::light, Palette::dark)) {
      for (Palette ground : List.of(Palette.PAPER, Palette.PANEL)) {
        assertThat(Contrast.of(theme.apply(Palette.EDGE), theme.apply(ground)))
            .as("edges of what can be worked, on %s", ground)
            .isGreaterThanOrEqualTo(3);
        for (Palette text : TEXTS) {
          assertThat(Contrast.of(theme.apply(text), theme.apply(ground)))
              .as("%s on %s", text, ground)
              .isGreaterThanOrEqualTo(4.5);
        }
      }
      for (Palette mark : List.of(Palette.GONE, Palette.NEW)) {
        assertThat(Contrast.of(theme.apply(Palette.INK), theme.apply(mark)))
            .as("text on %s", mark)
            .isGreaterThanOrEqualTo(7);
      }
    }
  }

  @Test
  void the_formula_gives_the_known_contrasts() {
    assertThat(Contrast.of("#000000", "#ffffff")).isEqualTo(21.0);
    assertThat(Contrast.of("#777777", "#ffffff")).isBetween(4.47, 4.49);
  }
}
