package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.ShownText;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a run before it asks anything. */
class DryRunTest {

  private static final Path GUIDE = Path.of("docs/budgets.md");
  private static final Pattern NUMBER = Pattern.compile("Question (\\d+)\\?");

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject project;

  @BeforeEach
  void a_project_with_a_judge_and_budgets() throws IOException {
    model = new ScriptedModel(DryRunTest::reply);
    project = TinyProject.in(temp, model.url(), 30).withJudgeOfPairs();
    project.write(
        "judges/kind.yaml",
        "name: kind\nprovider: model\nmodel: judging\nquestion: Is it kind?\ncases: all\n");
    project.priced("scripted: {input: 100, output: 1000}", "judging: {input: 10, output: 20}");
    project.write(
        "assize.yaml",
        project
                .read("assize.yaml")
                .replace("5 points", "40 points")
                .replace("judges: {", "judges: {kind: judges/kind.yaml, ")
            + "budgets: budgets.yaml\n");
    project.write("budgets.yaml", "run: {money: 2 EUR, calls: 150}\nask-above: {calls: 100}\n");
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void as_many_calls_are_forecast_as_the_run_then_makes() {
    project.write("budgets.yaml", "run: {calls: 5000}\n");

    Printed dry = type("run", "--dry-run");
    assertThat(dry.code()).as(dry.toString()).isZero();
    assertThat(model.calls()).isZero();
    assertThat(temp.resolve(".assize/runs")).doesNotExist();

    Printed run = type("run");
    assertThat(run.code()).as(run.toString()).isIn(0, 4);
    // 60 replies, a look at each, and each pair in both orders.
    assertThat(row(dry, "all").subList(1, 3)).containsExactly("0", "180");
    assertThat(model.calls()).isEqualTo(180);

    Printed again = type("run", "--dry-run");
    assertThat(row(again, "all").subList(1, 3)).containsExactly("180", "0");
    assertThat(row(again, "all").subList(5, 7)).containsExactly("0", "EUR");
    assertThat(model.calls()).isEqualTo(180);
  }

  @Test
  void tokens_are_those_of_the_prompts_and_of_replies_so_far() {
    Printed first = type("run", "--dry-run", "--category", "even");
    assertThat(first.out()).contains("output of scripted: 256 a call, assumed");
    assertThat(row(first, "all")).last().isEqualTo("unknown");

    type("run", "--category", "odd");
    Printed dry = type("run", "--dry-run", "--category", "even");

    // "Answer anew." and "Question 2?", as the vocabulary cuts them; a reply has 3 tokens.
    assertThat(row(dry, "subject new@m"))
        .startsWith("subject new@m", "0", "15", "105", "45", "0.0555", "EUR");
    assertThat(dry.out()).contains("output of scripted: 3 a call, as its replies had so far");
  }

  @Test
  void the_guide_shows_a_run_of_which_half_is_held_and_that_a_budget_would_stop()
      throws IOException {
    project.write("budgets.yaml", "run: {calls: 5000}\n");
    type("run", "--category", "odd", "--quiet");
    project.write("budgets.yaml", "run: {money: 2 EUR, calls: 80}\n");

    Printed dry = type("run", "--dry-run");

    assertThat(dry.code()).isEqualTo(5);
    assertThat(dry.out()).contains("STOPS THE RUN");
    ShownText.in(
        GUIDE,
        "assize run --dry-run",
        "```\n" + dry.out() + "```\n",
        text -> text.replaceAll("  +[0-9.]+\n", "  SECONDS\n"));
  }

  @Test
  void a_run_that_a_budget_stopped_is_forecast_from_where_it_stands() {
    project.write("budgets.yaml", "run: {calls: 50}\n");
    Printed stopped = type("run", "--mode", "off", "--fresh");
    assertThat(stopped.code()).isEqualTo(5);
    project.write("budgets.yaml", "run: {calls: 500}\n");

    Printed dry = type("run", "--dry-run", "--resume", "--mode", "off", "--fresh");

    assertThat(dry.code()).as(dry.toString()).isZero();
    List<String> all = row(dry, "all");
    assertThat(Integer.parseInt(all.get(1)) + Integer.parseInt(all.get(2))).isEqualTo(180);
    // A pair of which one order was paid for when the budget was reached has to be asked again.
    assertThat(Integer.parseInt(all.get(1))).isBetween(50 - 8, 50);
    assertThat(dry.out()).contains("  50 calls used");
  }

  @Test
  void what_has_no_price_is_named_and_leaves_the_sum_open() {
    project.write("budgets.yaml", "run: {calls: 5000, seconds: 60}\n");
    project.write("assize.yaml", project.read("assize.yaml").replace("judging: {", "another: {"));

    Printed dry = type("run", "--dry-run");

    assertThat(row(dry, "judge:kind")).contains("unpriced");
    assertThat(row(dry, "all")).contains("unpriced");
    assertThat(dry.out())
        .contains("unpriced, so in no sum of money: judging")
        .containsPattern("0 seconds used +then unknown +of 60 seconds +cannot tell");
  }

  @Test
  void a_person_at_a_terminal_is_asked_and_nobody_else() throws IOException {
    Typed terminal = Typed.in(temp).on(Terminal.DRAWN_ON);

    Printed no = terminal.typing("n\n", "run");
    assertThat(no.code()).isEqualTo(5);
    assertThat(no.err())
        .contains(
            "This run would take about 180 calls, which is above 100 calls. Go on? [y/N]",
            "Nothing was asked.");
    assertThat(model.calls()).isZero();
    assertThat(temp.resolve(".assize")).doesNotExist();

    project.write("budgets.yaml", "run: {calls: 5000}\nask-above: {calls: 100}\n");
    assertThat(type("run", "--mode", "off", "--fresh").err()).doesNotContain("Go on?");
    assertThat(model.calls()).isEqualTo(180);
    Printed yes = terminal.typing("yes\n", "run", "--fresh", "--mode", "off");
    assertThat(yes.err()).contains("Go on?");
    assertThat(model.calls()).isEqualTo(360);
    project.write("budgets.yaml", "run: {calls: 5000}\nask-above: {calls: 180}\n");
    assertThat(terminal.typing("", "run", "--fresh", "--mode", "off").err())
        .doesNotContain("Go on?");
  }

  @Test
  void a_dry_run_goes_without_options_that_play() {
    assertThat(type("run", "--dry-run", "--junit", "out").code()).isEqualTo(2);
    assertThat(type("run", "--dry-run", "--category", "evn").code()).isEqualTo(2);
  }

  private static List<String> row(Printed dry, String who) {
    return dry.out()
        .lines()
        .filter(line -> line.startsWith(who + " "))
        .findFirst()
        .map(
            line -> {
              List<String> cells =
                  new ArrayList<>(List.of(line.substring(who.length()).strip().split("\\s+")));
              cells.addFirst(who);
              return cells;
            })
        .orElseThrow(() -> new AssertionError(dry.toString()));
  }

  private Printed type(String... words) {
    return Typed.in(temp).type(words);
  }

  private static String reply(String request) {
    if (request.contains("kinder")) {
      return "TIE";
    }
    if (request.contains("Is it kind")) {
      return "PASS";
    }
    Matcher number = NUMBER.matcher(request);
    String manner = request.contains("anew") ? "It is answer " : "The answer is answer ";
    return number.find() ? manner + number.group(1) + "." : "";
  }
}
