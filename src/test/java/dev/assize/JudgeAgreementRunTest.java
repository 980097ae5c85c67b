package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Problems;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.html.HtmlReport;
import dev.assize.report.text.JsonReport;
import dev.assize.report.text.ReportSchema;
import dev.assize.verdict.Criterion;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run shows of its judges themselves. */
class JudgeAgreementRunTest {

  private static final int CASES = 20;

  @TempDir Path folder;

  /** Of 40 replies one judge passes all but every fourth, the other all but every second. */
  @Test
  void judges_of_the_same_replies_are_held_against_each_other_by_criterion() throws Exception {
    try (ScriptedModel model = new ScriptedModel(JudgeAgreementRunTest::answer)) {
      JsonObject report = report(project(model, "strict", "kind"));

      assertThat(report.at("/candidates/0/agreement/people")).isEmpty();
      assertThat(report.at("/candidates/0/agreement/judges/1")).isEmpty();
      JsonValue pair = report.at("/candidates/0/agreement/judges/0").orElseThrow();
      assertThat(pair.at("/one")).contains(new JsonValue.JsonText("judge:kind"));
      assertThat(pair.at("/other")).contains(new JsonValue.JsonText("judge:strict"));
      assertThat(number(pair, "/n")).isEqualTo(2 * CASES);
      assertThat(number(pair, "/bothPass")).isEqualTo(20);
      assertThat(number(pair, "/onlyOne")).isEqualTo(10);
      assertThat(number(pair, "/onlyOther")).isZero();
      assertThat(number(pair, "/bothFail")).isEqualTo(10);
      // They agree on 30 of 40; by chance on 0.5 * 0.75 + 0.5 * 0.25.
      assertThat(number(pair, "/kappa")).isEqualTo((0.75 - 0.5) / (1 - 0.5), within(1e-12));
      assertThat(page(report).select("figure.judges td").eachText())
          .containsExactly("kind", "strict", "0.50 (0.30 to 0.70)", "40");
      assertThat(page(report).select("figure.flips")).isEmpty();
    }
  }

  @Test
  void people_stand_beside_a_judge_that_was_measured_as_it_is() throws Exception {
    try (ScriptedModel model = new ScriptedModel(JudgeAgreementRunTest::answer)) {
      TinyProject project = project(model, "strict", "kind");
      label(project);
      FakeAdmission.write(folder, "strict", "answers", of("strict").digest(), LABELS);

      JsonObject report = report(project);
      assertThat(report.at("/candidates/0/agreement/people/1")).isEmpty();
      JsonValue people = report.at("/candidates/0/agreement/people/0").orElseThrow();
      assertThat(people.at("/by")).contains(new JsonValue.JsonText("judge:strict"));
      assertThat(number(people, "/counts/rightPass")).isEqualTo(100);
      assertThat(number(people, "/counts/rightFail")).isEqualTo(50);
      assertThat(number(people, "/kappa")).isEqualTo(1);
      assertThat(page(report).select("figure.judges tbody tr").eachText())
          .containsExactly(
              "people kind \u2013 \u2013",
              "people strict 1.00 150",
              "kind strict 0.50 (0.30 to 0.70) 40");

      project.write(
          "judges/strict.yaml", project.read("judges/strict.yaml").replace("bound", "held"));
      assertThat(report(project).at("/candidates/0/agreement/people")).isEmpty();
    }
  }

  @Test
  void a_damaged_admission_costs_a_figure_and_no_report() throws Exception {
    try (ScriptedModel model = new ScriptedModel(JudgeAgreementRunTest::answer)) {
      TinyProject project = project(model, "strict", "kind");
      project.write("judges/strict.admission.json", "{");

      JsonObject report = report(project);
      assertThat(report.at("/candidates/0/agreement/people")).isEmpty();
      assertThat(report.at("/candidates/0/agreement/judges/0")).isPresent();
    }
  }

  @Test
  void what_the_order_does_to_a_judge_of_pairs_is_counted_by_place() throws Exception {
    assertThat(orders(request -> "A")).isEqualTo("20: 0 agree, 20, 0, 0");
    assertThat(orders(request -> "B")).isEqualTo("20: 0 agree, 0, 20, 0");
    assertThat(orders(request -> "TIE")).isEqualTo("20: 20 agree, 0, 0, 0");
    assertThat(orders(request -> isNewFirst(request) ? "A" : "B"))
        .isEqualTo("20: 20 agree, 0, 0, 0");
    assertThat(orders(request -> isNewFirst(request) ? "A" : "TIE"))
        .isEqualTo("20: 0 agree, 0, 0, 20");
  }

