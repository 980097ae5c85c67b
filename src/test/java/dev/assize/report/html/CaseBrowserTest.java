package dev.assize.report.html;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.assize.browser.Chromium;
import dev.assize.browser.Visit;
import dev.assize.report.Trial500;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding cases in the page and reading them, by mouse, by keys, and by address. */
class CaseBrowserTest {

  @RegisterExtension static final Chromium BROWSER = new Chromium();

  @TempDir static Path temp;
  private static Path file;
  private Visit visit;
  private Page page;

  @BeforeAll
  static void write() {
    file =
        WrittenPage.file(
            temp.resolve("report.html"), Trial500.view(Trial500.compared(700, 60, 20)));
  }

  @AfterEach
  void it_keeps_to_itself() {
    assertThat(BROWSER.complaints()).isEmpty();
    assertThat(BROWSER.requests()).allMatch(url -> url.startsWith(temp.toUri().toString()));
  }

  private void open(String state) {
    visit = BROWSER.open(URI.create(file.toUri() + state), new NewContextOptions());
    page = visit.page();
  }

  private Locator filter() {
    return page.locator("input[type=search]");
  }

  private Locator rows() {
    return page.locator("table.cases tbody tr");
  }

  private Locator caseView() {
    return page.locator("#case");
  }

  private void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  private void address(String end) {
    assertThat(page).hasURL(file.toUri() + end);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "is:broke, 60",
        "is:fixed, 20",
        "is:critical, 1",
        "-is:steady, 81",
        "is:broke cat:extr, 60",
        "is:broke -cat:extraction, 0",
        "is:broke check:facts, 60",
        "delta<-0.2, 60",
        "delta>=0.5, 20",
        "id:safety-017, 1",
        "REFUNDS-00005, 1",
        "`\"parcel refunds-00005 two\"`, 1",
        "`\"parcel  refunds\"`, 0",
        "``, 701"
      })
  void the_filter_finds_what_it_says_and_tells_how_many(String query, int found) {
    open("");
    filter().fill(query);

    Locator count = page.locator("output");
    assertThat(count).hasText(found + " of 701 cases");
    assertThat(count).hasAttribute("aria-live", "polite");
    assertThat(rows()).hasCount(Math.min(found, 200));
    assertThat(page.locator(".fault")).isEmpty();
  }

  @Test
  void what_of_a_filter_is_not_understood_is_shown_in_place_with_a_remedy() {
    open("");
    filter().fill("is:brok category:refunds delta:2");

    assertThat(page.locator(".fault"))
        .hasText(
            "Not understood: is:brok; perhaps is:broke. Not understood: category:refunds; perhaps cat:."
                + " Not understood: delta:2; perhaps delta<-0.2. ");
    assertThat(page.locator(".fault u"))
        .hasText(new String[] {"is:brok", "category:refunds", "delta:2"});
    assertThat(filter()).hasAttribute("aria-invalid", "true");
    filter().fill("is:broke");
    assertThat(filter()).hasAttribute("aria-invalid", "false");
  }

  @Test
  void the_worst_come_first_and_a_head_sorts_anew() {
    open("");
    assertThat(rows().first()).containsText("extraction-00003");

    page.locator("button[data-sort=id]").click();
    assertThat(rows().first()).containsText("delivery-00001");
    assertThat(page.locator("th[aria-sort=ascending]")).hasText("Case");
    page.locator("button[data-sort=delta]").click();
    assertThat(page.locator("th[aria-sort]")).hasText(Pattern.compile("Score"));
    assertThat(rows().first()).containsText("extraction-00003");
  }

  @Test
  void words_of_a_question_find_it_though_its_other_texts_are_not_in_the_page() {
    open("");
    filter().fill("\"labels-00602 two weeks\"");
    assertThat(rows()).hasCount(1);
    assertThat(page.locator("output")).hasText("1 of 701 cases");
    rows().first().locator("a").click();
    assertThat(caseView()).containsText("Its texts are not in this page.");
  }

  @Test
  void where_questions_are_cut_short_a_search_for_words_says_so() {
    Path cut =
        WrittenPage.file(
            temp.resolve("cut.html"),
            Trial500.view(
                Trial500.texts(text -> (text + " ").repeat(2)), Trial500.compared(10, 1, 0)));
    page = BROWSER.open(cut.toUri()).page();
    filter().fill("is:broke");
    assertThat(page.locator("output")).hasText("1 of 11 cases");
    filter().fill("is:broke money");
    assertThat(page.locator("output"))
        .hasText(
            "1 of 11 cases; words are sought in ids, tags and questions, of which 11 are here with"
                + " their beginnings only");
  }

  @Test
  void a_key_is_answered_with_one_screen_of_rows_and_the_others_follow() {
    open("");
    assertThat(
            page.evaluate(
                """
                () => {
                  const input = document.querySelector('input[type=search]');
                  input.value = 'is:passed';
                  input.dispatchEvent(new InputEvent('input', {bubbles: true}));
                  return document.querySelectorAll('table.cases tbody tr').length;
                }
                """))
        .isEqualTo(40);
    assertThat(rows()).hasCount(200);
  }

  @Test
  void more_rows_are_laid_out_when_asked_for() {
    open("");
    page.locator("button.more").click();
    assertThat(rows()).hasCount(400);
    page.locator("button.more").click();
    page.locator("button.more").click();
    assertThat(rows()).hasCount(701);
    assertThat(page.locator("button.more")).isHidden();
  }

  @Test
  void failing_criteria_are_counted_and_a_click_asks_for_one() {
    open("#p1&q=is:broke");
    Locator chip = page.locator(".groups button").first();
    assertThat(chip).hasText("check:facts 60");

    chip.click();
    assertThat(filter()).hasValue("is:broke check:facts");
    assertThat(page.locator(".groups button[aria-pressed=true]")).hasText("check:facts 60");
    page.locator(".groups button[aria-pressed=true]").click();
    assertThat(filter()).hasValue("is:broke");
  }

  @Test
  void an_address_opens_its_case_and_its_filter() {
    open("#p1&case=extraction-00093");
    assertThat(caseView()).isVisible();
    assertThat(page.locator("#case-title")).hasText("extraction-00093");
    assertThat(page.locator("#case-body"))
        .containsText("You get a voucher once the parcel is here.");

    page.navigate(file.toUri() + "#p1&q=is:fixed");
    assertThat(caseView()).isHidden();
    assertThat(filter()).hasValue("is:fixed");
    assertThat(page.locator("output")).hasText("20 of 701 cases");
  }

  @Test
  void a_case_whose_texts_were_left_out_says_how_to_see_them_and_one_that_is_not_is_said() {
    open("#p1&case=labels-00602");
    assertThat(caseView()).containsText("assize show labels-00602 --run 2");

    open("#p1&case=nowhere");
    assertThat(caseView()).isHidden();
    assertThat(page.locator("#said")).hasText("There is no case nowhere in this report.");
    assertThat(page.locator("#said")).isInViewport();
  }

  @Test
  void the_back_button_closes_a_case_and_keeps_the_filter() {
    open("");
    filter().fill("is:broke");
    rows().nth(1).locator("a").click();
    assertThat(page.locator("#case-title")).hasText("extraction-00013");
    assertThat(page.locator("#case-place")).hasText("2 of 60");
    page.locator("#case-on").click();
    assertThat(page.locator("#case-title")).hasText("extraction-00023");

    page.goBack();
    assertThat(page.locator("#case-title")).hasText("extraction-00013");
    page.goBack();
    assertThat(caseView()).isHidden();
    address("#p1&q=is%3Abroke");
    assertThat(filter()).hasValue("is:broke");
    page.goForward();
    assertThat(page.locator("#case-title")).hasText("extraction-00013");
  }

  @Test
  void keys_alone_lead_from_the_skip_link_to_a_case_and_back() {
    open("");
    press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    assertThat(page.locator(".skip")).isInViewport();
    press("Enter");
    assertThat(page.locator("#main")).isFocused();

    tabTo(filter());
    page.keyboard().type("is:broke");
    tabTo(rows().first().locator("a"));
    press("Enter");
    assertThat(page.locator("#case-title")).hasText("extraction-00003");
    assertThat(page.locator("#case-title")).isFocused();

    tabTo(page.locator("#case-on"));
    press("Enter");
    assertThat(page.locator("#case-title")).hasText("extraction-00013");
    tabTo(page.locator("#case-close"));
    press("Enter");
    assertThat(caseView()).isHidden();
    assertThat(rows().nth(1).locator("a")).isFocused();
    address("#p1&q=is%3Abroke");
  }

  /** Every stop on the way shows that it has the focus, and is on the screen. */
  private void tabTo(Locator goal) {
    for (int i = 0; i < 60; i++) {
      press("Tab");
      Locator here = page.locator("*:focus");
      if (here.count() > 0) {
        assertThat(here).not().hasCSS("outline-style", "none");
        assertThat(here).isInViewport();
      }
      if ((boolean) goal.evaluate("it => it === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("no way by keys to " + goal);
  }

  @Test
  void single_keys_browse_and_can_be_switched_off() {
    open("");
    press("/");
    assertThat(filter()).isFocused();
    page.keyboard().type("is:broke");
    press("Tab", "j");
    assertThat(page.locator("#case-title")).hasText("extraction-00003");
    press("j");
    assertThat(page.locator("#case-title")).hasText("extraction-00013");
    press("k");
    assertThat(page.locator("#case-title")).hasText("extraction-00003");
    press("Escape");
    assertThat(caseView()).isHidden();
    address("#p1&q=is%3Abroke");

    press("?");
    assertThat(page.locator("#help")).isVisible();
    assertThat(page.locator("#help-title")).isFocused();
    page.locator("#keys").uncheck();
    press("Escape", "j");
    assertThat(page.locator("#help")).isHidden();
    assertThat(caseView()).isHidden();
    page.reload();
    press("j", "?");
    assertThat(page.locator("#keys")).not().isChecked();
    assertThat(page.locator("dialog:visible")).hasCount(0);
  }

  @Test
  void differences_of_two_replies_are_marked_and_can_be_hidden() {
    open("#p1&case=extraction-00093");
    List<String> pressed = List.of("true", "false");
    for (String each : pressed) {
      assertThat(page.locator("#case-marks")).hasAttribute("aria-pressed", each);
      press("d");
    }
    assertThat(page.locator("#case-marks")).hasAttribute("aria-pressed", "true");
  }
}
