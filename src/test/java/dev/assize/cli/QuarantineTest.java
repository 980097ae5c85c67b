package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A flaky case in quarantine still runs and counts, and blocks nothing; there is a bound to it. */
class QuarantineTest {

  private static final int CASES = 40;
  private static final Pattern EXAMPLE =
      Pattern.compile("<!-- begin: a case in quarantine -->\\R```csv\\R([^`]+)```");

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject project;

  @BeforeEach
  void project() throws IOException {
    model =
        new ScriptedModel(
            request ->
                request.contains("anew") && request.contains("Question 3?")
                    ? "No idea."
                    : right(request));
    project = TinyProject.in(temp, model.url(), CASES);
    project.write("assize.yaml", project.read("assize.yaml").replace("5 points", "15 points"));
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void a_quarantined_critical_case_blocks_nothing_and_stays_in_the_mean() throws IOException {
    golden("yes", daysAgo(3) + " passes every other time");

    Printed run = type("run");

    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out())
        .contains("[SHIP] Quality fell by 2.5 points")
        .contains("In quarantine, in every mean and blocking nothing: case-003.");
    assertThat(model.calls()).as("it is not asked again either").isEqualTo(2 * CASES);
    assertThat(report()).contains("\"quarantined\": true");
    assertThat(type("lint").code()).isZero();
    Printed tested = type("run", "--junit", temp.resolve("tests").toString());
    assertThat(tested.code()).isZero();
    assertThat(tests()).contains("<skipped").contains("in quarantine since " + daysAgo(3));
  }

  @Test
  void a_quarantine_is_in_no_digest_so_that_it_parts_no_pairs() {
    golden("yes", "");
    String before = type("run", "--subject", "old@m").run();
    golden("yes", daysAgo(0) + " new model");

    Printed run = type("run", "--subject", "new@m", "--baseline", before + ":old@m");

    assertThat(run.out()).contains("[SHIP]", "on 40 paired cases");
  }

  @Test
  void lint_accepts_the_example_of_the_page_on_its_day() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("golden-queries/README.md")));
    assertThat(example.find()).isTrue();
    project.write(
        "golden-queries/all.csv", example.group(1).replace("2026-11-24", daysAgo(0).toString()));

    Printed lint = type("lint");

    assertThat(lint.code()).as(lint.toString()).isZero();
    assertThat(lint.out()).doesNotContain("quarantine");
  }

  @Test
  void lint_warns_of_a_case_that_nobody_mends() {
    golden("yes", daysAgo(31) + " passes every other time");

    Printed lint = type("lint");

    assertThat(lint.code()).isZero();
    assertThat(lint.out() + lint.err())
        .contains("all.csv:4", "case \"case-003\" is in quarantine since", "31 days");
    project.write(
        "assize.yaml",
        project.read("assize.yaml").replace("15 points", "15 points, quarantine: {days: 60}"));
    assertThat(type("lint", "--strict").code()).isZero();
  }

  @Test
  void more_than_the_gate_allows_are_an_error() {
    golden("no", daysAgo(1) + " flaky");
    project.write(
        "golden-queries/all.csv",
        project
            .read("golden-queries/all.csv")
            .replace("answer 5,no,", "answer 5,no," + daysAgo(1) + " flaky")
            .replace("answer 7,no,", "answer 7,no," + daysAgo(1) + " flaky"));

    Printed run = type("run");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("assize.yaml", "3 cases of 40 in quarantine: case-003, case-005, case-007")
        .contains("2 at most");
  }

  @Test
  void what_must_never_fail_and_a_quarantine_without_a_reason_are_errors_with_their_lines() {
    golden("zero", "2026-11-21");

    Printed lint = type("lint");

    assertThat(lint.code()).isEqualTo(2);
    assertThat(lint.out() + lint.err())
        .contains("all.csv:4", "critical: zero in quarantine")
        .contains("quarantined: \"2026-11-21\"", "since when and why");
  }

  @Test
  void a_line_of_json_says_it_in_the_same_words() {
    project.write(
        "golden-queries/more.jsonl",
        "{\"id\":\"extra\",\"category\":\"odd\",\"input\":\"Question 900?\",\"must_include\":[\"answer"
            + " 900\"],\"critical\":\"yes\",\"quarantined\":\""
            + daysAgo(2)
            + " moody\"}\n");

    assertThat(type("run").out())
        .contains("In quarantine, in every mean and blocking nothing: extra.");
  }

  @Test
  void cases_whose_trials_disagree_are_named() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    model.says(
        request ->
            request.contains("anew")
                    && request.contains("Question 3?")
                    && asked.incrementAndGet() % 2 == 0
                ? "No idea."
                : right(request));

    Printed run = type("run", "--trials", "9");

    assertThat(run.out()).contains("Candidate: flaky, the trials disagree: case-003.");
    assertThat(report()).contains("\"flaky\": [", "\"failed\": 4");
  }

  /** All cases with a cell for quarantine; the third case with what is given. */
  private void golden(String critical, String quarantine) {
    StringBuilder csv = new StringBuilder("id,category,input,must_include,critical,quarantined\n");
    for (int i = 1; i <= CASES; i++) {
      csv.append("case-%03d,%s,Question %d?,answer %d,".formatted(i, "odd", i, i))
          .append(i == 3 ? critical + "," + quarantine : "no,")
          .append('\n');
    }
    project.write("golden-queries/all.csv", csv.toString());
  }

  private Printed type(String... arguments) {
    Printed printed = Typed.in(temp).type(arguments);
    return new Printed(printed.code(), printed.out().replaceAll("\\s+", " "), printed.err());
  }

  private String report() throws IOException {
    try (Stream<Path> runs = Files.list(temp.resolve("reports"))) {
      return Files.readString(runs.sorted().toList().getLast().resolve("report.json"));
    }
  }

  private String tests() throws IOException {
    try (Stream<Path> files = Files.walk(temp.resolve("tests"))) {
      return Files.readString(
          files.filter(f -> f.toString().endsWith(".xml")).findFirst().orElseThrow());
    }
  }

  private static LocalDate daysAgo(int days) {
    return LocalDate.now(ZoneOffset.UTC).minusDays(days);
  }

  private static String right(String request) {
    var question = Pattern.compile("Question (\\d+)\\?").matcher(request);
    return question.find() ? "It is answer " + question.group(1) + "." : "What?";
  }
}
