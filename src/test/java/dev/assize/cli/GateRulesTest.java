package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of the gate as somebody writes them, and what the reports say of them. */
class GateRulesTest {

  private static final int CASES = 60;

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject project;

  @BeforeEach
  void project() throws IOException {
    model = new ScriptedModel(GateRulesTest::reply);
    project = TinyProject.in(temp, model.url(), CASES);
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void a_rule_about_a_category_holds_and_is_told_everywhere() throws IOException {
    rules("{scope: category odd, margin: 10 points}, {scope: category even, margin: 40 points}");
    model.says(
        request -> {
          int number = number(request);
          boolean broke = request.contains("anew") && number % 2 == 1 && number < 15;
          return broke ? "No idea." : "It is answer " + number + ".";
        });
    project.write(
        "assize.yaml",
        project.read("assize.yaml").replace("margin: 5 points", "margin: 45 points"));

    Printed run = type("run");

    assertThat(run.code()).as(run.toString()).isEqualTo(3);
    assertThat(run.out())
        .contains("[HOLD] The rule \"pass rate, category odd\" is broken.")
        .contains("why     pass rate, category odd: -23.3 points")
        .contains("rules   kept (block) pass rate, category even:");
    Path report = onlyReport();
    assertThat(Files.readString(report.resolve("report.json")))
        .contains("\"scope\": \"category odd\"", "\"lnAdjusted\": ");
    assertThat(Files.readString(report.resolve("report.md"))).contains("**Rules**");
    assertThat(Files.readString(report.resolve("report.html"))).contains("Rules of the gate</h3>");
  }

  @Test
  void what_keeps_from_shipping_stands_whole_however_long_it_is() throws Exception {
    String all = "";
    for (int i = 1; i <= 9; i++) {
      all +=
          "{name: what the desk of region %d promised in writing, floor: 9%d %%}, ".formatted(i, i);
    }
    rules(all.substring(0, all.length() - 2));
    model.says(request -> number(request) < 20 ? "No idea." : reply(request));

    Printed run = type("run");

    assertThat(run.code()).as(run.toString()).isEqualTo(3);
    JsonValue report = Json.parse(Files.readString(onlyReport().resolve("report.json")));
    List<JsonValue> reasons =
        ((JsonObject) report.at("/candidates/0").orElseThrow()).list("reasons");
    assertThat(reasons).hasSizeGreaterThanOrEqualTo(9);
    String screen = run.out().replaceAll("\\s+", " ");
    String summary = Files.readString(onlyReport().resolve("report.md")).replace("\\", "");
    for (JsonValue reason : reasons) {
      assertThat(screen).containsOnlyOnce(reason.text().orElseThrow());
      assertThat(summary).contains("- " + reason.text().orElseThrow());
    }
  }

  @Test
  void what_does_not_block_is_shortened_and_the_screen_says_where_it_stands_whole()
      throws IOException {
    rules(
        "{name: what nobody waits for, floor: 99 %, tier: info}, {name: what nobody minds much,"
            + " floor: 99 %, tier: alert}, {name: what is told in passing, floor: 99 %, tier: info}");

    Printed run = type("run");

    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out().lines().limit(22))
        .contains("whole   after \"...\": assize explain RULE; the rest is in the html report");
    assertThat(type("explain", "what nobody minds much").out()).contains("what nobody minds much:");
  }

  @Test
  void without_a_baseline_a_floor_decides() {
    rules("{floor: 80 %}");
    project.write(
        "assize.yaml",
        project
            .read("assize.yaml")
            .replace("baseline: old@m\n", "")
            .replace("prompts: [old, new]", "prompts: [new]"));

    Printed run = type("run");

    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out())
        .contains("[SHIP] Nothing was compared: the floor alone decides.")
        .contains("pass rate, all, floor: 100.0 %");
    Printed explained = type("explain", "pass rate, all, floor");
    assertThat(explained.code()).as(explained.toString()).isZero();
    assertThat(explained.out())
        .contains("new@m without a baseline", "floor      0.8", "answer     SHIP: ");
  }

  @Test
  void faulty_rules_are_all_told_at_once() {
    rules(
        "{scope: category od, margin: 10 points}, {margin: 5 points, floor: 80 %},"
            + " {scope: categry odd, floor: 2}, {scope: tag x}, {floor: 80 %, teir: info}, {name: margin,"
            + " floor: 80 %}");

    Printed lint = type("lint");

    assertThat(lint.code()).isEqualTo(2);
    assertThat(lint.out() + lint.err())
        .contains("gate.unknown-scope", "Did you mean \"odd\"?")
        .contains("a rule with both a margin and a floor", "a rule without a bound")
        .contains("scope: categry odd", "Did you mean category?", "config.bad-floor")
        .contains("a rule named \"margin\", as the one on the whole set is")
        .contains("teir", "Did you mean \"tier\"?");
  }

  @Test
  void a_bound_that_so_few_cases_can_never_keep_is_warned_of() {
    rules("{scope: category odd, floor: 95 %}");

    Printed lint = type("lint");

    assertThat(lint.code()).isZero();
    assertThat(lint.out())
        .contains("gate.undecidable")
        .contains("the rule \"pass rate, category odd, floor\" is about 30 cases")
        .contains("at least 52 cases");
  }

  /** A tenth of a baseline that passes half is five points, which need 52 cases and not 25. */
  @Test
  void a_part_of_the_baseline_is_warned_of_by_what_the_baseline_was_seen_to_reach() {
    rules("{scope: category odd, margin: 10 % of baseline}");
    assertThat(type("lint").out()).doesNotContain("category odd");
    model.says(request -> number(request) % 4 == 1 ? "No idea." : reply(request));
    String run = type("run").run();

    assertThat(type("lint").out().replaceAll("\\s+", " "))
        .contains("category odd\", 5.0 points (10.0 % of the baseline's 50.0 %, seen in " + run)
        .contains("is about 30 cases, which can never show that it is kept")
        .contains("at least 52 cases");
  }

  @Test
  void a_part_of_a_baseline_that_nobody_saw_is_warned_of_with_what_was_assumed() {
    rules("{scope: category odd, margin: 8 % of baseline}");

    assertThat(type("lint").out().replaceAll("\\s+", " "))
        .contains(
            "8.0 points (8.0 % of a baseline assumed to reach all, as none was seen), is about");
  }

  private void rules(String rules) {
    project.write(
        "assize.yaml",
        project
            .read("assize.yaml")
            .replace(
                "gate: {margin: 5 points}", "gate: {margin: 5 points, rules: [" + rules + "]}"));
  }

  private Path onlyReport() throws IOException {
    try (var reports = Files.list(temp.resolve("reports"))) {
      return reports.findFirst().orElseThrow();
    }
  }

  private Printed type(String... words) {
    return Typed.in(temp).type(words);
  }

  private static String reply(String request) {
    return "It is answer " + number(request) + ".";
  }

  private static int number(String request) {
    return Integer.parseInt(request.replaceAll("(?s).*Question (\\d+)\\?.*", "$1"));
  }
}
