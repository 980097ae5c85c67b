package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assize economics route}. */
class RouteTest {

  /** {@code APPROVE=1} writes them anew. */
  private static final Path APPROVED = Path.of("src/test/resources/dev/assize/cli/routes");

  /** Means over splits and cases. */
  private static final Offset<Double> ROUNDED = Offset.offset(1e-12);

  @TempDir Path temp;

  /**
   * The cheap one is right in 60 of 100 cases, and says so where it does not know; the dear one is
   * right in 90 of 100, and wrong where the cheap one is right: both together know all. A reply of
   * the one costs a tenth of one of the other.
   */
  private CostedReplies ladder() {
    return new CostedReplies(temp, 400)
        .subject("cheap", i -> i % 5 < 3, 10, i -> 200)
        .subject("dear", i -> i % 10 != 0, 100, i -> 2_000);
  }

  @Test
  void a_cascade_by_a_signal_that_worries_just_where_the_cheap_one_is_wrong_knows_all()
      throws Exception {
    CostedReplies replies = ladder();
    replies.imported();

    Printed routes = replies.type("economics", "route", "--format", "json");

    assertThat(routes.code()).as(routes.toString()).isZero();
    JsonObject json = Json.parseObject(routes.out());
    assertThat(json.text("recommended")).contains("cheap, then dear by refusal");
    JsonObject cascade = route(json, "cheap, then dear by refusal");
    assertThat(number(cascade, "/levels/quality/value")).isEqualTo(1, ROUNDED);
    assertThat(number(cascade, "/gain/value")).isEqualTo(0.10, ROUNDED);
    // All are asked the cheap one, and 40 of 100 the dear one besides.
    assertThat(number(cascade, "/levels/cost/value")).isEqualTo(0.0001 + 0.4 * 0.001, ROUNDED);
    assertThat(number(cascade, "/levels/latency/value")).isEqualTo(0.2 + 0.4 * 2, ROUNDED);
    assertThat(number(cascade, "/table/escalated")).isEqualTo(0.4, ROUNDED);
    assertThat(number(cascade, "/table/above")).isZero();
    JsonObject oracle = route(json, "oracle");
    assertThat(number(oracle, "/levels/quality/value")).isEqualTo(1, ROUNDED);
    assertThat(oracle.text("note")).contains("upper bound, inflated by chance");
    JsonObject lot = route(json, "by lot");
    assertThat(number(lot, "/levels/quality/value")).isEqualTo((0.6 + 0.9) / 2, ROUNDED);
    assertThat(number(route(json, "dear"), "/levels/quality/value")).isEqualTo(0.9, ROUNDED);
  }

  @Test
  void the_answer_stands_first_and_is_told_in_words() {
    CostedReplies replies = ladder();
    String run = replies.imported();

    String out = replies.type("economics", "route").out();

    assertThat(out.replace(run, "RUN")).isEqualTo(approved("route.txt", out.replace(run, "RUN")));
  }

  @Test
  void a_table_is_written_that_an_application_can_read_and_follows_what_is_shown()
      throws Exception {
    CostedReplies replies = ladder();
    String run = replies.imported();

    Printed best = replies.type("economics", "route", "--table", "out/routes.json");
    String table = Files.readString(temp.resolve("out/routes.json"));
    Printed named =
        replies.type("economics", "route", "--table", "by.json", "--route", "by category");

    assertThat(TiersTest.flat(best.out()))
        .contains("The table of \"cheap, then dear by refusal\" is in out/routes.json.");
    assertThat(table.replace(run, "RUN"))
        .isEqualTo(approved("routes.json", table.replace(run, "RUN")));
    assertThat(named.code()).isZero();
    JsonObject category = Json.parseObject(Files.readString(temp.resolve("by.json")));
    assertThat(category.text("kind")).contains("keyed");
    assertThat(category.text("by")).contains("category");
    assertThat(category.list("ways")).hasSize(2);
    try (var files = Files.list(temp.resolve("out"))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("routes.json");
    }
  }

  @Test
  void where_nothing_is_shown_the_table_holds_the_best_subject_and_the_exit_is_4()
      throws Exception {
    CostedReplies replies = new CostedReplies(temp, 200);
    replies.subject("cheap", i -> i % 3 != 0, 10).subject("dear", i -> i % 3 != 0, 100).imported();

    Printed routes =
        replies.type("economics", "route", "--signal", "check:max-words: 2", "--table", "t.json");

    assertThat(routes.code()).as(routes.toString()).isEqualTo(4);
    assertThat(TiersTest.flat(routes.out()))
        .contains("No evidence that a route gains anything over the best single subject (cheap")
        .contains("The table of \"cheap\" is in t.json.");
    assertThat(Json.parseObject(Files.readString(temp.resolve("t.json"))).text("subject"))
        .contains("cheap");
  }

