package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assize economics trim} of two prompts that were run. */
class TrimTest {

  /** Two dollars for a million tokens in, four for a million out. */
  private static final String SETTINGS =
      "project: costs\ngate: {margin: 5 points}\nprices: {currency: USD, models: {m: {input: 2,"
          + " output: 4}}}\n";

  @TempDir Path temp;
  private CostedReplies replies;

  /** The table 412, 11, 24, 53 of docs/statistics.md: SHIP at a margin of 5, not at 3. */
  @BeforeEach
  void documented() {
    replies = new CostedReplies(temp, 500);
    replies.write("assize.yaml", SETTINGS);
    prompt("long", i -> i <= 436, 1000, 20);
    prompt("short", i -> i <= 412 || i > 436 && i <= 447, 600, 30);
  }

  private void prompt(String name, IntPredicate passes, int input, int output) {
    for (int i = 1; i <= 500; i++) {
      replies.row(
          ("{\"case\":\"case-%d\",\"subject\":\"%s\",\"response\":\"answer %d\",\"model\":\"m\","
                  + "\"usage\":{\"input\":%d,\"output\":%d}}")
              .formatted(i, name, passes.test(i) ? i : 0, input + i % 2 * 10, output));
    }
  }

  private Printed trim(String... more) {
    String[] command = new String[2 + more.length];
    command[0] = "economics";
    command[1] = "trim";
    System.arraycopy(more, 0, command, 2, more.length);
    return replies.type(command);
  }

  @Test
  void the_page_draws_what_is_lost_against_the_margin() {
    String run = replies.imported();
    Document page = CostPage.of(trim(run + ":long", run + ":short", "--format", "html"));
    assertThat(page.select("figure.chart figcaption").text()).contains("What is lost. short fell");
  }

  /** 400 tokens less in and 10 more out: 800 - 40 millionths of a dollar a call. */
  @Test
  void a_shorter_prompt_within_the_margin_is_told_with_tokens_and_money() {
    String run = replies.imported();

    Printed trim = trim(run + ":long", run + ":short", "--calls", "200000");

    assertThat(trim.code()).as(trim.toString()).isZero();
    assertThat(trim.err()).isEmpty();
    assertThat(trim.out().replace(run, "RUN"))
        .isEqualTo(
            """
            short against long: no more than 5.0 points lost (difference -2.6, 90 %
            interval -4.7 to -0.7, 500 cases). It takes in 39.8 % fewer tokens: 605 instead
            of 1,005 a call, and saves USD 152 a month at 200,000 calls.

            Two prompts
              Prompt  Passed                 n    Open  Tokens in  Tokens out  USD for 1,000
              long    87.2 % (84.0 to 89.8)  500  0     1,005      20          2.09 (2.09 to 2.09)
              short   84.6 % (81.2 to 87.5)  500  0     605        30          1.33 (1.33 to 1.33)
              Against long  Points               p, margin  p, worse  Shown              Margin  Fewer in     Fewer out  Saved
              short         -2.6 (-4.7 to -0.7)  0.0297     0.0205    within the margin  2.9     400, 39.8 %  -10        152

            To know
              - Shown: within the margin where a loss of 5.0 points or more is ruled out;
                worse where a loss is shown, and one of 5.0 points or more is not ruled
                out; each at 5 %.
              - Margin: what so many cases rule out in 80 of 100 comparisons with a prompt
                that is as good. Nothing shows that nothing is lost.
              - Saved: money a month at 200,000 calls, by the mean over cases of all tokens
                of a call. Limits in brackets are of 90 % intervals, pass rates of 95 %.
              - long is RUN:long.
              - short is RUN:short.
            """);
  }

  @Test
  void a_stricter_margin_finds_it_worse() {
    replies.imported();

    Printed trim = trim("long", "short", "--margin", "3");

    assertThat(trim.code()).isZero();
    assertThat(TiersTest.flat(trim.out()))
        .contains("short against long: worse, and more than 3.0 points may be lost")
        .contains("saves USD 0.76 for 1,000 calls.");
  }

  @Test
  void a_difference_that_may_be_luck_is_undecided_and_exits_4() {
    prompt("noisy", i -> i % 10 != 0 && i % 7 != 0, 600, 20);
    prompt("other", i -> i % 9 != 0 && i % 8 != 0, 600, 20);
    replies.imported();

    Printed trim = trim("noisy", "other", "--margin", "1");

    assertThat(trim.code()).isEqualTo(4);
    assertThat(TiersTest.flat(trim.out()))
        .contains("other against noisy: undecided: that 1.0 points are lost is not ruled out")
        .contains("points in 80 of 100 comparisons with a prompt that is as good.")
        .contains("It takes in as many tokens: 605 a call, and costs as much.")
        .doesNotContain("no loss");
  }

  @Test
  void a_shorter_prompt_whose_replies_are_longer_may_cost_more() {
    prompt("chatty", i -> i <= 436, 600, 400);
    replies.imported();

    assertThat(TiersTest.flat(trim("long", "chatty").out()))
        .contains("no more than 5.0 points lost (difference 0.0")
        .contains("39.8 % fewer tokens")
        .contains("costs USD 0.72 more for 1,000 calls");
  }

