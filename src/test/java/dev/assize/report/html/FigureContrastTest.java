package dev.assize.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.Contrast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ink of figures, which is thinned by opacity alone, on the grounds that a page has. */
class FigureContrastTest {

  private static final Path FIGURES = Path.of("src/test/resources/dev/assize/report/svg");
  private static final List<Function<Palette, String>> THEMES =
      List.of(Palette::light, Palette::dark);

  /**
   * Fainter ones carry no meaning of their own: bands, grids and shades, which have lines or words.
   */
  private static final double FAINT = 0.42;

  static List<Path> figures() throws IOException {
    try (Stream<Path> files = Files.list(FIGURES)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void letters_and_marks_can_be_told_from_the_ground_in_both_themes(Path figure)
      throws IOException {
    List<Element> elements =
        Jsoup.parse(Files.readString(figure), Parser.xmlParser()).select("text, line, rect, path");
    assertThat(elements).isNotEmpty();
    for (Element element : elements) {
      if (element.is("text")) {
        isToldFromAll(element, opacity(element, "fill-opacity"), 4.5);
      } else if (element.hasAttr("stroke")) {
        isToldFromAll(element, opacity(element, "stroke-opacity"), 3);
      } else {
        isToldFromAll(element, opacity(element, "fill-opacity"), 3);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void letters_stay_legible_on_the_darkest_shade(Path figure) throws IOException {
    double darkest =
        Jsoup.parse(Files.readString(figure), Parser.xmlParser()).select("rect").stream()
            .mapToDouble(rect -> opacity(rect, "fill-opacity"))
            .filter(opacity -> opacity < FAINT)
            .max()
            .orElse(0);
    for (Function<Palette, String> theme : THEMES) {
      String ink = theme.apply(Palette.INK);
      assertThat(Contrast.of(ink, blend(ink, theme.apply(Palette.PAPER), darkest)))
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  private static void isToldFromAll(Element element, double opacity, double least) {
    if (!element.is("text") && opacity < FAINT) {
      return;
    }
    for (Function<Palette, String> theme : THEMES) {
      for (Palette ground : List.of(Palette.PAPER, Palette.PANEL)) {
        String paper = theme.apply(ground);
        assertThat(Contrast.of(blend(theme.apply(Palette.INK), paper, opacity), paper))
            .as("%s on %s", element, ground)
            .isGreaterThanOrEqualTo(least);
      }
    }
  }

  private static double opacity(Element element, String attribute) {
    return element.hasAttr(attribute) ? Double.parseDouble(element.attr(attribute)) : 1;
  }

  /** What ink of this opacity looks like on the paper. */
  private static String blend(String ink, String paper, double opacity) {
    int[] mixed =
        IntStream.range(0, 3)
            .map(i -> (int) Math.round(part(ink, i) * opacity + part(paper, i) * (1 - opacity)))
            .toArray();
    return String.format(Locale.ROOT, "#%02x%02x%02x", mixed[0], mixed[1], mixed[2]);
  }

  private static int part(String colour, int index) {
    return Integer.parseInt(colour.substring(1 + 2 * index, 3 + 2 * index), 16);
  }
}