  @Test
  void of_several_routes_that_are_shown_the_best_stands_first_and_the_others_are_named() {
    CostedReplies replies = ladder();
    replies.imported();

    String out =
        TiersTest.flat(
            replies
                .type(
                    "economics",
                    "route",
                    "--signal",
                    "check:not says-unknown",
                    "--signal",
                    "refusal",
                    "--signal",
                    "check:max-words: 3")
                .out());

    assertThat(out)
        .startsWith("cheap, then dear by check:not says-unknown is shown to gain more than")
        .contains(
            "Also shown to gain: cheap, then dear by refusal. Also shown to save so: cheap, then"
                + " dear by refusal. An oracle would gain")
        .contains("The signal refusal worries after 160 of 400 replies of cheap.");
  }

  /** One knows the easy ones, the other the hard ones, and a classifier tells them apart. */
  private CostedReplies specialists() {
    return new CostedReplies(temp, 400)
        .subject("one", i -> i % 2 == 0, 10)
        .subject("two", i -> i % 2 != 0, 10);
  }

  @Test
  void a_classifier_costs_its_calls_and_its_errors() throws Exception {
    CostedReplies replies = specialists();
    String run = replies.imported();
    for (int i = 1; i <= 400; i++) {
      String label = i % 20 == 1 ? "easy" : CostedReplies.category(i);
      replies.row(
          i % 10 == 0
              ? "{\"case\":\"case-%d\",\"subject\":\"topics\",\"error\":\"timeout: none\"}"
                  .formatted(i)
              : ("{\"case\":\"case-%d\",\"subject\":\"topics\",\"response\":\"**%s**.\","
                      + "\"cost_usd\":0.0002}")
                  .formatted(i, label));
    }
    String labels = replies.imported();

    Printed routes =
        replies.type("economics", "route", run, "--label", labels + ":topics", "--format", "json");

    assertThat(routes.code()).as(routes.toString()).isZero();
    JsonObject json = Json.parseObject(routes.out());
    JsonObject category = route(json, "by category");
    JsonObject byLabel = route(json, "by label of topics");
    assertThat(number(category, "/levels/quality/value")).isEqualTo(1, ROUNDED);
    // Twenty of the hard ones go to the wrong subject; the forty without a label are all easy.
    assertThat(number(byLabel, "/levels/quality/value")).isEqualTo(0.95, ROUNDED);
    // What failed told no use: 360 labels of 400 are billed, and 40 may have been as dear as these.
    assertThat(number(byLabel, "/levels/cost/value")).isEqualTo(0.0001 + 0.9 * 0.0002, ROUNDED);
    assertThat(number(byLabel, "/unbilled")).isEqualTo(0.1 * 0.0002, ROUNDED);
    assertThat(category.at("/unbilled")).isEmpty();
    assertThat(number(category, "/levels/cost/value")).isEqualTo(0.0001, ROUNDED);
    assertThat(byLabel.object("table").list("ways"))
        .extracting(way -> ((JsonObject) way).text("key").orElseThrow())
        .containsExactly("", "easy", "hard");
    assertThat(routes.out())
        .contains("topics gave no label to 40 of 400 questions; these have a way of their own.")
        .contains(
            "In no amount: 40 attempts of topics without a bill. What is shown of money is so"
                + " though each had cost as much as its dearest label.");
  }

  @Test
  void what_an_answer_is_worth_decides_whether_the_dear_one_is_asked() {
    CostedReplies replies = ladder();
    replies.imported();

    // A right answer is worth less than the dear one's reply: nobody would ask it.
    Printed poor = replies.type("economics", "route", "--worth", "0.0005");
    Printed rich = replies.type("economics", "route", "--worth", "1", "--second", "0.001");

    assertThat(poor.code()).isEqualTo(4);
    assertThat(TiersTest.flat(poor.out()))
        .contains("the best single subject (cheap by all cases)")
        .contains("(USD 0.0005 each) less what they cost");
    assertThat(rich.code()).isZero();
    assertThat(TiersTest.flat(rich.out()))
        .contains("cheap, then dear by refusal is shown to gain more than the best single subject")
        .contains("less what they cost and USD 0.001 for each second");
  }

  @Test
  void the_project_says_what_answers_are_worth_and_options_win() {
    CostedReplies replies = ladder();
    replies.imported();
    String typed = replies.type("economics", "route", "--worth", "1", "--second", "0.001").out();
    replies.write(
        "assize.yaml",
        "project: costs\ngate: {margin: 5 points}\neconomics: {worth: 1, second: 0.001}\n");

    assertThat(replies.type("economics", "route").out()).isEqualTo(typed);
    assertThat(TiersTest.flat(replies.type("economics", "route", "--worth", "0.0005").out()))
        .contains("(USD 0.0005 each) less what they cost and USD 0.001 for each second");
    assertThat(TiersTest.flat(replies.type("economics", "route", "--second", "0.002").out()))
        .contains("(USD 1 each) less what they cost and USD 0.002 for each second");
  }