  @Test
  void the_project_may_state_the_calls_of_a_month() {
    replies.imported();
    replies.write("assize.yaml", SETTINGS + "economics: {calls-per-month: 50000}\n");

    assertThat(TiersTest.flat(trim("long", "short").out()))
        .contains("saves USD 38 a month at 50,000 calls");
    assertThat(TiersTest.flat(trim("long", "short", "--calls", "100000").out()))
        .contains("saves USD 76 a month at 100,000 calls");
  }

  @Test
  void what_has_no_price_is_said_and_not_guessed() {
    replies.imported();
    replies.write("assize.yaml", "project: costs\n");

    Printed trim = trim("long", "short");

    assertThat(trim.code()).isZero();
    assertThat(TiersTest.flat(trim.out()))
        .contains("605 instead of 1,005 a call, and has no price.")
        .contains("Unpriced: replies with no price for model m.");
  }

  /** A margin of 5 points is half of what passes one case in ten. */
  @Test
  void a_margin_that_is_much_of_what_a_prompt_gets_right_is_told() {
    prompt("weak", i -> i % 10 == 0, 1000, 20);
    prompt("weaker", i -> i % 10 == 0 && i > 20, 500, 20);
    replies.imported();

    assertThat(TiersTest.flat(trim("weak", "weaker").out()))
        .contains(
            "5.0 points are much of what weak gets right: it passes 10.0 % of the cases. A smaller"
                + " margin says more: --margin POINTS.");
    assertThat(trim("long", "short").out()).doesNotContain("are much of");
  }

  @Test
  void json_csv_and_markdown_tell_the_same() throws Exception {
    replies.imported();

    JsonObject json = Json.parseObject(trim("long", "short", "--format", "json").out());
    String csv = trim("long", "short", "--format", "csv").out();
    String markdown = trim("long", "short", "--format", "markdown").out();

    assertThat(json.text("schema")).contains("assize/trim/1");
    JsonObject prompt = (JsonObject) json.list("prompts").getFirst();
    assertThat(prompt.text("finding")).contains("within-margin");
    assertThat(Json.write(json.at("/prompts/0/saved").orElseThrow()))
        .contains("\"perCall\":0.00076,\"inAll\":0.76");
    assertThat(csv.lines()).hasSize(2);
    assertThat(csv)
        .contains("\"short\",\"long\",\"\",\"no\",\"500\",\"0\",\"0.872\",\"0.846\",\"-0.026\"");
    assertThat(markdown)
        .startsWith("## What a shorter prompt loses and saves\n\n- short against long: no more")
        .contains("| Against long |");
  }

  @Test
  void the_same_runs_give_the_same_bytes() {
    String run = replies.imported();

    assertThat(trim("long", "short").out()).isEqualTo(trim(run + ":long", run + ":short").out());
  }

  @Test
  void a_prompt_is_not_compared_with_itself() {
    String run = replies.imported();
    prompt("long", i -> i <= 436, 1000, 20);
    prompt("short", i -> true, 600, 30);
    String again = replies.imported();

    Printed twice = trim(run + ":long", run + ":long");
    Printed several = trim(run, again + ":long");

    assertThat(twice.code()).isEqualTo(2);
    assertThat(twice.err().replace(run, "RUN"))
        .isEqualTo(
            """
            RUN:long: error economics.same-prompt: the same version as RUN:long; expected two prompts, the longer one first. Name the replies to the shorter prompt second.
            """);
    assertThat(several.code()).isEqualTo(2);
    assertThat(several.err().replace(run, "RUN"))
        .isEqualTo(
            """
            RUN: error economics.several-subjects: the subjects long, short; expected one prompt on each side. Name one of them: RUN:long
            """);
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    String run = replies.imported();

    Printed unknown = trim(run + ":nobody", "20200101:long");
    Printed options = trim("long", "short", "--margin", "0", "--calls", "-5");
    replies.write("assize.yaml", SETTINGS + "economics: {calls-per-month: -1}\n");
    Printed key = trim("long", "short");

    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("store.unknown-subject").contains("store.unknown-run");
    assertThat(options.code()).isEqualTo(2);
    assertThat(options.err())
        .contains("--margin 0.0: above 0 and below 100 points")
        .contains("--calls -5: calls a month, above 0");
    assertThat(key.code()).isEqualTo(2);
    assertThat(key.err())
        .isEqualTo(
            """
            assize.yaml:4: error config.bad-calls: calls-per-month: -1; expected above 0: how often the application asks in a month. Leave it out where nobody knows.
            """);
    assertThat(trim("long").code()).isEqualTo(2);
  }

  @Test
  void other_case_sets_are_told() {
    String first = replies.imported();
    CostedReplies others = new CostedReplies(temp, 300);
    for (int i = 1; i <= 300; i++) {
      others.row(
          "{\"case\":\"case-%d\",\"subject\":\"late\",\"response\":\"answer %d\"}".formatted(i, i));
    }
    String second = others.imported();

    Printed told = others.type("economics", "trim", first + ":long", second + ":late");

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err())
        .isEqualTo(
            """
            long, late: error economics.case-sets: late has no trial of 200 cases (case-301, case-302, case-303 and 197 more); expected the same cases for every subject. Run it on them, or leave them out for all.
            """);
  }
}
