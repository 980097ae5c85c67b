package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import java.nio.file.Path;
import org.assertj.core.data.Percentage;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assize economics tiers}. */
class TiersTest {

  /** Means have twelve digits. */
  private static final Percentage ROUNDED = Percentage.withPercentage(1e-8);

  @TempDir Path temp;

  /** The cheap one is as good on easy questions, and half as good on hard ones. */
  private CostedReplies usual() {
    CostedReplies replies = new CostedReplies(temp, 400);
    replies
        .subject("cheap", i -> i % 2 == 0 ? i % 40 != 0 : i % 4 == 1, 10)
        .subject("dear", i -> i % 2 == 0 ? i % 40 != 2 : i % 40 != 1, 100);
    return replies;
  }

  @Test
  void the_cheaper_one_is_chosen_where_it_is_shown_to_be_good_enough() {
    CostedReplies replies = usual();
    replies.imported();

    Printed tiers = replies.type("economics", "tiers", "--margin", "8");

    assertThat(tiers.code()).as(tiers.toString()).isZero();
    assertThat(tiers.err()).isEmpty();
    assertThat(flat(tiers.out()))
        .contains(
            "easy: cheap is enough, the cheapest that is shown to lose no more than 8.0 points"
                + " against any other (USD 0.1 for 1,000 replies).")
        .contains("hard: dear is enough")
        .contains("Compared by quality, cost, latency.");
  }

  @Test
  void the_page_draws_quality_against_cost_for_each_kind() {
    CostedReplies replies = new CostedReplies(temp, 300);
    replies
        .subject("cheap", i -> i % 2 == 0, 10)
        .subject("<b>dear</b>", i -> i % 7 > 0, 100)
        .imported();

    Document page = CostPage.of(replies.type("economics", "tiers", "--format", "html"));

    assertThat(page.selectFirst("h2.word").text()).isEqualTo("Which tier is enough");
    assertThat(page.select("p.sentence").text()).contains("easy: ");
    assertThat(page.select("h3").eachText()).contains("All cases", "Kind of task: easy", "To know");
    assertThat(page.select("figure.chart svg")).hasSize(3);
    assertThat(page.select("figure.chart").first().text()).contains("cheap", "<b>dear</b>", "USD");
    assertThat(page.select("b")).isEmpty();
  }

  @Test
  void a_difference_that_may_be_luck_is_no_evidence_and_exits_4() {
    CostedReplies replies = new CostedReplies(temp, 400);
    replies.subject("cheap", i -> i % 3 != 0, 10).subject("dear", i -> i % 3 != 1, 100).imported();

    Printed tiers = replies.type("economics", "tiers");

    assertThat(tiers.code()).isEqualTo(4);
    assertThat(flat(tiers.out()))
        .contains(
            "easy: no evidence: of no subject is it shown to be within the margin of every other.")
        .contains("tied with");
  }

  @Test
  void small_kinds_describe_until_they_are_put_together() {
    CostedReplies replies = new CostedReplies(temp, 160);
    replies.subject("cheap", i -> true, 10).subject("dear", i -> true, 100).imported();

    Printed apart = replies.type("economics", "tiers");
    Printed together = replies.type("economics", "tiers", "--kind", "both=easy,hard");
    replies.write("assize.yaml", "project: costs\neconomics: {kinds: {both: [easy, hard]}}\n");
    Printed declared = replies.type("economics", "tiers");

    assertThat(apart.code()).isEqualTo(4);
    assertThat(flat(apart.out()))
        .contains(
            "No evidence below 120 cases of a kind, which only describe: easy (80), hard (80).");
    assertThat(together.code()).as(together.out()).isZero();
    assertThat(together.out()).contains("both: cheap is enough");
    assertThat(declared.out()).isEqualTo(together.out());
    assertThat(
            replies.type("economics", "tiers", "--kind", "both=easy,hard", "--least", "200").code())
        .isEqualTo(4);
  }

