package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.Later;
import dev.assize.ScriptedModel;
import dev.assize.ShownText;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a run that uses up its budget, and of the one after it. */
class SpendingTest {

  private static final Path GUIDE = Path.of("docs/budgets.md");
  private static final Pattern NUMBER = Pattern.compile("Question (\\d+)\\?");

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject project;

  @BeforeEach
  void a_project_of_thirty_cases_and_two_prompts() throws IOException {
    model = new ScriptedModel(SpendingTest::right);
    project = Payers.project(temp, model.url());
    project.write(
        "assize.yaml",
        project.read("assize.yaml").replace("5 points", "40 points") + "budgets: budgets.yaml\n");
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void a_run_stops_at_its_budget_reports_what_it_has_and_goes_on_when_that_is_raised() {
    project.write("budgets.yaml", "run: {calls: 20}\n");

    Printed stopped = type("run");

    assertThat(stopped.code()).as(stopped.toString()).isEqualTo(5);
    assertThat(model.calls()).isEqualTo(20);
    assertThat(stopped.out())
        .contains("INCONCLUSIVE", "The run is unfinished: 20 of 60 trials were asked.");
    assertThat(stopped.err())
        .contains(
            "Stopped. The budget is used up: this run, 20 calls of 20 calls (budgets.yaml:1). Raise"
                + " it, then go on with: assize run --resume "
                + stopped.run());

    Printed again = type("run", "--resume", stopped.run());
    assertThat(again.code()).as("nothing was raised").isEqualTo(5);
    assertThat(model.calls()).isEqualTo(20);

    project.write("budgets.yaml", "run: {calls: 60}\n");
    Printed whole = type("run", "--resume", stopped.run());
    assertThat(whole.code()).as(whole.toString()).isZero();
    assertThat(model.calls()).isEqualTo(60);
  }

  @Test
  void the_guide_shows_what_a_stopped_run_says() throws IOException {
    project.write(
        "assize.yaml", project.read("assize.yaml").replace("concurrency: 8", "concurrency: 1"));
    project.write("budgets.yaml", "run: {calls: 20}\nmonth: {money: 40 EUR}\n");

    Printed stopped = type("run", "--quiet", "--mode", "off", "--fresh");
    Printed report = type("report", stopped.run());

    String headline = report.out().lines().limit(6).collect(Collectors.joining("\n"));
    ShownText.in(
        GUIDE,
        "a budget that is used up",
        "```\n" + headline + "\n...\n" + stopped.err() + "```\n",
        text ->
            text.replaceAll("[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}", "RUN")
                .replaceAll("[0-9T:-]{19}Z", "TIME"));
  }

  @Test
  void all_faults_of_budgets_are_told_at_once_and_nothing_is_written() throws IOException {
    project.write(
        "budgets.yaml",
        """
        run: {money: 5 USD, calls: 0}
        month: {token: 100}
        departments:
          service: {features: [returns, order], month: {calls: 100}}
          sales: {features: [returns], month: {money: five}}
          nobody: {month: {calls: 5}}
        features: {retuns: {run: {money: 3 EUR}}}
        ask-above: {}
        """);
    project.write("assize.yaml", project.read("assize.yaml").replace("scripted: {", "scripter: {"));

    Printed run = type("run");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left.map(path -> path.getFileName().toString())).doesNotContain(".assize");
    }
    ShownText.in(GUIDE, "budgets with faults", "```\n" + run.err() + "```\n");
  }

  @Test
  void a_department_pays_for_something() {
    project.write("budgets.yaml", "departments: {service: {features: [], month: {calls: 3}}}\n");

    assertThat(type("lint").out())
        .contains("budgets.yaml:1: error budgets.no-feature: department service pays for no")
        .doesNotContain("expected a text");
  }

  @Test
  void money_without_prices_is_a_fault() {
    project.write("assize.yaml", project.read("assize.yaml").replaceAll("(?m)^prices:.*\n", ""));
    project.write("budgets.yaml", "run: {money: 5 EUR}\n");

    assertThat(type("lint").out())
        .contains("budgets.yaml:1: error budgets.no-prices: money without prices");
  }

  @Test
  void a_faulty_book_of_prices_is_no_missing_one() {
    project.write(
        "assize.yaml",
        project.read("assize.yaml").replaceAll("(?m)^prices:.*$", "prices: prices.yaml"));
    project.write("prices.yaml", "currency: EUR\nentries: [{models: {}}]\n");
    project.write("budgets.yaml", "run: {money: 5 EUR, calls: -1}\n");

    assertThat(type("lint").out())
        .contains("prices.yaml:2: error prices.no-date", "budgets.yaml:1: error budgets.bad-limit")
        .doesNotContain("budgets.no-prices");
  }

  @Test
  void money_tokens_and_seconds_stop_a_run_with_what_is_in_flight_on_top() {
    // Each call costs 12 x 0.0001 + 3 x 0.001 = 0.0042 and takes 15 tokens; eight are in flight.
    for (String limit : new String[] {"money: 0.05 EUR", "tokens: 180"}) {
      project.write("budgets.yaml", "run: {" + limit + "}\n");
      int before = model.calls();

      Printed stopped = type("run", "--fresh");

      assertThat(stopped.code()).as(limit + stopped).isEqualTo(5);
      assertThat(model.calls() - before).as(limit).isBetween(12, 12 + 7);
      assertThat(stopped.err()).contains(limit.startsWith("money") ? "0.05 EUR" : "180 tokens");
    }
    project.write("budgets.yaml", "run: {seconds: 0.001}\n");
    assertThat(type("run", "--fresh").err()).contains("seconds of 0.001 seconds");
  }

  @Test
  void a_month_is_over_all_runs_finished_or_not_and_a_new_one_begins_anew() {
    project.write("budgets.yaml", "month: {calls: 90}\n");
    assertThat(on(0, "run", "--fresh").code()).isZero();

    Printed second = on(1, "run", "--fresh");
    assertThat(second.code()).as(second.toString()).isEqualTo(5);
    assertThat(second.err())
        .contains("this month, 90 calls of 90 calls", "or wait for the next month");
    assertThat(model.calls()).isEqualTo(90);

    assertThat(on(2, "run", "--fresh").code()).isEqualTo(5);
    assertThat(model.calls()).isEqualTo(90);
    assertThat(on(35, "run", "--fresh").code()).isZero();
    assertThat(model.calls()).isEqualTo(150);
  }

  @Test
  void what_a_month_was_used_for_has_every_attempt_billed_or_not() {
    project.write("budgets.yaml", "month: {calls: 1000, tokens: 100000}\n");
    project.write("assize.yaml", project.read("assize.yaml").replace("attempts: 1", "attempts: 3"));
    Set<String> seen = ConcurrentHashMap.newKeySet();
    model.says(
        request -> {
          boolean isFirst = seen.add(request);
          if (isFirst && request.contains("Question 7?")) {
            throw ScriptedModel.Billed.brokenOff();
          }
          if (isFirst && request.contains("Question 11?")) {
            throw new IllegalStateException("out of order");
          }
          return right(request);
        });

    assertThat(type("run", "--mode", "off", "--fresh").code()).isZero();
    // Two prompts, so two billed failures and two that told nothing: 62 bills of 15 tokens.
    assertThat(model.calls()).isEqualTo(64);
    assertThat(type("run", "--dry-run").out())
        .containsPattern("this month +64 calls used")
        .containsPattern("this month +930 tokens used");
  }

  @Test
  void what_was_paid_for_in_vain_stays_paid_for_when_the_trial_is_asked_again() {
    project.write("budgets.yaml", "month: {calls: 1000}\n");
    model.says(
        request -> {
          if (request.contains("Question 7?")) {
            throw ScriptedModel.Billed.brokenOff();
          }
          return right(request);
        });
    Printed run = type("run", "--mode", "off", "--fresh");
    assertThat(model.calls()).isEqualTo(60);
    model.says(SpendingTest::right);
    type("run", "--mode", "off", "--fresh", "--resume", run.run());

    assertThat(model.calls()).isEqualTo(62);
    assertThat(type("run", "--dry-run").out()).containsPattern("this month +62 calls used");
  }

  @Test
  void tests_say_which_budget_left_the_gate_open() {
    project.write("budgets.yaml", "run: {calls: 20}\n");

    Printed stopped = type("run", "--junit", temp.resolve("out").toString());

    assertThat(stopped.code()).as(stopped.toString()).isEqualTo(5);
    assertThat(project.read("out/TEST-assize.xml"))
        .contains("The budget is used up: this run, 20 calls of 20 calls");
  }

  @Test
  void what_is_recorded_already_needs_no_budget() {
    project.write("budgets.yaml", "run: {calls: 60}\n");
    assertThat(type("run", "--mode", "record").code()).isZero();
    project.write("budgets.yaml", "run: {calls: 1}\n");

    assertThat(type("run", "--mode", "replay").code()).isZero();
    assertThat(model.calls()).isEqualTo(60);
  }

  @Test
  void a_feature_and_its_department_pay_for_their_own_cases_alone() {
    project.write("budgets.yaml", "features: {returns: {run: {calls: 5}}}\n");
    Printed run = type("run", "--feature", "orders");
    assertThat(run.code()).as(run.toString()).isIn(0, 4);

    Printed returns = type("run", "--feature", "returns", "--fresh");
    assertThat(returns.code()).as(returns.toString()).isEqualTo(5);
    assertThat(returns.err()).contains("feature returns, this run, 5 calls of 5 calls");

    project.write(
        "budgets.yaml", "departments: {service: {features: [returns], month: {calls: 3}}}\n");
    Printed service = type("run", "--fresh");
    assertThat(service.err()).contains("department service, this month, 5 calls of 3 calls");
  }

  @Test
  void judges_count_as_subjects_do() {
    project.write(
        "judges/kind.yaml",
        "name: kind\nprovider: model\nmodel: judging\nquestion: Is it kind?\ncases: all\n");
    project.write(
        "assize.yaml",
        project.read("assize.yaml").replace("other:", "judging:")
            + "judges: {kind: judges/kind.yaml}\n");
    project.write("budgets.yaml", "run: {calls: 100}\n");

    assertThat(type("run").code()).isEqualTo(5);
    assertThat(model.calls()).isEqualTo(100);
  }

  /** Days of one month, whatever day it is today. */
  private Printed on(int day, String... words) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    long next = ChronoUnit.DAYS.between(today, today.withDayOfMonth(1).plusMonths(1));
    return Typed.in(temp).at(Later.days((int) next + day)).type(words);
  }

  private Printed type(String... words) {
    return Typed.in(temp).type(words);
  }

  private static String right(String request) {
    Matcher number = NUMBER.matcher(request);
    return number.find() ? "The answer " + number.group(1) + "." : "";
  }
}