  @Test
  void faults_of_these_figures_are_told_with_their_lines() {
    CostedReplies replies = ladder();
    replies.imported();
    replies.write(
        "assize.yaml",
        """
        project: costs
        economics:
          worth: -1
          second: -0.1
          wroth: 2
        """);
    Printed below = replies.type("economics", "route");
    replies.write("assize.yaml", "project: costs\neconomics: {second: 1}\n");
    Printed alone = replies.type("economics", "route");

    assertThat(below.code()).isEqualTo(2);
    assertThat(below.err())
        .contains(
            "assize.yaml:3: error config.bad-worth: worth: -1; expected 0 or more, in the currency"
                + " of the prices",
            "assize.yaml:4: error config.bad-worth: second: -0.1",
            "assize.yaml:5: error ",
            "wroth");
    assertThat(alone.code()).isEqualTo(2);
    assertThat(alone.err())
        .contains(
            "assize.yaml:2: error config.second-alone: second without worth; expected what a"
                + " correct answer is worth beside it. Add worth: AMOUNT, in the currency of the"
                + " prices.");
  }

  @Test
  void the_same_runs_give_the_same_bytes() throws Exception {
    CostedReplies replies = ladder();
    replies.imported();
    String[] command = {"economics", "route", "--format", "json", "--table", "t.json"};

    String once = replies.type(command).out() + Files.readString(temp.resolve("t.json"));
    String again = replies.type(command).out() + Files.readString(temp.resolve("t.json"));

    assertThat(again).isEqualTo(once);
  }

  @Test
  void csv_and_markdown_tell_the_same() {
    CostedReplies replies = ladder();
    replies.imported();

    String csv = replies.type("economics", "route", "--format", "csv").out();
    String markdown = replies.type("economics", "route", "--format", "markdown").out();

    assertThat(csv.lines()).hasSize(1 + 6);
    assertThat(csv).contains("\"cheap, then dear by refusal\",\"1.0\"").contains("saves_p_holm");
    assertThat(markdown)
        .startsWith("## What a router would bring\n\n- cheap, then dear by refusal is shown")
        .contains("| No | Route |");
  }

  @Test
  void whoever_needs_golden_data_may_not_route() {
    CostedReplies replies = ladder();
    replies.imported();
    replies.write("assize.yaml", "project: costs\njudges: {tone: tone.yaml, blind: blind.yaml}\n");
    String judge = "name: %s\nprovider: p\nmodel: m\nquestion: Is it kind?\n%s";
    replies.write("tone.yaml", judge.formatted("tone", ""));
    replies.write("blind.yaml", judge.formatted("blind", "reference: ignore\n"));

    Printed told =
        replies.type(
            "economics",
            "route",
            "--signal",
            "check:contains: answer 1",
            "--signal",
            "check:any-of: (not-empty) or (facts: answer)",
            "--signal",
            "judge:tone",
            "--signal",
            "judge:blind",
            "--signal",
            "log-probability");

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.out()).isEmpty();
    assertThat(told.err())
        .isEqualTo(
            """
            --signal: error economics.golden-signal: the check contains: answer 1 needs golden data, which an application does not have; expected a check that needs the reply alone, or the question and its passages. docs/checks.md tells of each check what it needs.
            --signal: error economics.golden-signal: the check any-of: (not-empty) or (facts: answer) needs golden data, which an application does not have; expected a check that needs the reply alone, or the question and its passages. docs/checks.md tells of each check what it needs.
            --signal: error economics.golden-signal: the judge tone is shown golden data, which an application does not have; expected a judge with reference: ignore. Let another judge look at the replies: assize rejudge.
            --signal: error economics.silent-signal: judge:blind unsure says nothing of 400 of 400 replies of cheap: no finding of the judge as its file has it; expected a signal of every reply
            --signal: error economics.silent-signal: low log probability says nothing of 400 of 400 replies of cheap: no log probabilities; expected a signal of every reply
            """);
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    CostedReplies replies = ladder();
    for (int i = 1; i <= 400; i++) {
      replies.row(
          "{\"case\":\"case-%d\",\"subject\":\"free\",\"response\":\"answer %d\"}".formatted(i, i));
    }
    String run = replies.imported();

    Printed one = replies.type("economics", "route", run + ":cheap", "--signal", "refused");
    Printed many =
        replies.type(
            "economics",
            "route",
            run,
            "--label",
            run + ":nobody",
            "--signal",
            "check:max-wrds: 4",
            "--first",
            "chep",
            "--then",
            "deer",
            "--worth",
            "1",
            "--table",
            "t.json",
            "--route",
            "oracle");

