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
import dev.assize.report.AdverseTrial;
import dev.assize.report.Trial500;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The page in a real browser: how it meets people of all kinds, screens of all kinds, and paper.
 */
class ReportPageTest {

  @RegisterExtension static final Chromium BROWSER = new Chromium();

  @TempDir static Path temp;

  /** Small, because axe looks at every pair of elements that may lie above one another. */
  private static Path few;

  private static Path many;
  private static Path attacked;
  private Visit visit;

  @BeforeAll
  static void write() {
    few = WrittenPage.file(temp.resolve("few.html"), Trial500.view(Trial500.compared(30, 3, 1)));
    attacked = WrittenPage.file(temp.resolve("attacked.html"), AdverseTrial.view());
    many =
        WrittenPage.file(temp.resolve("many.html"), Trial500.view(Trial500.compared(700, 60, 20)));
  }

  /** Whatever a test does, the page asks nobody for anything and has nothing to complain of. */
  @AfterEach
  void it_keeps_to_itself() {
    assertThat(BROWSER.complaints()).isEmpty();
    assertThat(BROWSER.requests())
        .isSubsetOf(few.toUri().toString(), many.toUri().toString(), attacked.toUri().toString());
  }

  private Page open(Path file, NewContextOptions window) {
    visit = BROWSER.open(file, window);
    return visit.page();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void nobody_is_kept_out_of_page_case_view_and_help_in_light_and_dark(ColorScheme theme) {
    Page page = open(few, new NewContextOptions().setColorScheme(theme));
    assertThat(visit.barriers()).as("folded").isEmpty();

    unfold(page);
    page.locator("input[type=search]").fill("is:brok");
    assertThat(visit.barriers()).as("unfolded, with a fault in the filter").isEmpty();

    page.locator("input[type=search]").fill("is:broke");
    page.locator("table.cases a").first().click();
    unfold(page);
    assertThat(visit.barriers()).as("case").isEmpty();

    page.locator("#case-close").click();
    page.locator("#help-open").click();
    assertThat(visit.barriers()).as("help").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void nobody_is_kept_out_of_what_adversarial_cases_did(ColorScheme theme) {
    Page page =
        open(attacked, new NewContextOptions().setColorScheme(theme).setViewportSize(320, 640));
    unfold(page);

    assertThat(visit.barriers()).isEmpty();
    assertThat(visit.overflow()).isZero();
    assertThat(page.locator("figure.sweep svg")).isVisible();
    assertThat(page.getByText("AML.T0080 AI agent context poisoning")).isVisible();
    page.locator("summary:has-text('newly fail') + div a").first().click();
    assertThat(page.locator("#case-title")).isVisible();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void nobody_is_kept_out_without_script(ColorScheme theme) {
    Page page = open(few, new NewContextOptions().setColorScheme(theme));
    asWithoutScript(page);

    assertThat(visit.barriers()).isEmpty();
  }

  @Test
  void at_320_pixels_nothing_scrolls_sideways_but_tables_in_their_own_frames() {
    Page page = open(many, new NewContextOptions().setViewportSize(320, 640));
    assertThat(visit.overflow()).as("folded").isZero();
    unfold(page);
    assertThat(visit.overflow()).as("unfolded").isZero();

    page.locator("table.cases a").first().click();
    unfold(page);
    assertThat(visit.overflow()).isZero();
    assertThat(page.evaluate(WIDER, "#case")).as("case").isEqualTo(0);
    page.locator("#case-close").click();
    page.locator("#help-open").click();
    assertThat(page.evaluate(WIDER, "#help")).as("help").isEqualTo(0);
  }

  @Test
  void at_320_pixels_captions_are_read_whole_and_categories_need_no_scrolling() {
    Page page = open(few, new NewContextOptions().setViewportSize(320, 640));
    unfold(page);

    assertThat(
            visit.strings(
                """
                () => [...document.querySelectorAll('main caption')]
                    .filter(each => {
                      const words = document.createRange();
                      words.selectNodeContents(each);
                      return words.getBoundingClientRect().right > innerWidth;
                    })
                    .map(each => each.textContent)
                """))
        .isEmpty();
    assertThat(page.evaluate(WIDER, "[aria-label='Categories as a table']")).isEqualTo(0);
    assertThat(page.locator("[data-name='Difference']").first()).isVisible();
  }

  private static final String WIDER =
      """
      selector => {
        const box = document.querySelector(selector);
        return box.scrollWidth - box.clientWidth;
      }
      """;

  @Test
  void at_320_pixels_nobody_is_kept_out() {
    open(few, new NewContextOptions().setViewportSize(320, 640));

    assertThat(visit.barriers()).isEmpty();
  }

  @Test
  void without_script_there_are_the_decision_the_figures_and_the_fifty_worst_cases() {
    Page page = open(many, new NewContextOptions().setJavaScriptEnabled(false));

    assertThat(page.locator(".decision .word")).containsText("HOLD");
    assertThat(page.locator(".decision .sentence")).containsText("Quality fell by");
    assertThat(page.locator(".tiles li")).hasCount(5);
    assertThat(page.locator("figure.forest:visible svg")).hasCount(1);
    assertThat(page.locator("article.case:visible")).hasCount(50);
    for (int place : new int[] {0, 49}) {
      assertThat(page.locator("article.case").nth(place)).containsText("You get a voucher");
    }
    // What only a script brings to life is not there to be tried in vain.
    assertThat(page.locator("button:visible, input:visible")).hasCount(0);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void paper_is_white_and_has_what_was_decided_and_why(ColorScheme theme) {
    Page page = open(few, new NewContextOptions().setColorScheme(theme));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.locator("body")).hasCSS("background-color", "rgb(255, 255, 255)");
    for (String shown :
        new String[] {"header", ".decision .sentence", ".decision dd", ".tiles", "figure.forest"}) {
      assertThat(page.locator(shown).first()).isVisible();
    }
    assertThat(page.locator("button:visible, input:visible")).hasCount(0);
    assertThat(visit.barriers()).isEmpty();
  }

  @Test
  void a_summary_is_printed_on_one_sheet_and_everything_when_it_is_asked_for() {
    Page page = open(few, new NewContextOptions());
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("#provenance")).isHidden();
    assertThat(page.locator(".worst")).isHidden();

    page.evaluate("document.documentElement.dataset.print = 'all'");
    assertThat(page.locator("#provenance")).isVisible();
    assertThat(page.locator(".worst article").first()).isVisible();
  }

  /** A sheet of A4 is 703 pixels wide between its margins, as some small screens are. */
  @Test
  void a_sheet_is_no_small_screen() {
    Page page = open(few, new NewContextOptions().setViewportSize(703, 1_000));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.locator("figure.forest:visible")).hasCount(1);
    page.evaluate("document.documentElement.dataset.print = 'all'");
    assertThat(page.locator(".stacked tbody tr").first()).hasCSS("display", "table-row");
  }

  @Test
  void a_theme_somebody_chose_holds_on_the_screen_but_not_on_paper() {
    Page page = open(few, new NewContextOptions().setColorScheme(ColorScheme.LIGHT));
    page.locator("#theme").click();
    page.locator("#theme").click();
    assertThat(page.locator("#said")).hasText("Theme: dark");
    assertThat(page.locator("body")).not().hasCSS("background-color", "rgb(255, 255, 255)");

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("body")).hasCSS("background-color", "rgb(255, 255, 255)");
  }

  @Test
  void nothing_moves_for_those_who_want_no_motion() {
    Page page = open(few, new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));

    assertThat(page.locator("html")).hasCSS("scroll-behavior", "auto");
    assertThat(
            visit.strings(
                """
                () => [...document.querySelectorAll('*')]
                    .filter(each => {
                      const style = getComputedStyle(each);
                      return style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0;
                    })
                    .map(each => each.tagName)
                """))
        .isEmpty();
  }

  private static void unfold(Page page) {
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
  }

  /** As the page stands before its script has run: axe itself needs one. */
  private static void asWithoutScript(Page page) {
    page.evaluate(
        """
        () => {
          document.querySelectorAll('.browser, .tools').forEach(each => each.hidden = true);
          document.querySelectorAll('.worst').forEach(each => each.hidden = false);
        }
        """);
  }
}