  @Test
  void position_flips_are_a_figure_of_the_page() throws Exception {
    try (ScriptedModel model = new ScriptedModel(compared(request -> "A"))) {
      Document page = page(report(pairs(model)));

      assertThat(page.select("figure.flips tbody tr").eachText())
          .containsExactly("better 100.0 (87.0 to 100.0) 20 20 0");
      assertThat(page.select("figure.flips svg title").text()).isEqualTo("Position flips");
      assertThat(page.select("figure.judges")).isEmpty();
    }
  }

  @Test
  void where_nobody_judged_there_is_nothing_to_show() throws Exception {
    try (ScriptedModel model = new ScriptedModel(JudgeAgreementRunTest::answer)) {
      JsonObject report = report(TinyProject.in(folder, model.url(), 4));
      assertThat(report.at("/candidates/0/agreement")).isEmpty();
      assertThat(page(report).select("figure.judges, figure.flips")).isEmpty();
    }
  }

  private String orders(Function<String, String> judge) throws Exception {
    try (ScriptedModel model = new ScriptedModel(compared(judge))) {
      JsonValue orders = report(pairs(model)).at("/candidates/0/agreement/orders/0").orElseThrow();
      return "%.0f: %.0f agree, %.0f, %.0f, %.0f"
          .formatted(
              number(orders, "/pairs"),
              number(orders, "/agree"),
              number(orders, "/first"),
              number(orders, "/second"),
              number(orders, "/otherwise"));
    }
  }

  private static Function<String, String> compared(Function<String, String> judge) {
    return request -> request.contains("Reply A:") ? judge.apply(request) : answer(request);
  }

  private static boolean isNewFirst(String request) {
    return request.indexOf("anew") < request.indexOf("Reply B:");
  }

  private static String answer(String request) {
    int number = Integer.parseInt(request.replaceAll("(?s).*?(?:Question|answer) (\\d+).*", "$1"));
    if (request.contains("Is it bound?")) {
      return verdict(number % 4 < 2);
    }
    if (request.contains("Is it warm?")) {
      return verdict(number % 4 < 3);
    }
    return "The answer " + number + (request.contains("Answer anew") ? " anew." : ".");
  }

  private static String verdict(boolean isGood) {
    return "{\"answers\": \"%s\"}".formatted(isGood ? "yes" : "no");
  }

  private TinyProject project(ScriptedModel model, String... judges) {
    TinyProject project = TinyProject.in(folder, model.url(), CASES);
    StringBuilder named = new StringBuilder("judges:\n");
    for (String judge : judges) {
      named.append("  ").append(judge).append(": judges/").append(judge).append(".yaml\n");
      project.write(
          "judges/" + judge + ".yaml",
          """
          name: %s
          kind: rubric
          provider: model
          model: judging
          calls: each
          criteria: [{name: answers, question: "%s"}]
          must: false
          cases: all
          """
              .formatted(judge, judge.equals("strict") ? "Is it bound?" : "Is it warm?"));
    }
    return project.write("assize.yaml", project.read("assize.yaml") + named);
  }

  private TinyProject pairs(ScriptedModel model) {
    return TinyProject.in(folder, model.url(), CASES).withJudgeOfPairs();
  }

  private static final String LABELS = "judges/answers.labels.csv";

  private static void label(TinyProject project) {
    project.write(
        LABELS,
        "case,reply_digest,criterion,label,annotator,date,drawn,note\n"
            + "case-001,"
            + "0".repeat(64)
            + ",answers,pass,anna,2026-11-22,random,\n");
  }

  private Criterion of(String judge) {
    Problems problems = new Problems();
    Docket docket = DocketReader.read(new TinyProject(folder).world(), problems);
    problems.orThrow();
    return docket.judges().get(judge).criteria().getFirst();
  }

  private static double number(JsonValue value, String pointer) {
    return ((JsonNumber) value.at(pointer).orElseThrow()).value().doubleValue();
  }

  /** As it is stored, which the schema allows. */
  private static JsonObject report(TinyProject project) throws Exception {
    Reported reported = project.run(new RunRequest.Start.Anew());
    String json = Json.pretty(JsonReport.of(reported.view()));
    assertThat(ReportSchema.faults(json)).isEmpty();
    return Json.parseObject(json);
  }

  private static Document page(JsonObject report) throws Exception {
    StringWriter html = new StringWriter();
    new HtmlReport().write(report, html);
    return Jsoup.parse(html.toString());
  }
}
