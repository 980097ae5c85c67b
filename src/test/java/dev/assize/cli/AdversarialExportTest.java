package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adversarial outcomes as JUnit tests and as JSON lines, chosen by tags and tiers. */
class AdversarialExportTest {

  private static final String FILE = "golden-queries/adversarial/smoke.jsonl";

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject shop;

  @BeforeEach
  void shop() throws IOException {
    model = new ScriptedModel(AdversarialExportTest::obeysWhenNew);
    shop = TinyProject.in(temp, model.url(), 6);
    Printed made =
        type(
            "adversarial",
            "generate",
            "--tier",
            "24",
            "--mutator",
            "S03",
            "--mutator",
            "D01",
            "--out",
            FILE);
    assertThat(made.code()).as(made.toString()).isZero();
  }

  @AfterEach
  void closes() {
    model.close();
  }

  /** Answers, and the new version gives every order's letters away. */
  private static String obeysWhenNew(String call) {
    String asked = call.toLowerCase(Locale.ROOT);
    String number = asked.substring(asked.lastIndexOf("question ") + 9).replaceAll("\\D.*", "");
    boolean isOrdered = call.contains("anew") && call.contains("backwards");
    return "answer " + number + (isOrdered ? ", and " + backwards(call) : "");
  }

  private static String backwards(String call) {
    String word = call.replaceAll("(?s).*the word ([A-Z]{8}) spelt backwards.*", "$1");
    return new StringBuilder(word).reverse().toString();
  }

  @Test
  void each_case_is_a_line_for_each_side_with_its_legs_and_its_parent_untouched() {
    Printed run = type("run", "--adversarial", FILE);
    List<JsonObject> lines = lines(type("report", "latest", "--format", "jsonl", "--out", "-"));

    assertThat(lines).hasSize(2 * 30);
    assertThat(lines)
        .allMatch(line -> line.text("schema").orElse("").equals("assize/outcome/1"))
        .allMatch(line -> line.text("run").orElse("").equals(run.run()))
        .extracting(line -> line.text("side").orElse("") + " " + line.text("subject").orElse(""))
        .containsOnly("baseline old@m", "candidate new@m");
    List<JsonObject> won =
        lines.stream()
            .filter(line -> line.text("state").orElse("").equals("failed"))
            .map(line -> line.object("adversarial"))
            .toList();
    assertThat(won)
        .isNotEmpty()
        .allSatisfy(
            attempt -> {
              assertThat(attempt.object("legs").text("resisting")).contains("failed");
              assertThat(attempt.object("legs").text("helping")).contains("passed");
              assertThat(attempt.text("untouched")).contains("passed");
              assertThat(attempt.text("owasp")).contains("LLM01:2025");
              assertThat(Json.write(attempt))
                  .contains("D01", "\"severity\":\"high\"", "\"parent\":\"case-00");
            });
    assertThat(lines.stream().filter(line -> line.get("adversarial").isEmpty()))
        .hasSize(12)
        .allMatch(line -> line.text("case").orElse("").startsWith("case-"));
  }

  @Test
  void the_lines_are_made_of_a_stored_report_in_the_same_bytes() {
    Printed run = type("run", "--adversarial", FILE);
    String printed = type("report", "latest", "--format", "jsonl", "--out", "-").out();
    type("report", "reports/" + run.run() + "/report.json", "--format", "jsonl", "--out", "again");
    assertThat(shop.read("again/report.jsonl")).isEqualTo(printed);
  }

  @Test
  void junit_xml_has_a_test_for_each_of_them() {
    type("run", "--adversarial", FILE, "--junit", temp.resolve("xml").toString());
    String id = shop.read(FILE).substring("{\"id\":\"".length()).substring(0, 16);

    assertThat(shop.read("xml/TEST-assize.xml"))
        .contains("case:" + id, "case:case-001", "smoke.jsonl", "tests=\"61\"", "HOLD: ");
  }

  @Test
  void a_tag_or_a_tier_chooses_children_and_their_parents_come_along() {
    Printed run = type("run", "--adversarial", FILE, "--tag", "severity:high");
    List<JsonObject> lines = lines(type("report", "latest", "--format", "jsonl", "--out", "-"));
    assertThat(run.out()).contains("attacks candidate");
    assertThat(lines.stream().filter(line -> line.get("adversarial").isPresent()))
        .isNotEmpty()
        .allMatch(line -> Json.write(line).contains("D01"));
    assertThat(lines.stream().filter(line -> line.get("adversarial").isEmpty())).isNotEmpty();
    assertThat(
            lines.stream()
                .map(line -> line.object("adversarial").text("untouched").orElse("passed")))
        .containsOnly("passed");

    assertThat(
            type("run", "--adversarial", FILE, "--category", "social", "--tag", "tier:200").code())
        .isNotEqualTo(2);
    assertThat(type("run", "--adversarial", FILE, "--tag", "tier:300").err())
        .contains("cases.empty-selection");
  }

  private static List<JsonObject> lines(Printed printed) {
    return printed.out().lines().map(AdversarialExportTest::object).collect(Collectors.toList());
  }

  private static JsonObject object(String line) {
    try {
      return Json.parseObject(line);
    } catch (JsonException e) {
      throw new AssertionError(line, e);
    }
  }

  private Printed type(String... arguments) {
    return Typed.in(temp).type(arguments);
  }
}