    assertThat(one.code()).isEqualTo(2);
    assertThat(one.err())
        .isEqualTo(
            """
            --signal: error economics.unknown-signal: no signal "refused"; expected refusal, log-probability, check:CHECK as a golden file has it, or judge:NAME. Did you mean "refusal"?
            cheap: error economics.one-subject: 1 subject; expected two subjects or more. Name another subject that was run on the same cases.
            """);
    assertThat(many.code()).isEqualTo(2);
    String faults = many.err().replace(run, "RUN").replace(temp.toString(), "HERE");
    assertThat(faults).isEqualTo(approved("route-faults.txt", faults));
    assertThat(temp.resolve("t.json")).doesNotExist();
  }

  @Test
  void subjects_of_other_cases_and_classifiers_of_other_questions_are_told_apart() {
    CostedReplies replies = ladder();
    String talk = "I think that this is a hard question, as nobody has asked it before, by far.";
    for (int i = 1; i <= 400; i++) {
      replies.row(
          "{\"case\":\"case-%d\",\"subject\":\"talker\",\"response\":\"%s\",\"cost_usd\":0.1}"
              .formatted(i, talk));
    }
    String run = replies.imported();
    CostedReplies others = new CostedReplies(temp, 400);
    others.write(
        "g.csv",
        """
        id,category,input,must_include
        case-1,easy,Another question?,answer 1
        case-2,easy,Question 2?,answer 2
        """);
    String late =
        others
            .row("{\"case\":\"case-1\",\"subject\":\"late\",\"response\":\"answer 1\"}")
            .row("{\"case\":\"case-2\",\"subject\":\"late\",\"response\":\"answer 2\"}")
            .imported();

    Printed sides = others.type("economics", "route", run + ":dear", late);
    Printed labels = others.type("economics", "route", run, "--label", late);
    Printed chatty = others.type("economics", "route", run, "--label", run + ":talker");

    assertThat(sides.code()).isEqualTo(2);
    assertThat(sides.err()).contains("late has no trial of 398 cases");
    assertThat(chatty.code()).isEqualTo(2);
    assertThat(labels.code()).isEqualTo(2);
    assertThat(labels.err())
        .isEqualTo(
            """
            late: error economics.case-sets: was asked something else in 1 case, the first is case-1; expected the same as cheap. Run it again on the golden set of the others.
            cheap, dear, talker: error economics.labels-missing: late has no label for 399 cases, the first is case-1; expected a label for every case. Run the classifier on them; where it erred the label is empty.
            cheap, dear, talker: error economics.unpriced: a label of late without a price; expected a price, which may be 0. Give its model a price.
            """);
    assertThat(chatty.err())
        .isEqualTo(
            """
            talker: error economics.no-labels: 400 of 400 replies are no labels; expected replies of one line of up to 60 characters. Name a side that classifies.
            """);
  }

  @Test
  void a_table_that_cannot_be_written_is_told_as_bad_input() {
    CostedReplies replies = ladder();
    replies.imported();

    Printed told = replies.type("economics", "route", "--table", "g.csv/routes.json");

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.out()).isEmpty();
    assertThat(told.err()).contains("g.csv/routes.json: error economics.not-written");
  }

  @Test
  void wrong_options_are_told() {
    CostedReplies replies = ladder();
    replies.imported();

    Printed alone = replies.type("economics", "route", "latest:cheap", "--second", "1");
    assertThat(alone.code()).isEqualTo(2);
    assertThat(alone.err())
        .contains("one-subject")
        .startsWith(
            "--second: error economics.second-alone: --second 1; expected what a correct answer is"
                + " worth beside it. Add --worth AMOUNT, or economics.worth in assize.yaml.\n");
    assertThat(replies.type("economics", "route", "--route", "dear").err())
        .contains("--route: only beside --table");
    assertThat(replies.type("economics", "route", "--worth", "-1").err())
        .contains("--worth: 0 or more");
    assertThat(replies.type("economics", "route", "--margin", "100").err())
        .contains("--margin: above 0 and below 100 points");
  }

  /** The approved text of that name, or the text itself where it is to be approved anew. */
  private static String approved(String name, String text) {
    Path file = APPROVED.resolve(name);
    try {
      if (System.getenv("APPROVE") != null) {
        Files.createDirectories(APPROVED);
        Files.writeString(file, text);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject route(JsonObject json, String name) {
    return json.list("routes").stream()
        .map(JsonObject.class::cast)
        .filter(each -> each.text("route").orElseThrow().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static double number(JsonObject json, String pointer) {
    JsonValue found = json.at(pointer).orElseThrow();
    return ((JsonNumber) found).value().doubleValue();
  }
}
