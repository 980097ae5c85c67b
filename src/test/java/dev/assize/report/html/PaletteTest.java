package dev.assize.report.html;

import static org.assertj.core.api.Assertions.assertThat;

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
        for (Palette text : TEXTS) {
          assertThat(contrast(theme.apply(text), theme.apply(ground)))
              .as("%s on %s", text, ground)
              .isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast(theme.apply(Palette.LINE), theme.apply(ground)))
            .as("lines on %s", ground)
            .isGreaterThanOrEqualTo(2.7);
      }
    }
  }

  @Test
  void the_formula_gives_the_known_contrasts() {
    assertThat(contrast("#000000", "#ffffff")).isEqualTo(21.0);
    assertThat(contrast("#777777", "#ffffff")).isBetween(4.47, 4.49);
  }

  /** WCAG 2.2: (L1 + 0.05) / (L2 + 0.05) of relative luminances. */
  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
