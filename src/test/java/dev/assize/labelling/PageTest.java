package dev.assize.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assize.LabelRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser; skipped where none is installed. */
class PageTest {

  private static final String AT = "document.getElementById('count').textContent";
  private static final String REPLY = "document.getElementById('reply').textContent";

  @TempDir static Path profile;
  private static Chromium browser;

  @TempDir Path temp;
  private LabelProject project;
  private PageServer server;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> program = Chromium.installed();
    assumeTrue(program.isPresent(), "no Chromium on this machine");
    browser = Chromium.start(program.get(), profile);
  }

  @AfterAll
  static void end() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void project() {
    project = LabelProject.in(temp, 9);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private void serve(int count) throws Exception {
    server = PageServer.of(new Round(project.desk("anna", count)));
    browser.open(server.address());
    browser.waitFor("document.readyState + '/' + (" + AT + " !== '')", "complete/true");
  }

  @Test
  void three_are_labelled_by_keys_and_one_is_taken_back_so_the_file_holds_two() throws Exception {
    serve(6);
    browser.press("p");
    browser.waitFor(AT, "Reply 2 of 6 · 1 pass, 0 fail");
    browser.press("f");
    browser.waitFor(AT, "Reply 3 of 6 · 1 pass, 1 fail");
    browser.press("p");
    browser.waitFor(AT, "Reply 4 of 6 · 2 pass, 1 fail");
    browser.press("u");
    browser.waitFor(AT, "Reply 3 of 6 · 1 pass, 1 fail");

    assertThat(project.labels()).hasSize(2);
    assertThat(String.join("\n", project.labels())).contains(",pass,anna,", ",fail,anna,");
  }

  @Test
  void a_note_is_typed_without_labelling_and_goes_along_with_the_label() throws Exception {
    serve(6);
    browser.press("n");
    browser.press("p");
    browser.type("erhaps, \"maybe\"");
    browser.press("Enter");
    browser.press("f");
    browser.waitFor(AT, "Reply 2 of 6 · 0 pass, 1 fail");
    browser.press("s");
    browser.waitFor(AT, "Reply 3 of 6 · 0 pass, 1 fail, 1 skipped");

    assertThat(project.labels()).hasSize(1);
    assertThat(project.labels().getFirst()).endsWith(",random,\"perhaps, \"\"maybe\"\"\"");
    assertThat(browser.value("document.getElementById('note').value")).isEmpty();
  }

  @Test
  void keys_can_be_switched_off_for_those_whose_voice_or_hand_types_by_accident() throws Exception {
    serve(6);
    browser.value("document.getElementById('keys').click()");
    browser.press("p");
    browser.value("document.getElementById('fail').click()");
    browser.waitFor(AT, "Reply 2 of 6 · 0 pass, 1 fail");

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

    assertThat(browser.value(REPLY))
        .startsWith("<script>document.title=`owned`</script><img src=x")
        .endsWith("\u27e6U+202E\u27e7\u27e6U+200B\u27e7{{script}}");
    assertThat(browser.value("document.title")).isEqualTo("1 of 1 · grounded");
    assertThat(browser.value("document.querySelectorAll('main img, main script').length"))
        .isEqualTo("0");
    assertThat(
            browser.value(
                "(() => { try { document.body.innerHTML = '<b>x</b>'; return 'taken'; }"
                    + " catch (e) { return e.name; } })()"))
        .isEqualTo("TypeError");
  }

  @Test
  void what_stands_in_both_reply_and_passage_is_marked() throws Exception {
    serve(6);

    assertThat(browser.value("[...document.querySelectorAll('#reply mark')].map(m => m.className)"))
        .isEqualTo("number,words,number,words");
    assertThat(browser.value("document.querySelector('#reply mark.words').textContent"))
        .isEqualTo("the fee is");
    browser.press("m");
    assertThat(browser.value("document.body.className")).isEqualTo("plain");
  }

  @Test
  void what_explains_the_question_is_open_at_first_and_folded_afterwards() throws Exception {
    server =
        PageServer.of(
            new Round(
                project
                    .assize()
                    .labelling(
                        new LabelRequest(
                            "grounded",
                            "anna",
                            "Is it\nso?\n\nPASS when\nit is.\nFAIL when\n- not\n- never.",
                            List.of(),
                            LabelProject.request("anna", 6).choice()))));
    browser.open(server.address());
    browser.waitFor("document.getElementById('question')?.textContent", "Is it so?");
    String isOpen = "document.getElementById('rule').open";

    assertThat(browser.value("document.getElementById('rules').innerText"))
        .isEqualTo("PASS when it is.\nFAIL when\n- not\n- never.");
    assertThat(browser.value(isOpen)).isEqualTo("true");
    browser.press("s");
    browser.waitFor(isOpen, "false");
    browser.press("w");
    browser.waitFor(isOpen, "true");
  }

  @Test
  void all_that_can_be_operated_has_a_name_and_shows_where_the_focus_is() throws Exception {
    serve(6);

    assertThat(browser.operable())
        .hasSizeGreaterThanOrEqualTo(8)
        .allSatisfy(each -> assertThat(each.getValue()).as(each.getKey()).isNotBlank());
    browser.press("Tab");
    browser.value("document.getElementById('pass').focus({focusVisible: true})");
    assertThat(browser.value("getComputedStyle(document.getElementById('pass')).outlineStyle"))
        .isEqualTo("solid");
  }

  @Test
  void the_last_answer_leads_to_what_came_of_it_and_can_still_be_taken_back() throws Exception {
    serve(1);
    String total = browser.value(AT).replaceAll("Reply 1 of (\\d+).*", "$1");
    for (int i = 1; i <= Integer.parseInt(total); i++) {
      browser.press("p");
      browser.waitFor(AT + ".includes('" + i + " pass')", "true");
    }
    String done = "document.getElementById('done').textContent";

    assertThat(browser.value(done)).contains("All done", "Next: assize calibrate grounded");
    browser.press("u");
    browser.waitFor("document.getElementById('done').hidden", "true");
    browser.press("p");
    browser.waitFor("document.getElementById('done').hidden", "false");
    browser.value("document.getElementById('end').click()");
    server.awaitEnd();
    browser.waitFor(done + ".includes('You can close this page.')", "true");
    assertThat(project.labels()).hasSize(Integer.parseInt(total));
  }

  @Test
  void it_looks_different_in_light_and_dark_and_fits_a_narrow_window() throws Exception {
    serve(6);
    String ground = "getComputedStyle(document.body).backgroundColor";
    String wide = "document.documentElement.scrollWidth <= innerWidth";
    browser.prefer("light");
    String light = browser.value(ground);
    keep("light");
    browser.prefer("dark");
    String dark = browser.value(ground);
    keep("dark");

    assertThat(List.of(light, dark)).doesNotHaveDuplicates();
    assertThat(browser.value(wide)).isEqualTo("true");
  }

  /** Pictures for whoever wants to look: {@code -Dassize.pictures=FOLDER}. */
  private void keep(String name) throws Exception {
    String folder = System.getProperty("assize.pictures", "");
    if (!folder.isEmpty()) {
      Files.write(
          Path.of(folder, "label-" + name + ".png"), Base64.getDecoder().decode(browser.picture()));
    }
  }
}
