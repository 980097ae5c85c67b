package dev.assize.labelling;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.assize.LabelRequest;
import dev.assize.browser.Chromium;
import dev.assize.browser.Visit;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page in a real browser. */
class PageTest {

  @RegisterExtension static final Chromium BROWSER = new Chromium();

  @TempDir Path temp;
  private LabelProject project;
  private PageServer server;
  private Visit visit;

  @BeforeEach
  void project() {
    project = LabelProject.in(temp, 9);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private void serve(int count) throws Exception {
    open(new Round(project.desk("anna", count)), new NewContextOptions());
  }

  private void open(Round round, NewContextOptions window) throws Exception {
    server = PageServer.of(round);
    visit = BROWSER.open(server.address(), window);
    assertThat(at("count")).not().isEmpty();
  }

  private Locator at(String id) {
    return visit.page().locator("#" + id);
  }

  private void press(String... keys) {
    for (String key : keys) {
      visit.page().keyboard().press(key);
    }
  }

  private void stands(String count) {
    assertThat(at("count")).hasText(count);
  }

  @Test
  void three_are_labelled_by_keys_and_one_is_taken_back_so_the_file_holds_two() throws Exception {
    serve(6);
    press("p");
    stands("Reply 2 of 6 · 1 pass, 0 fail");
    press("f");
    stands("Reply 3 of 6 · 1 pass, 1 fail");
    press("p");
    stands("Reply 4 of 6 · 2 pass, 1 fail");
    press("u");
    stands("Reply 3 of 6 · 1 pass, 1 fail");

    assertThat(project.labels()).hasSize(2);
    assertThat(String.join("\n", project.labels())).contains(",pass,anna,", ",fail,anna,");
  }

  @Test
  void a_note_is_typed_without_labelling_and_goes_along_with_the_label() throws Exception {
    serve(6);
    press("n", "p");
    visit.page().keyboard().type("erhaps, \"maybe\"");
    press("Enter", "f");
    stands("Reply 2 of 6 · 0 pass, 1 fail");
    press("s");
    stands("Reply 3 of 6 · 0 pass, 1 fail, 1 skipped");

    assertThat(project.labels()).hasSize(1);
    assertThat(project.labels().getFirst()).endsWith(",random,\"perhaps, \"\"maybe\"\"\"");
    assertThat(at("note")).hasValue("");
  }

  @Test
  void keys_can_be_switched_off_for_those_whose_voice_or_hand_types_by_accident() throws Exception {
    serve(6);
    at("keys").click();
    press("p");
    at("fail").click();
    stands("Reply 2 of 6 · 0 pass, 1 fail");

    assertThat(project.labels()).hasSize(1);
  }

  @Test
  void hostile_texts_are_shown_as_text_and_nothing_of_them_runs() throws Exception {
    String hostile =
        "<script>document.title='owned'</script><img src=x onerror=document.title='owned'>"
            + "\\u202e\\u200b{{script}}";
    project.write(
        "all.jsonl",
        "{\"case\":\"c-01\",\"subject\":\"old\",\"response\":\""
            + hostile.replace("'", "`")
            + "\"}\n");
    project.importAll();
    serve(6);

    assertThat(at("reply").textContent())
        .startsWith("<script>document.title=`owned`</script><img src=x")
        .endsWith("\u27e6U+202E\u27e7\u27e6U+200B\u27e7{{script}}");
    assertThat(visit.page()).hasTitle("1 of 1 · grounded");
    assertThat(visit.page().locator("main img, main script")).hasCount(0);
    assertThat(visit.requests())
        .allMatch(url -> url.startsWith(server.address().resolve("/").toString()));
    assertThat(visit.complaints()).isEmpty();
    assertThat(
            visit.value(
                "(() => { try { document.body.innerHTML = '<b>x</b>'; return 'taken'; }"
                    + " catch (e) { return e.name; } })()"))
        .isEqualTo("TypeError");
  }

  @Test
  void what_stands_in_both_reply_and_passage_is_marked() throws Exception {
    serve(6);
    Locator marks = at("reply").locator("mark");

    assertThat(marks).hasClass(new String[] {"number", "words", "number", "words"});
    assertThat(marks.nth(1)).hasText("the fee is");
    press("m");
    assertThat(visit.page().locator("body")).hasClass("plain");
  }

  @Test
  void what_explains_the_question_is_open_at_first_and_folded_afterwards() throws Exception {
    LabelRequest request =
        new LabelRequest(
            "grounded",
            "anna",
            "Is it\nso?\n\nPASS when\nit is.\nFAIL when\n- not\n- never.",
            List.of(),
            LabelProject.request("anna", 6).choice());
    open(new Round(project.assize().labelling(request)), new NewContextOptions());

    assertThat(at("question")).hasText("Is it so?");
    assertThat(at("rules").innerText()).isEqualTo("PASS when it is.\nFAIL when\n- not\n- never.");
    assertThat(at("rule")).hasAttribute("open", "");
    press("s");
    assertThat(at("rule")).not().hasAttribute("open", "");
    press("w");
    assertThat(at("rule")).hasAttribute("open", "");
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void nobody_is_kept_out_in_light_and_dark(ColorScheme theme) throws Exception {
    open(new Round(project.desk("anna", 6)), new NewContextOptions().setColorScheme(theme));

    assertThat(visit.barriers()).isEmpty();
    visit.keep("label-" + theme);
    press("Tab");
    at("pass").focus();
    assertThat(at("pass")).hasCSS("outline-style", "solid");
  }

  @Test
  void the_last_answer_leads_to_what_came_of_it_and_can_still_be_taken_back() throws Exception {
    serve(1);
    String total = at("count").textContent().replaceAll("Reply 1 of (\\d+).*", "$1");
    for (int i = 1; i <= Integer.parseInt(total); i++) {
      press("p");
      assertThat(at("count")).containsText(i + " pass");
    }

    assertThat(at("done")).containsText("All done");
    assertThat(at("done")).containsText("Next: assize calibrate grounded");
    press("u");
    assertThat(at("done")).isHidden();
    press("p");
    assertThat(at("done")).isVisible();
    at("end").click();
    server.awaitEnd();
    assertThat(at("done")).containsText("You can close this page.");
    assertThat(project.labels()).hasSize(Integer.parseInt(total));
  }

  @Test
  void it_looks_different_in_light_and_dark_and_fits_a_narrow_window() throws Exception {
    open(new Round(project.desk("anna", 6)), new NewContextOptions().setViewportSize(320, 640));
    Locator body = visit.page().locator("body");
    String light = ground(body, ColorScheme.LIGHT);
    String dark = ground(body, ColorScheme.DARK);

    assertThat(light).isNotEqualTo(dark);
    assertThat(visit.overflow()).isZero();
  }

  private String ground(Locator body, ColorScheme theme) {
    visit.page().emulateMedia(new EmulateMediaOptions().setColorScheme(theme));
    return String.valueOf(body.evaluate("it => getComputedStyle(it).backgroundColor"));
  }
}
