package dev.assize;

import dev.assize.report.ReportFormat;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The picture of the output in the README is what this repository's own run prints. */
class ReadmeTest {

  @TempDir Path folder;

  @Test
  void the_output_shown_is_the_output_printed() throws Exception {
    OwnProject.copy(folder);
    StringWriter printed = new StringWriter();
    text().write(OwnProject.replayed(folder), printed);
    ShownText.in(
        Path.of("README.md"), "assize run", "```\n" + printed + "```\n", ReadmeTest::timeless);
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
