package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.ScriptedModel.Billed;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import dev.assize.report.text.ReportSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What reports say of calls in vain: of the candidate one is broken off and billed, one fails
 * without a bill, one is filtered and billed; of the judge one answer cannot be read.
 */
class RetriesTest {

  @TempDir Path temp;
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private ScriptedModel model;
  private TinyProject project;

  @BeforeEach
  void a_project_whose_provider_fails_at_times() throws IOException {
    model = new ScriptedModel(this::answer);
    project = TinyProject.in(temp, model.url(), 4);
    project.write(
        "judges/kind.yaml",
        "name: kind\nprovider: model\nmodel: judging\nquestion: Is it kind? VERDICT?\n");
    project.write(
        "golden-queries/all.csv",
        project
            .read("golden-queries/all.csv")
            .replace("critical", "criteria")
            .replace(",no", ",kind"));
    project.write(
        "assize.yaml",
        project.read("assize.yaml").replace("attempts: 1", "attempts: 3")
            + "judges: {kind: judges/kind.yaml}\n");
  }

  private String answer(String request) {
    if (request.contains("VERDICT?")) {
      boolean isSecond = request.contains("What you said when you were asked before");
      return request.contains("answer anew 4") && !isSecond ? "Hm." : "PASS";
    }
    if (!request.contains("Answer anew.")) {
      return "answer as before";
    }
    boolean isFirst = asked.merge(request, 1, Integer::sum) == 1;
    if (request.contains("Question 1?") && isFirst) {
      throw Billed.brokenOff();
    }
    if (request.contains("Question 2?") && isFirst) {
      throw new IllegalStateException("down");
    }
    if (request.contains("Question 3?")) {
      throw Billed.filtered();
    }
    return request.contains("Question 4?") ? "answer anew 4" : "answer anew";
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void programs_find_what_was_billed_and_how_many_were_not() throws IOException {
    Printed run = priced();

    // An attempt of 12 and 3 tokens costs 0.0042 EUR, one of the judge 0.00018 EUR.
    assertThat(project.json(run.run()))
        .contains(
            "\"subjectUsage\":{\"input\":60,\"output\":15}",
            "\"subjectCost\":{\"amount\":0.021,\"currency\":\"EUR\",\"unbilled\":1}",
            "\"retries\":{\"subject\":{\"calls\":3,\"unbilled\":1,\"usage\":{\"input\":24,"
                + "\"output\":6},\"cost\":{\"amount\":0.0084,\"currency\":\"EUR\"}}}",
            "\"judgeCost\":{\"amount\":0.00072,\"currency\":\"EUR\"}",
            "\"repairs\":{\"judges\":{\"calls\":1,\"unbilled\":0,\"usage\":{\"input\":12,"
                + "\"output\":3},\"cost\":{\"amount\":0.00018,\"currency\":\"EUR\"}}}")
        .containsOnlyOnce("\"retries\"")
        .containsOnlyOnce("\"repairs\"");
    assertThat(ReportSchema.faults(project.report(run.run(), "report.json"))).isEmpty();
  }

  @Test
  void the_page_parts_them_from_what_had_to_be_spent() {
    Document page = Jsoup.parse(project.report(priced().run(), "report.html"));

    Element split = page.selectFirst("figure.split");
    assertThat(split.select("tbody tr").eachText())
        .containsExactly(
            "subject 0.0168 0.0126",
            "judges 0.00072 0.00054",
            "sentinels 0 0",
            "repairs 0 0.00018",
            "retries 0 0.0084",
            "without a bill 0 attempts 1 attempt");
    assertThat(split.selectFirst("figcaption").text()).contains("brought no answer");
    assertThat(page.text())
        .contains(
            "subject's retries 24 input, 6 output tokens, 0.0084 EUR for 2 attempts; 1 attempt"
                + " without a bill")
        .contains("judges' repairs 12 input, 3 output tokens, 0.00018 EUR for 1 answer");
  }

  @Test
  void markdown_and_the_terminal_say_the_same() {
    Printed run = priced();

    assertThat(project.report(run.run(), "report.md"))
        .contains(
            "Candidate, subject's retries: 24 input, 6 output tokens, 0.0084 EUR for 2 attempts; 1"
                + " attempt without a bill.\n",
            "Candidate, judges' repairs: 12 input, 3 output tokens, 0.00018 EUR for 1 answer.\n")
        .doesNotContain("Baseline, subject's", "Baseline, judges'");
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("candidate, subject's retries: 24 input, 6 output tokens, 0.0084 EUR");
  }

  @Test
  void without_prices_tokens_are_told_and_nothing_is_free() {
    Printed run = type("run");

    assertThat(project.json(run.run()))
        .contains("\"output\":6},\"cost\":{\"unknown\":\"no price list\"}}")
        .doesNotContain("\"amount\"");
    assertThat(
            Jsoup.parse(project.report(run.run(), "report.html"))
                .select("figure.split tbody tr")
                .eachText())
        .contains("subject 60 45", "repairs 0 15", "retries 0 30");
  }

  @Test
  void attempts_that_nobody_billed_have_a_count_and_no_amount() {
    model.says(
        request -> {
          if (request.contains("Answer anew.") && asked.merge(request, 1, Integer::sum) == 1) {
            throw new IllegalStateException("down");
          }
          return request.contains("VERDICT?") ? "PASS" : "answer";
        });
    Printed run = priced();

    assertThat(project.json(run.run()))
        .contains(
            "\"retries\":{\"subject\":{\"calls\":4,\"unbilled\":4,\"usage\":{ },\"cost\":"
                + "{\"unknown\":\"4 attempts without a bill\"}}}",
            "\"subjectCost\":{\"amount\":0.0168,\"currency\":\"EUR\"}");
    assertThat(
            Jsoup.parse(project.report(run.run(), "report.html"))
                .select("figure.split tbody tr")
                .eachText())
        .contains("retries 0 unknown", "without a bill 0 attempts 4 attempts");
    assertThat(project.report(run.run(), "report.md"))
        .contains("Candidate, subject's retries: 4 attempts without a bill.\n");
  }

  @Test
  void an_attempt_that_tells_its_use_and_has_no_price_leaves_no_sum() {
    model.says(
        request -> {
          if (request.contains("Answer anew.")) {
            throw Billed.filtered();
          }
          return request.contains("VERDICT?") ? "PASS" : "answer";
        });
    project.priced("other: {input: 1, output: 1}", "judging: {input: 10, output: 20}");

    assertThat(project.json(type("run").run()))
        .contains(
            "\"subjectCost\":{\"unknown\":\"4 of 4 failed attempts with no price for model"
                + " scripted\"}");
  }

  @Test
  void a_recording_holds_answers_only_so_that_repairs_are_told_and_retries_are_not() {
    project.priced("scripted: {input: 100, output: 1000}", "judging: {input: 10, output: 20}");
    type("run", "--mode", "record");
    Printed old = type("run", "--mode", "replay");

    assertThat(project.json(old.run())).contains("\"repairs\"").doesNotContain("\"retries\"");
  }

  private Printed priced() {
    project.priced("scripted: {input: 100, output: 1000}", "judging: {input: 10, output: 20}");
    return type("run");
  }

  private Printed type(String... words) {
    return Typed.in(temp).type(words);
  }
}
