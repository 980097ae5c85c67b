package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** What a page shows between two marks, made by the test that holds the page to it. */
public final class ShownText {

  private static final String END = "<!-- end -->";

  private ShownText() {}

  /** Holds the page to the text, or writes it there when that is asked for. */
  public static void in(Path file, String name, String text) throws IOException {
    in(file, name, text, UnaryOperator.identity());
  }

  /**
   * The same where some of it may differ.
   *
   * @param but leaves out what may
   */
  public static void in(Path file, String name, String text, UnaryOperator<String> but)
      throws IOException {
    String page = Files.readString(file);
    String begin = "<!-- begin: " + name + " -->\n";
    int from = page.indexOf(begin) + begin.length();
    if (Boolean.getBoolean("assize.approve")) {
      page = page.substring(0, from) + text + page.substring(page.indexOf(END, from));
      Files.writeString(file, page);
    }

    assertThat(but.apply(page.substring(from, page.indexOf(END, from))))
        .as("run this test with -Dassize.approve=true to show the new text")
        .isEqualTo(but.apply(text));
  }
}
