package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.assize.base.Digest;
import dev.assize.browser.Chromium;
import dev.assize.browser.Picture;
import dev.assize.report.ReportView;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The output and the pictures in the README are of this repository's own run. */
class ReadmeTest {

  @RegisterExtension static final Chromium BROWSER = new Chromium();

  @TempDir static Path folder;
  private static ReportView view;

  @BeforeAll
  static void replay() throws IOException {
    OwnProject.copy(folder);
    view = OwnProject.replayed(folder);
  }

  @Test
  void the_output_shown_is_the_output_printed() throws IOException {
    ShownText.in(
        Path.of("README.md"),
        "assize run",
        "```\n" + written("text") + "```\n",
        ReadmeTest::timeless);
  }

  /** A picture says of which first screen it is; pixels differ from machine to machine. */
  @ParameterizedTest
  @CsvSource({
    "report-light, LIGHT, 1280, figure.forest",
    "report-dark, DARK, 1280, figure.forest",
    "report-narrow-light, LIGHT, 320, .decision",
    "report-narrow-dark, DARK, 320, .decision"
  })
  void the_pictures_shown_are_of_the_page_written(
      String name, ColorScheme theme, int width, String last) throws IOException {
    String html = written("html");
    String shown = Digest.of(timeless(firstScreen(html))).hex();
    Path picture = Path.of("docs", name + ".png");
    if (Boolean.getBoolean("assize.approve") && !Picture.shows(picture).equals(shown)) {
      Path page = Files.writeString(folder.resolve("report.html"), html);
      NewContextOptions window =
          new NewContextOptions().setColorScheme(theme).setViewportSize(width, 900);
      Picture.write(picture, BROWSER.open(page, window).pictureDownTo(last), shown);
    }

    assertThat(Picture.shows(picture))
        .as("run this test with -Dassize.approve=true to take %s anew", picture)
        .isEqualTo(shown);
  }

  /** Its looks and its figures; not the notes, which tell of cases that nobody has recorded yet. */
  private static String firstScreen(String html) {
    Document page = Jsoup.parse(html);
    page.select(".decision dt:contains(To know) + dd").remove();
    return page.select("style, .decision, .tiles, figure.forest svg").outerHtml();
  }

  private static String written(String format) throws IOException {
    StringWriter out = new StringWriter();
    Assize.formats().stream()
        .filter(each -> each.name().equals(format))
        .findFirst()
        .orElseThrow()
        .write(view, out);
    return out.toString();
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
