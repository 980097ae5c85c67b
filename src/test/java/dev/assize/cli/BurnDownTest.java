package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.Later;
import dev.assize.ScriptedModel;
import dev.assize.ShownText;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.replay.Timekeeper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assize budget}. */
class BurnDownTest {

  private static final String LIMITS =
      """
      month: {money: 2 EUR, calls: 300}
      departments:
        service: {features: [returns], month: {money: 0.20 EUR}}
      """;

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject project;

  /**
   * Of 30 cases, each asked with two prompts, 19 are returns and 11 orders. A call takes 12 and 3
   * tokens: 0.0012 + 0.003 = 0.0042. So a run takes 60 calls and 0.252, its returns 0.1596.
   */
  @BeforeEach
  void two_runs_of_a_february() throws IOException {
    model = new ScriptedModel(request -> "No idea.");
    project = Payers.project(temp, model.url());
    for (String day : new String[] {"2027-02-03", "2027-02-07"}) {
      Printed run = on(day, "run", "--quiet", "--mode", "off", "--fresh");
      assertThat(run.code()).as(run.toString()).isIn(0, 3, 4);
    }
    project.write("assize.yaml", project.read("assize.yaml") + "budgets: budgets.yaml\n");
    project.write("budgets.yaml", LIMITS);
  }

  @AfterEach
  void close() {
    model.close();
  }

  private Printed on(String day, String... words) {
    Duration ahead = Duration.between(Instant.now(), Instant.parse(day + "T12:00:00Z"));
    return Typed.in(temp).at(new Later(Timekeeper.system(), ahead)).type(words);
  }

  @Test
  void a_run_that_cannot_be_read_is_named_and_the_others_are_told() throws IOException {
    Path damaged = lastJournal();
    Files.writeString(damaged, Files.readString(damaged).replaceFirst("\n.", "\n?"));

    Printed told = on("2027-02-10", "budget");

    assertThat(told.code()).as(told.toString()).isZero();
    assertThat(told.out()).contains("project: 60 of 300 calls used");
    assertThat(told.err())
        .containsOnlyOnce("cannot be read, and what it asked may be missing in the figures")
        .contains(damaged.getFileName() + ":2: ")
        .contains("(store.damaged)");

    Printed run = on("2027-02-10", "run", "--quiet");
    assertThat(run.code()).as("a budget that cannot be looked up cannot be kept").isEqualTo(2);
  }

  private Path lastJournal() throws IOException {
    try (Stream<Path> files = Files.walk(temp.resolve(".assize/runs"))) {
      return files.filter(f -> f.toString().endsWith(".jsonl")).max(Path::compareTo).orElseThrow();
    }
  }

  /** Ten days: 120 calls are 12 a day, so that 300 are used up on the 25th; 0.504 make 1.4112. */
  @Test
  void what_is_left_and_the_day_on_which_nothing_is_are_told() throws IOException {
    Printed told = on("2027-02-10", "budget");

    assertThat(told.code()).as(told.toString()).isZero();
    assertThat(told.err()).isEmpty();
    assertThat(told.out())
        .isEqualTo(
            """
            project: 0.504 of 2 EUR used; by the end of the month 1.41.
            project: 120 of 300 calls used. At 12 a day nothing is left on 2027-02-25.
            department service: 0.319 of 0.2 EUR used. Nothing is left since 2027-02-07.

            2027-02
              Whose               Unit   Used   Limit  Left    A day   By the month's end  Used up
              project             EUR    0.504  2      1.5     0.0504  1.41                no
              project             calls  120    300    180     12      336                 by 2027-02-25
              department service  EUR    0.319  0.2    -0.119  0.0319  0.894               on 2027-02-07
              feature orders      EUR    0.185  none           0.0185  0.517
              feature returns     EUR    0.319  none           0.0319  0.894

            To know
              - Today is 2027-02-10 (UTC). A day: what was used over the days of the month
                so far, today included; the forecast goes on at that rate. Calls are priced
                by the entries of their own day.
            """);
    ShownText.in(
        Path.of("docs/budgets.md"), "assize budget", "```\n" + told.out() + "```\n", text -> text);
  }

  @Test
  void the_page_draws_each_limit_and_when_it_is_reached() {
    Document page = CostPage.of(on("2027-02-10", "budget", "--format", "html"));
    assertThat(page.select("figure.chart")).hasSize(3);
    assertThat(page.select("figure.chart figcaption").eachText())
        .containsExactly(
            "project, EUR in 2027-02. 0.504 of 2 EUR used.",
            "project, calls in 2027-02. 120 of 300 calls used; used up at this rate on 2027-02-25.",
            "department service, EUR in 2027-02. 0.319 of 0.2 EUR used; used up on 2027-02-07.");
  }

