package dev.assize.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.Contrast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page's colours can be read in both themes. */
class ColoursTest {

  private static final Path STYLE = Path.of("src/main/resources/dev/assize/labelling/page.css");

  @Test
  void every_text_is_readable_on_every_ground_in_both_themes() throws IOException {
    List<String> lines = Files.readAllLines(STYLE);
    for (Map<String, String> theme : List.of(colours(lines.get(0)), colours(lines.get(1)))) {
      for (String ground : List.of("paper", "panel")) {
        for (String text : List.of("ink", "muted", "link", "pass", "fail")) {
          assertThat(contrast(theme, text, ground))
              .as(text + " on " + ground)
              .isGreaterThanOrEqualTo(4.5);
        }
      }
      assertThat(contrast(theme, "ink", "words")).isGreaterThanOrEqualTo(4.5);
      assertThat(contrast(theme, "ink", "number")).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void no_other_colour_is_used() throws IOException {
    String rest = Files.readAllLines(STYLE).stream().skip(2).collect(Collectors.joining("\n"));

    assertThat(rest)
        .doesNotContainPattern("#[0-9a-f]{3,8}\\b[^{]*}")
        .doesNotContain("rgb(", "url(");
  }

  private static double contrast(Map<String, String> theme, String text, String ground) {
    return Contrast.of(theme.get(text), theme.get(ground));
  }

  private static Map<String, String> colours(String line) {
    return Pattern.compile("--([a-z]+):(#[0-9a-f]{6})")
        .matcher(line)
        .results()
        .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
  }
}
