package dev.assize.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures as they were approved; {@code target/figures.html} shows them all to a person. */
class GalleryTest {

  private static final Path APPROVED = Path.of("src/test/resources/dev/assize/report/svg");
  private static final Map<String, Figure> FIGURES = Gallery.figures();

  static Set<String> names() {
    return FIGURES.keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_figure_is_drawn_as_it_was_approved(String name) throws IOException {
    Path approved = APPROVED.resolve(name + ".svg");
    String drawn = FIGURES.get(name).markup().replace("><", ">\n<") + "\n";
    if (Boolean.getBoolean("assize.approve")) {
      Files.writeString(approved, drawn);
    }
    assertThat(drawn)
        .as("look at target/figures.html, then run this test with -Dassize.approve=true")
        .isEqualTo(Files.readString(approved));
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_figure_has_a_table_and_keeps_the_rules_of_all_figures(String name) {
    Figure figure = FIGURES.get(name);
    assertThat(figure.rows()).isNotEmpty();
    assertThat(Drawn.of(figure).xml().getDocumentElement().getAttribute("aria-label"))
        .isEqualTo(figure.title() + ". " + figure.finding());
  }

  @Test
  void all_figures_lie_on_one_page_for_a_person_to_look_at() throws IOException {
    String page =
        """
        <!doctype html><meta charset=utf-8><title>Figures</title>
        <style>:root{color-scheme:light dark}
        body{font:16px/1.5 system-ui;margin:1rem;background:#fff;color:#1b1f24}
        @media (prefers-color-scheme:dark){body{background:#0f1419;color:#e6edf3}}
        .grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1rem}
        figure{margin:0;max-width:30rem}.wide{max-width:none}td,th{padding:0 .5rem;text-align:left}
        </style>
        """
            + FIGURES.entrySet().stream().map(GalleryTest::wide).collect(Collectors.joining())
            + "<div class=grid>"
            + FIGURES.entrySet().stream().map(GalleryTest::narrow).collect(Collectors.joining())
            + "</div>\n";
    Path file = Path.of("target", "figures.html");
    Files.writeString(file, page);
    assertThat(Files.readString(file)).contains("<svg");
  }

  private static String wide(Map.Entry<String, Figure> figure) {
    return figure.getKey().endsWith("-wide")
        ? "<figure class=wide>" + figure.getValue().markup() + "</figure>\n"
        : "";
  }

  private static String narrow(Map.Entry<String, Figure> figure) {
    return figure.getKey().endsWith("-wide")
        ? ""
        : "<figure>" + figure.getValue().markup() + "<p>" + figure.getKey() + "</figure>\n";
  }
}