  @Test
  void json_csv_and_markdown_tell_the_same_exactly() throws Exception {
    JsonObject json = Json.parseObject(on("2027-02-10", "budget", "--format", "json").out());
    String csv = on("2027-02-10", "budget", "--format", "csv").out();

    assertThat(json.text("schema")).contains("assize/budget/1");
    assertThat(json.list("lines")).hasSize(5);
    assertThat(Json.write((JsonObject) json.list("lines").get(1)))
        .isEqualTo(
            "{\"whose\":\"\",\"unit\":\"calls\",\"used\":120,\"limit\":300,\"left\":180,\"perDay\":12,"
                + "\"atEnd\":336,\"unpricedCalls\":0,\"estimatedCalls\":0,\"runsOutOn\":\"2027-02-25\","
                + "\"days\":[{\"day\":\"2027-02-03\",\"used\":60},{\"day\":\"2027-02-07\",\"used\":120}]}");
    assertThat(csv.lines()).hasSize(6);
    assertThat(csv)
        .contains(
            "\"project\",\"2027-02\",\"money\",\"EUR\",\"0.504",
            "\"department service\",\"2027-02\",\"money\",\"EUR\",\"0.3192",
            "\"2027-02-07\",\"no\",\"0\",\"0\"");
    assertThat(on("2027-02-10", "budget", "--format", "markdown").out())
        .startsWith("## Budgets of 2027-02\n\n- project: 0.504 of 2 EUR used");
  }

  @Test
  void a_month_that_is_over_has_what_it_had_and_a_new_one_begins_with_nothing() {
    assertThat(on("2027-03-05", "budget", "--month", "2027-02").out())
        .startsWith(
            """
            project: 0.504 of 2 EUR used; by the end of the month 0.504.
            project: 120 of 300 calls used; by the end of the month 120.
            department service: 0.319 of 0.2 EUR used. Nothing is left since 2027-02-07.
            """);
    assertThat(on("2027-03-05", "budget").out())
        .startsWith("project: 0 of 2 EUR used; by the end of the month 0.\n")
        .doesNotContain("feature");
  }

  @Test
  void single_payers_can_be_named_and_others_are_told_at_once() {
    assertThat(on("2027-02-10", "budget", "--department", "service", "--feature", "orders").out())
        .contains("department service", "feature orders")
        .doesNotContain("project", "feature returns");

    Printed unknown =
        on(
            "2027-02-10",
            "budget",
            "--month",
            "2027-04",
            "--department",
            "servise",
            "--feature",
            "forms");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err())
        .isEqualTo(
            """
            --month: error budgets.month-to-come: 2027-04; expected a month that has begun, in UTC
            --department: error budgets.unknown-department: no department servise; expected one that has a limit, or that paid for something in this month. Did you mean "service"?
            --feature: error budgets.unknown-feature: no feature forms; expected one that has a limit, or that paid for something in this month
            """);
    assertThat(on("2027-02-10", "budget", "--month", "February").err())
        .contains("--month February: a month such as 2026-10");
  }

  @Test
  void what_has_no_price_is_counted_and_never_free() {
    project.write(
        "assize.yaml", project.read("assize.yaml").replace("scripted: {input", "x: {input"));
    project.write("budgets.yaml", "month: {tokens: 5000}\n");

    assertThat(on("2027-02-10", "budget").out())
        .startsWith(
            "project: 1,800 of 5,000 tokens used. At 180 a day nothing is left on\n2027-02-28.\n")
        .contains("project          EUR     at least 0  none")
        .contains("120 calls without a price: more money was used than is told here.");
  }

  @Test
  void without_limits_it_tells_what_was_used() {
    project.write(
        "assize.yaml", project.read("assize.yaml").replace("budgets: budgets.yaml\n", ""));

    assertThat(on("2027-02-10", "budget").out())
        .startsWith("No limit of a month is set for any of these.\n")
        .contains("project          EUR   0.504  none");
  }

  @Test
  void faults_of_the_limits_are_told() {
    project.write("budgets.yaml", "month: {money: 5 USD, cals: 3}\n");

    Printed faulty = on("2027-02-10", "budget");

    assertThat(faulty.code()).isEqualTo(2);
    assertThat(faulty.err()).contains("budgets.two-currencies", "budgets.unknown-key");
  }
}
