package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reports say that a run's replies and its judges cost. */
class CostTest {

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject project;

  @BeforeEach
  void a_project_with_a_judge() throws IOException {
    model = new ScriptedModel(request -> request.contains("VERDICT?") ? "PASS" : "answer 1");
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
        "assize.yaml", project.read("assize.yaml") + "judges: {kind: judges/kind.yaml}\n");
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void without_prices_nobody_knows_and_nothing_is_said_to_be_free() {
    Printed run = type("run");

    assertThat(project.json(run.run()))
        .contains("\"unknown\":\"no price list\"")
        .doesNotContain("\"amount\"");
  }

  @Test
  void four_replies_of_12_and_3_tokens_cost_what_the_list_says() {
    project.priced("scripted: {input: 100, output: 1000}", "judging: {input: 10, output: 20}");

    Printed live = type("run", "--mode", "record");
    Printed old = type("run", "--mode", "replay");

    // 4 x (12 x 0.0001 + 3 x 0.001) and 4 x (12 x 0.00001 + 3 x 0.00002).
    for (Printed run : new Printed[] {live, old}) {
      assertThat(project.json(run.run()))
          .contains("\"subjectCost\":{\"amount\":0.0168,\"currency\":\"EUR\"}")
          .contains("\"judgeCost\":{\"amount\":0.00072,\"currency\":\"EUR\"}");
    }
    assertThat(project.report(live.run(), "report.html"))
        .contains("0.0168 EUR", "0.00072 EUR")
        .doesNotContain("when they were new");
    assertThat(project.report(old.run(), "report.html"))
        .contains("0.0168 EUR, of old replies what they cost when they were new");
  }

  @Test
  void what_has_no_price_is_told_and_the_rest_is_no_sum() {
    project.priced("scripted: {input: 100}", "other: {input: 1, output: 1}");

    Printed run = type("run");

    assertThat(project.json(run.run()))
        .contains("\"subjectCost\":{\"unknown\":\"4 of 4 replies with no price for output of model")
        .contains("\"judgeCost\":{\"unknown\":\"4 of 4 replies with no price for model judging\"}");
    assertThat(project.report(run.run(), "report.html"))
        .contains("cost unknown: 4 of 4 replies with no price for model judging");
  }

  @Test
  void a_judge_that_was_not_asked_cost_nothing() {
    project.priced("scripted: {input: 100, output: 1000}", "judging: {input: 10, output: 20}");
    project.write(
        "golden-queries/all.csv", project.read("golden-queries/all.csv").replaceAll(",kind", ","));

    assertThat(project.json(type("run").run()))
        .contains("\"judgeCost\":{\"amount\":0,\"currency\":\"EUR\"}");
  }

  private Printed type(String... words) {
    return Typed.in(temp).type(words);
  }
}