  @Test
  void what_has_no_price_is_unpriced_until_the_user_states_one() {
    CostedReplies replies = new CostedReplies(temp, 250);
    for (int i = 1; i <= 250; i++) {
      replies.row(
          "{\"case\":\"case-%d\",\"subject\":\"rules\",\"response\":\"answer %d\"}"
              .formatted(i, i));
    }
    replies.subject("dear", i -> true, 100).imported();

    Printed unpriced = replies.type("economics", "tiers");
    replies.write("assize.yaml", "project: costs\neconomics: {replies: {rules: 0.00001}}\n");
    Printed priced = replies.type("economics", "tiers");

    assertThat(flat(unpriced.out()))
        .contains("easy: dear is enough")
        .contains("Good enough and without a price: rules.")
        .contains("Unpriced: rules (250 cases): replies with neither a cost nor tokens reported.");
    assertThat(flat(priced.out())).contains("easy: rules is enough").contains("USD 0.01 for 1,000");
  }

  @Test
  void a_new_price_book_prices_an_old_run_anew() throws Exception {
    CostedReplies replies = new CostedReplies(temp, 130);
    for (String subject : new String[] {"one", "two"}) {
      for (int i = 1; i <= 130; i++) {
        replies.row(
            ("{\"case\":\"case-%d\",\"subject\":\"%s\",\"response\":\"answer %d\",\"model\":\"%s\","
                    + "\"usage\":{\"input\":%d,\"output\":10}}")
                .formatted(i, subject, i, subject, 100 + i % 7));
      }
    }
    replies.imported();
    JsonObject cheap = cost(replies, 1);
    JsonObject dear = cost(replies, 3);

    assertThat(number(dear, "/perReply")).isCloseTo(3 * number(cheap, "/perReply"), ROUNDED);
    assertThat(number(dear, "/interval/low"))
        .isCloseTo(3 * number(cheap, "/interval/low"), ROUNDED);
  }

  private static JsonObject cost(CostedReplies replies, int price) throws Exception {
    replies.write(
        "assize.yaml",
        ("project: costs\nprices: {currency: EUR, models: {one: {input: %d, output: %d}, two:"
                + " {input: 9, output: 9}}}\n")
            .formatted(price, 4 * price));
    Printed json =
        replies.type("economics", "tiers", "--kind", "both=easy,hard", "--format", "json");
    assertThat(json.code()).as(json.toString()).isZero();
    JsonObject all = (JsonObject) Json.parseObject(json.out()).list("kinds").getFirst();
    return ((JsonObject) all.list("subjects").getFirst()).object("cost");
  }

  private static double number(JsonObject json, String pointer) {
    return ((JsonValue.JsonNumber) json.at(pointer).orElseThrow()).value().doubleValue();
  }

  @Test
  void json_csv_and_markdown_tell_the_same() throws Exception {
    CostedReplies replies = usual();
    replies.imported();

    JsonObject json =
        Json.parseObject(
            replies.type("economics", "tiers", "--margin", "8", "--format", "json").out());
    String csv = replies.type("economics", "tiers", "--margin", "8", "--format", "csv").out();
    String markdown =
        replies.type("economics", "tiers", "--margin", "8", "--format", "markdown").out();

    assertThat(json.text("schema")).contains("assize/tiers/1");
    assertThat(json.list("kinds")).hasSize(3);
    assertThat(((JsonObject) json.list("kinds").get(1)).text("chosen")).contains("cheap");
    assertThat(csv.lines()).hasSize(1 + 3 * 2);
    assertThat(csv).contains("\"easy\",\"cheap\",\"190\",\"10\"");
    assertThat(markdown)
        .startsWith("## Which tier is enough\n\n- easy: cheap is enough")
        .contains("| Subject | Hardest rival |");
  }

