package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.report.ReportFormat;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The picture of the output in the README is what this repository's own run prints. */
class ReadmeTest {

  private static final String BEGIN = "<!-- begin: assize run -->\n```\n";
  private static final String END = "```\n<!-- end -->";

  @TempDir Path folder;

  @Test
  void the_output_shown_is_the_output_printed() throws Exception {
    OwnProject.copy(folder);
    StringWriter printed = new StringWriter();
    text().write(OwnProject.replayed(folder), printed);
    Path readme = Path.of("README.md");
    String page = Files.readString(readme);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int to = page.indexOf(END);
    if (Boolean.getBoolean("assize.approve")) {
      page = page.substring(0, from) + printed + page.substring(to);
      Files.writeString(readme, page);
      to = page.indexOf(END);
    }
    assertThat(timeless(page.substring(from, to)))
        .as("run this test with -Dassize.approve=true to show the new output")
        .isEqualTo(timeless(printed.toString()));
  }

  private static ReportFormat text() {
    return Assize.formats().stream().filter(f -> f.name().equals("text")).findFirst().orElseThrow();
  }

  /**
   * Run ids and times differ from run to run, and a case without a recording is one more thing to
   * know; nothing else may differ.
   */
  private static String timeless(String text) {
    return text.replaceAll("[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}", "RUN")
        .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z", "TIME")
        .replaceAll("[0-9]+ more in the report", "MORE in the report");
  }
}
