package dev.assize.cli;

import static dev.assize.cli.TiersTest.flat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import dev.assize.report.text.ReportSchema;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of 20 questions to new@m one was never answered, in three attempts; the 19 replies cost EUR
 * 0.0042 each. Nobody says what the attempts cost.
 */
class UnansweredCostTest {

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject project;
  private String run = "";

  private void run(String providers) throws IOException {
    model = new ScriptedModel(UnansweredCostTest::answer);
    project = TinyProject.in(temp, model.url(), 20);
    project.write("assize.yaml", project.read("assize.yaml").replace("attempts: 1", providers));
    project.priced("scripted: {input: 100, output: 1000}", "judging: {input: 10, output: 20}");
    run = Typed.in(temp).type("run", "--quiet", "--mode", "off", "--fresh").run();
  }

  private static String answer(String request) {
    int number = JudgedService.number(request);
    if (number == 1 && request.contains("Answer anew")) {
      throw new IllegalStateException("down");
    }
    return "answer " + number;
  }

  @AfterEach
  void close() {
    model.close();
  }

  private Printed type(String... options) {
    return Typed.in(temp).type(options);
  }

  private Printed tiers(String format) {
    return type(
        "economics",
        "tiers",
        run + ":new@m",
        run + ":old@m",
        "--kind",
        "both=even,odd",
        "--margin",
        "40",
        "--least",
        "20",
        "--format",
        format);
  }

  @Test
  void one_question_without_an_answer_leaves_all_others_their_price() throws IOException {
    run("attempts: 3");

    Printed told = tiers("text");

    assertThat(told.code()).as(told.toString()).isZero();
    // 19 * 0.0042 = 0.0798 over 20 trials, and over 19 right ones; old@m costs 4.2 with every bill.
    assertThat(flat(told.out()))
        .contains("both: old@m is enough")
        .contains("new@m 100.0 % (83.2 to 100.0) 19 1 at least 3.99")
        .contains("new@m costs at least what is told: 3 attempts failed and told no use.")
        .doesNotContain("npriced");
    // 22 replies' worth for 20: 0.00399 + 3 * 0.0042 / 20.
    assertThat(tiers("json").out().replaceAll("\\s", ""))
        .contains("\"total\":0.0798,\"unbilled\":3,\"cautious\":0.00462");
  }

  @Test
  void a_shorter_prompt_and_a_use_case_have_their_costs_too() throws IOException {
    run("attempts: 3");
    project.write(
        "assize.yaml",
        project.read("assize.yaml")
            + "value: {mails: {currency: EUR, tasks: 1000, minutes-saved: 5, minutes-lost: 10,"
            + " minutes-checking: 0.5, wage: 60, judge: 0, lost-per-second: 0, seconds: 1,"
            + " upkeep: 300}}\n");

    assertThat(
            flat(type("economics", "trim", run + ":old@m", run + ":new@m", "--margin", "40").out()))
        .contains(", as billed.")
        .contains("In no amount: 3 attempts without a bill of new@m; with them it may save less.");
    Printed worth = type("economics", "worth", run + ":new@m");
    assertThat(worth.code()).as(worth.toString()).isIn(0, 4);
    assertThat(flat(worth.out()))
        .contains("generation of a task 0.00399 ")
        .contains("a right reply costs at least EUR 0.0042")
        .contains("a completed task costs at least EUR 0.0042")
        // 22 attempts at 20 tasks, 3 of them in vain.
        .contains("calls for a task 1.1 (")
        .contains("a call costs at least EUR 0.00363 ")
        .contains("mending costs, over all replies at least EUR 0 each")
        .contains(
            "mails, new@m: what the run shows of costs is at least that, with 3 attempts without a"
                + " bill");
  }

  @Test
  void the_report_says_at_least_wherever_it_tells_the_cost() throws IOException {
    run("attempts: 3");
    project.write("assize.yaml", project.read("assize.yaml") + "economics: {report: on}\n");

    type("report", run);

    assertThat(project.json(run))
        .contains("{\"amount\":0.0798,\"currency\":\"EUR\",\"unbilled\":3}")
        .contains("{\"amount\":0.084,\"currency\":\"EUR\"}");
    assertThat(ReportSchema.faults(project.report(run, "report.json"))).isEmpty();
    assertThat(project.report(run, "report.md").replace("<!-- -->", ""))
        .contains("Candidate tokens: 228 input, 57 output; at least 0.0798 EUR;")
        .contains("Baseline tokens: 240 input, 60 output; 0.084 EUR;")
        .contains("| 1,000 replies | at least EUR 3.99 | (")
        .contains("| 1,000 right replies | at least EUR 4.2 | old@m (baseline) EUR 4.2 |")
        .contains("| Share that judges take | 0.0 %, as billed | old@m (baseline) 0.0 % |");
    Document page = Jsoup.parse(project.report(run, "report.html"));
    assertThat(page.text())
        .contains("subject's cost at least 0.0798 EUR")
        .contains("subject's cost 0.084 EUR");
    assertThat(page.select(".tiles strong").eachText())
        .contains("at least 0.0042 EUR", "at least EUR 3.99");
  }

  @Test
  void a_case_that_is_left_out_of_routes_leaves_no_bill_open_there() throws IOException {
    run("attempts: 3");

    assertThat(flat(type("economics", "route", run + ":old@m", run + ":new@m").out()))
        .contains("Left out: 1 case that some subject neither passed nor failed.")
        .contains("EUR for 1,000 Seconds")
        .contains("old@m, then new@m by refusal")
        .doesNotContain("In no amount")
        .doesNotContain("npriced");
  }

  @Test
  void where_nobody_told_any_use_nothing_is_known() throws IOException {
    run("attempts: 1");
    model.says(
        request -> {
          if (request.contains("Answer anew")) {
            throw new IllegalStateException("down");
          }
          return answer(request);
        });
    run = type("run", "--quiet", "--mode", "off", "--fresh").run();

    assertThat(flat(tiers("text").out()))
        .contains("Unpriced: new@m (20 cases): failed attempts without a bill.");
  }
}