  @Test
  void the_same_run_gives_the_same_bytes() {
    CostedReplies replies = usual();
    String run = replies.imported();

    assertThat(replies.type("economics", "tiers", run).out())
        .isEqualTo(replies.type("economics", "tiers", run + ":cheap", run + ":dear").out());
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    CostedReplies replies = usual();
    String run = replies.imported();
    for (int i = 2; i <= 401; i++) {
      replies.row(
          "{\"case\":\"case-%d\",\"subject\":\"third\",\"response\":\"x\"}"
              .formatted(Math.min(i, 400)));
    }
    replies.write(
        "assize.yaml",
        """
        project: costs
        economics:
          kinds: {easy: [hard], all: [simple]}
        """);

    Printed faulty = replies.type("economics", "tiers", run + ":cheap");
    Printed unknown = replies.type("economics", "tiers", run + ":nobody", "20200101");

    assertThat(faulty.code()).isEqualTo(2);
    assertThat(faulty.out()).isEmpty();
    assertThat(faulty.err())
        .isEqualTo(
            """
            assize.yaml:3: error economics.unknown-category: no case of the category simple; expected categories of these runs. Known are: easy, hard.
            assize.yaml:3: error economics.kind-name: a kind of task named all; expected a name of its own: all is what all cases are called. Name it otherwise.
            assize.yaml:3: error economics.kind-name: a kind of task named easy; expected a name of its own: easy is also a category that no kind names. Name it otherwise.
            cheap: error economics.one-subject: 1 subject; expected two subjects or more. Name another subject that was run on the same cases.
            """);
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err().lines()).hasSize(2);
    assertThat(unknown.err()).contains("store.unknown-subject").contains("store.unknown-run");
  }

  @Test
  void a_folder_that_is_not_there_stands_for_no_run_of_this_project() {
    CostedReplies replies = usual();
    replies.imported();

    Printed gone =
        replies.type("economics", "tiers", "gone/.assize/runs/latest:cheap", "gone/2026:dear");

    assertThat(gone.code()).isEqualTo(2);
    assertThat(gone.out()).isEmpty();
    assertThat(gone.err().lines()).hasSize(2).allMatch(line -> line.contains("store.unknown-run"));
  }

  @Test
  void subjects_of_other_cases_are_told_apart() {
    CostedReplies replies = usual();
    String first = replies.imported();
    CostedReplies others = new CostedReplies(temp, 300);
    others.write(
        "g.csv",
        """
        id,category,input,must_include
        case-1,easy,Another question?,answer 1
        case-2,easy,Question 2?,answer 22
        case-900,easy,Question 900?,answer 900
        """);
    String second =
        others
            .row("{\"case\":\"case-1\",\"subject\":\"late\",\"response\":\"answer 1\"}")
            .row("{\"case\":\"case-2\",\"subject\":\"late\",\"response\":\"answer 22\"}")
            .row("{\"case\":\"case-900\",\"subject\":\"late\",\"response\":\"answer 900\"}")
            .imported();

    Printed told = others.type("economics", "tiers", first + ":dear", second);

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err())
        .isEqualTo(
            """
            late: error economics.case-sets: was asked something else in 1 case, the first is case-1; expected the same as dear. Run it again on the golden set of the others.
            late: error economics.case-sets: was measured by something else in 1 case, the first is case-2; expected the same as dear. Run it again with the checks and judges of the others: replies come from cassette and cache.
            dear, late: error economics.case-sets: late has no trial of 398 cases (case-10, case-100, case-101 and 395 more); expected the same cases for every subject. Run it on them, or leave them out for all.
            dear, late: error economics.case-sets: late has trials of 1 case (case-900) besides; expected the same cases for every subject. Run the others on them, or leave them out for all.
            """);
  }

  @Test
  void wrong_options_are_told() {
    CostedReplies replies = usual();
    replies.imported();

    assertThat(replies.type("economics").err()).contains("Say what to decide");
    assertThat(replies.type("economics", "tiers", "--margin", "0").err())
        .contains("--margin 0.0: above 0 and below 100 points");
    assertThat(replies.type("economics", "tiers", "--kind", "easy").err())
        .contains("--kind easy: a name, =, and categories parted by commas");
    assertThat(replies.type("economics", "tiers", "--kind", "a=easy", "--kind", "b=easy").code())
        .isEqualTo(2);
  }

  static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
