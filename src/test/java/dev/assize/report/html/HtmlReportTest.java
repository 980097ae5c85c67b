package dev.assize.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.report.Hostile;
import dev.assize.report.ReportView;
import dev.assize.report.Trial500;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

  /** Every template there is. */
  private static final List<String> TEMPLATES =
      List.of(HtmlReport.TEMPLATE, "drift.ftlh", PaperPage.TEMPLATE, "parts.ftlh", "payer.ftlh");

  private static final Pattern HIDDEN =
      Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\u200b\\u202a-\\u202e\\u2066-\\u2069]");

  private final String html = html(Trial500.view(Trial500.compared(500, 41, 3)));
  private final Document page = Jsoup.parse(html);

  @Test
  void the_decision_and_its_sentence_come_first() {
    assertThat(html).startsWith("<!DOCTYPE html>");
    assertThat(page.title()).isEqualTo("HOLD: parcel-helpdesk");
    assertThat(page.selectFirst(".decision h2").text()).isEqualTo("\u25a0 HOLD");
    assertThat(page.selectFirst(".decision .sentence").text())
        .isEqualTo(
            "Quality fell by 7.6 points (90 % interval -9.9 to -5.6) on 500 paired cases;"
                + " the gate allows -5.0.");
  }

  @Test
  void broken_cases_show_both_replies_and_the_verdicts_with_their_rationale() {
    Element broken = page.selectFirst("article.case");
    assertThat(broken.select(".columns h5").eachText())
        .containsExactly("Baseline worked@smollm2: passed", "Candidate terse@smollm2: failed");
    assertThat(broken.select(".columns bdi.reply").eachText())
        .containsExactly(
            "Your refund is paid within 14 days of the day the parcel reaches us.",
            "You get a voucher once the parcel is here.");
    assertThat(broken.select(".columns .opinions li").eachText())
        .containsExactly(
            "passed by check, facts: found \"14 days\"",
            "failed by check, facts: no form of \"14 days\" was found");
    assertThat(broken.select("code").eachText())
        .containsExactly(
            "assize show " + broken.selectFirst("h4").text() + " --run 20261121T101500Z-1a2b3c4d");
  }

  @Test
  void the_prompt_of_a_case_stands_there_as_it_was_sent() {
    Element prompt = page.selectFirst("article.case details:has(h6)");
    assertThat(prompt.select("h6").eachText()).containsExactly("system", "user");
    assertThat(prompt.select("bdi").eachText())
        .containsExactly("Answer from the passage alone.", "Where is my money?");
  }

  @Test
  void fifty_cases_are_laid_out_and_the_others_wait_for_the_script() {
    assertThat(page.select(".worst article.case")).hasSize(50);
    assertThat(page.select("template[data-case]")).isNotEmpty();
  }

  @Test
  void the_script_finds_every_case_as_data() throws Exception {
    String index = page.selectFirst("script.index").data();
    JsonValue data = Json.parse(index);
    assertThat(data.at("/rows").map(rows -> ((JsonArray) rows).elements().size())).contains(501);
    assertThat(data.at("/rows/0/0").flatMap(JsonValue::text)).contains("delivery-00001");
    assertThat(index).doesNotContain("<", ">", "&");
  }

  @Test
  void the_policy_allows_the_one_style_by_its_hash_and_nothing_else() throws Exception {
    String style = page.selectFirst("style").data();
    String script = page.selectFirst("script:not([type])").data();
    assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            "default-src 'none'; script-src 'sha256-"
                + sha256(script)
                + "'; style-src 'sha256-"
                + sha256(style)
                + "'; img-src data:; base-uri 'none'; form-action 'none'");
    assertThat(page.select("script:not([type=application/json])")).hasSize(1);
    assertThat(page.select("link, iframe, object, embed, form[action], img, base")).isEmpty();
    assertThat(page.select("[style]")).isEmpty();
    assertThat(page.select("*").eachAttr("onclick")).isEmpty();
    assertThat(style).doesNotContain("url(", "@import");
    assertThat(script)
        .doesNotContain(
            "innerHTML",
            "outerHTML",
            "insertAdjacent",
            "document.write",
            "eval",
            "fetch(",
            "XMLHttp",
            "http");
  }

  private static String sha256(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }

  @Test
  void headings_tables_and_figures_can_be_read_aloud() {
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("h1")).hasSize(1);
    page.select("table").forEach(table -> assertThat(table.select("caption")).hasSize(1));
    assertThat(page.select("th:not([scope])")).isEmpty();
    page.select("figure svg")
        .forEach(
            svg -> {
              assertThat(svg.selectFirst("title").text()).isNotEmpty();
              assertThat(svg.selectFirst("desc").text()).isNotEmpty();
            });
    assertThat(page.select("figure details table")).hasSameSizeAs(page.select("figure"));
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    page.select("a[href]:not([href*=&])")
        .forEach(
            a ->
                assertThat(page.getElementById(a.attr("href").substring(1)))
                    .as(a.attr("href"))
                    .isNotNull());
  }

  @Test
  void a_report_without_a_baseline_and_one_with_several_candidates_have_their_pages() {
    Document alone = Jsoup.parse(html(Trial500.view(Trial500.alone())));
    assertThat(alone.selectFirst(".decision h2").text()).isEqualTo("\u25c6 INCONCLUSIVE");
    assertThat(alone.select(".tiles li").eachText().getFirst()).startsWith("Passed 81.6 %");
    assertThat(alone.select(".tiles li").get(1).text())
        .startsWith("Cases that fail 9 0 critical cases among them; 1 unscored; nothing says");
    assertThat(alone.text()).doesNotContain("no baseline:", "nothing to compare");
    assertThat(alone.select("caption:contains(lowest first) ~ tbody th").eachText())
        .containsExactly("general", "odd");
    Document several =
        Jsoup.parse(html(Trial500.view(Trial500.compared(60, 0, 0), Trial500.alone())));
    assertThat(several.select("nav[aria-label=Candidates] a")).hasSize(2);
    assertThat(several.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void the_gravest_of_several_candidates_stands_first() {
    Document page =
        Jsoup.parse(
            html(
                Trial500.view(
                    Trial500.compared(500, 0, 0),
                    Trial500.alone(),
                    Trial500.compared(500, 45, 0))));

    assertThat(page.select(".decision h2").eachText())
        .extracting(heading -> heading.substring(2))
        .containsExactly("HOLD", "INCONCLUSIVE", "SHIP");
  }

  @Test
  void hostile_texts_add_no_element_attribute_link_or_script() {
    Map<String, Integer> plain = shape(pageWith("plain words"));
    for (String hostile : Hostile.STRINGS) {
      if (hostile.isEmpty()) {
        continue;
      }
      Document hostilePage = pageWith(hostile);
      hostilePage.select("p.note").removeIf(note -> note.text().contains("not shown"));
      Map<String, Integer> found = shape(hostilePage);
      assertThat(new TreeSet<>(found.keySet())).isSubsetOf(plain.keySet());
      if (hostile.length() < 1_000) {
        assertThat(found).as(hostile).isEqualTo(plain);
      }
      assertThat(HIDDEN.matcher(hostilePage.outerHtml()).find()).isFalse();
    }
  }

  private static Document pageWith(String text) {
    return Jsoup.parse(
        html(Trial500.view(Trial500.texts(any -> text), Trial500.compared(60, 2, 1))));
  }

  /** How often each element with its attributes' names occurs. */
  private static Map<String, Integer> shape(Document page) {
    Map<String, Integer> shape = new HashMap<>();
    for (Element element : page.getAllElements()) {
      List<String> names = element.attributes().asList().stream().map(a -> a.getKey()).toList();
      shape.merge(element.tagName() + names, 1, Integer::sum);
    }
    // They mark how two replies differ, also where one of them is cut shorter.
    shape.keySet().removeAll(Set.of("del[]", "ins[]"));
    return shape;
  }

  @Test
  void five_thousand_cases_with_hostile_texts_stay_below_five_megabytes() {
    for (String hostile :
        List.of("<".repeat(100_000), "\u202e".repeat(100_000), "x".repeat(99_999))) {
      String large =
          html(Trial500.view(Trial500.texts(any -> hostile), Trial500.compared(5_000, 300, 200)));
      assertThat(large.getBytes(StandardCharsets.UTF_8).length).isLessThan(5_000_000);
    }
  }

  @Test
  void templates_never_switch_escaping_off_or_build_classes() throws IOException {
    for (String name : TEMPLATES) {
      assertThat(resource(name))
          .as(name)
          .doesNotContainIgnoringCase("no_esc")
          .doesNotContainIgnoringCase("noesc")
          .doesNotContainIgnoringCase("autoesc")
          .doesNotContainIgnoringCase("auto_esc")
          .doesNotContainIgnoringCase("outputformat")
          .doesNotContainIgnoringCase("output_format")
          .doesNotContain("?interpret", "?new", "?eval", "?api", "<#ftl", " style=", " onclick");
    }
    try (var files = Files.walk(Path.of("src/main/resources"))) {
      assertThat(files.map(Path::getFileName).map(Path::toString).filter(f -> f.contains(".ft")))
          .containsExactlyInAnyOrderElementsOf(TEMPLATES);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String html(ReportView view) {
    StringWriter html = new StringWriter();
    try {
      new HtmlReport().write(view, html);
    } catch (IOException e) {
      throw new AssertionError("a string cannot refuse", e);
    }
    return html.toString();
  }
}
