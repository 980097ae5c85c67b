package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WrittenGuideTest {

  private static final Pattern ROW = Pattern.compile("\\| `([a-z]+)` \\|.*");

  @Test
  void the_guide_lists_the_columns_of_written_cases_in_their_order() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("docs/adversarial.md"));
    List<String> columns =
        lines
            .subList(lines.indexOf("| column | what it says |"), lines.indexOf("## Running them"))
            .stream()
            .map(ROW::matcher)
            .filter(Matcher::matches)
            .map(row -> row.group(1))
            .toList();
    assertThat(columns).isEqualTo(WrittenReader.COLUMNS);
  }
}
