package dev.assize.report.html;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import dev.assize.browser.Chromium;
import dev.assize.browser.Visit;
import dev.assize.report.Hostile;
import dev.assize.report.PayerScene;
import dev.assize.report.Trial500;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page says to whoever pays. */
class PayerPageTest {

  @RegisterExtension static final Chromium BROWSER = new Chromium();

  @TempDir static Path temp;

  private static Path written;

  @BeforeAll
  static void write() {
    written =
        WrittenPage.file(temp.resolve("paid.html"), PayerScene.view(UnaryOperator.identity()));
  }

  @AfterEach
  void it_keeps_to_itself() {
    assertThat(BROWSER.complaints()).isEmpty();
    assertThat(BROWSER.requests())
        .allMatch(each -> each.replace("#cost", "").equals(written.toUri().toString()));
  }

  @Test
  void it_stands_behind_all_decisions_and_is_linked_from_each() {
    Document page = page(UnaryOperator.identity());

    assertThat(page.select(".part ~ #cost ~ #provenance")).hasSize(1);
    assertThat(page.select(".part #cost, #cost .word")).isEmpty();
    assertThat(page.select("nav.places a[href=#cost]")).hasSize(1);
    assertThat(page.select("#cost h2").text()).isEqualTo("What it costs and what it brings");
    assertThat(page.select("#cost h3").eachText())
        .containsExactly(
            "Which tier is enough",
            "What a shorter prompt loses and saves",
            "Own machines or an API");
    assertThat(page.select("#cost dt").eachText()).endsWith("Not told");
  }

  @Test
  void nobody_who_did_not_ask_finds_it() {
    Document page = Jsoup.parse(WrittenPage.html(Trial500.view(Trial500.compared(30, 3, 1))));

    assertThat(page.select("#cost, a[href=#cost]")).isEmpty();
  }

  @Test
  void each_picture_has_its_table_and_the_first_four_of_an_answer_are_seen_at_once() {
    Document page = page(UnaryOperator.identity());

    assertThat(page.select("#cost figure")).hasSize(18);
    assertThat(page.select("#cost figure details table")).hasSize(18);
    assertThat(page.select("#cost > .figures figure")).hasSize(12);
    assertThat(page.select("#cost table"))
        .allSatisfy(table -> assertThat(table.select("caption")).hasSize(1));
    assertThat(page.select("#cost figure svg"))
        .allSatisfy(svg -> assertThat(svg.select("> title, > desc")).hasSize(2));
  }

  @Test
  void no_name_becomes_more_than_text_however_long_it_is() {
    Map<String, Integer> plain = shape(page(text -> "plain words"));
    for (String hostile : Hostile.STRINGS) {
      Document page = page(text -> "x " + hostile);
      assertThat(shape(page)).as(brief(hostile)).isEqualTo(plain);
      assertThat(page.select("#cost [href]").eachAttr("href"))
          .allMatch(address -> address.startsWith("#"));
      assertThat(page.select("#cost").outerHtml().length()).isLessThan(3_000_000);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void nobody_is_kept_out_at_320_pixels_in_light_and_dark(ColorScheme theme) {
    Visit visit =
        BROWSER.open(
            written, new NewContextOptions().setColorScheme(theme).setViewportSize(320, 640));
    Page page = visit.page();
    page.evaluate("document.querySelectorAll('#cost details').forEach(each => each.open = true)");

    assertThat(visit.barriers()).isEmpty();
    assertThat(visit.overflow()).isZero();
    assertThat(page.locator("#cost .tiles li")).hasCount(3);
  }

  @Test
  void without_script_there_are_answers_tiles_pictures_and_the_way_there() {
    Page page =
        BROWSER
            .open(
                written,
                new NewContextOptions()
                    .setJavaScriptEnabled(false)
                    .setReducedMotion(ReducedMotion.REDUCE))
            .page();

    page.locator("nav.places a[href='#cost']").click();
    assertThat(page.locator("#cost-title")).isInViewport();
    assertThat(page.locator("#cost dd li:visible")).hasCount(7);
    assertThat(page.locator("#cost figure svg:visible")).hasCount(12);
    page.locator("#cost summary:has-text('what they rest on')").first().click();
    assertThat(page.locator("#cost h4:has-text('To know'):visible")).hasCount(1);
  }

  /** The script lists the cases above it, which makes the page longer. */
  @Test
  void who_follows_a_link_to_it_from_elsewhere_arrives_there() {
    Page page = BROWSER.open(written, new NewContextOptions()).page();
    page.navigate("about:blank");
    page.navigate(written.toUri() + "#cost");

    assertThat(page.locator("table.cases tbody tr").first()).isVisible();
    assertThat(page.locator("#cost-title")).isInViewport();
  }

  @Test
  void on_one_sheet_it_is_left_out_and_with_everything_it_is_there() {
    Page page = BROWSER.open(written, new NewContextOptions()).page();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("#cost")).isHidden();

    page.evaluate("document.documentElement.dataset.print = 'all'");
    assertThat(page.locator("#cost dl")).isVisible();
    assertThat(page.locator("#cost figure svg").first()).isVisible();
  }

  private static Document page(UnaryOperator<String> words) {
    return Jsoup.parse(WrittenPage.html(PayerScene.view(words)));
  }

  private static String brief(String text) {
    return text.substring(0, Math.min(40, text.length()));
  }

  /**
   * How often each element of the page with the names of its attributes occurs, but in pictures.
   */
  private static Map<String, Integer> shape(Document page) {
    page.select("svg *").remove();
    Map<String, Integer> shape = new TreeMap<>();
    for (Element element : page.getAllElements()) {
      List<String> names = element.attributes().asList().stream().map(Attribute::getKey).toList();
      shape.merge(element.tagName() + names, 1, Integer::sum);
    }
    return shape;
  }
}
