package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page about this repository's labels, whose tables are made by tests. */
final class LabellingGuide {

  private static final Path PAGE = Path.of("judges/labelling.md");
  private static final String END = "<!-- end -->";

  private LabellingGuide() {}

  /** Holds the page to a table, or writes it there when that is asked for. */
  static void shows(String name, String table) throws IOException {
    String page = Files.readString(PAGE);
    String begin = "<!-- begin: " + name + " -->\n";
    int from = page.indexOf(begin) + begin.length();
    if (Boolean.getBoolean("assize.approve")) {
      page = page.substring(0, from) + table + page.substring(page.indexOf(END, from));
      Files.writeString(PAGE, page);
    }

    assertThat(page.substring(from, page.indexOf(END, from)))
        .as("run this test with -Dassize.approve=true to show the new table")
        .isEqualTo(table);
  }
}
