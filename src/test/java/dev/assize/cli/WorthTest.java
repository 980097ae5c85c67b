package dev.assize.cli;

import static dev.assize.cli.TiersTest.flat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.stats.Interval;
import dev.assize.stats.Wilson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assize economics worth}. */
class WorthTest {

  private static final Offset<Double> EXACT = Offset.offset(1e-6);

  /** A minute of this person costs 1; the rest as in {@code NetValueTest}. */
  private static final String MAILS =
      """
      project: costs
      value:
        mails:
          currency: USD
          tasks: 1000
          minutes-saved: {value: 5, low: 4, high: 8}
          minutes-lost: 10
          minutes-checking: {value: 0.5, low: 0.2, high: 2}
          wage: 60
          judge: 0.01
          lost-per-second: 0.05
          upkeep: 300
      """;

  @TempDir Path temp;

  /** Four of five replies are right; each costs 0.04 and takes 3 seconds. */
  private CostedReplies replies(int cases) {
    return new CostedReplies(temp, cases).subject("small", i -> i % 5 != 0, 4_000, i -> 3_000);
  }

  /** 800 · 5 - 200 · 10 - 40 - 500 - 10 - 150 - 300 = 1,000, and (11 / 15) at the break-even. */
  @Test
  void the_net_value_is_what_a_calculator_says_with_the_interval_of_the_pass_rate()
      throws Exception {
    CostedReplies replies = replies(400);
    String run = replies.imported();
    replies.write("assize.yaml", MAILS);

    Printed told = replies.type("economics", "worth");
    JsonObject worth = first(replies.type("economics", "worth", run, "--format", "json").out());

    assertThat(told.code()).as(told.toString()).isZero();
    assertThat(told.err()).isEmpty();
    assertThat(flat(told.out()))
        .contains(
            "mails, small: USD 1,000 a month",
            ": it pays. It breaks even at an accuracy of 0.733; 0.8 is measured.",
            "saved by right replies 4,000 lost by wrong replies -2,000 generation -40 people who"
                + " check -500 judges -10 waiting -150 upkeep -300 net value 1,000",
            "each of these by itself turns that: minutes to check a reply above 1.5.",
            "price of a person's hour 60 below 20 stated in assize.yaml:9",
            "accuracy 0.8",
            "below 0.733 measured in " + run + ":small",
            "a right reply costs USD 0.05 (",
            "judges and people, over generation 12.5 times as much",
            "waiting for a reply, p95 USD 0.15",
            "replies that were mended 0.0 %",
            "a completed task costs USD 0.05 (");
    Interval rate = Wilson.interval(320, 400, 0.95).orElseThrow();
    JsonObject accuracy = figure(worth, "accuracy");
    assertThat(number(accuracy, "/low")).isCloseTo(rate.lo(), EXACT);
    assertThat(number(accuracy, "/high")).isCloseTo(rate.hi(), EXACT);
    assertThat(number(accuracy, "/atLow"))
        .isCloseTo(15_000 * rate.lo() - 11_000, Offset.offset(.01));
    assertThat(number(worth, "/breakEven/accuracy")).isCloseTo(11 / 15.0, EXACT);
    assertThat(number(worth, "/net")).isEqualTo(1000);
    assertThat(number(figure(worth, "generation"), "/value")).isEqualTo(0.04);
    assertThat(number(figure(worth, "seconds"), "/value")).isEqualTo(3);
  }

  @Test
  void too_few_cases_to_tell_on_which_side_of_the_break_even_it_lies_exit_4() {
    CostedReplies replies = replies(100);
    replies.imported();
    replies.write("assize.yaml", MAILS);

    Printed told = replies.type("economics", "worth");

    assertThat(told.code()).isEqualTo(4);
    assertThat(flat(told.out()))
        .contains("whether it pays cannot be told.", "accuracy below 0.733");
  }

  @Test
  void what_is_stated_takes_the_place_of_what_is_measured_and_cases_are_chosen() {
    CostedReplies replies = replies(400);
    replies.imported();
    replies.write(
        "assize.yaml",
        MAILS
            + "    accuracy: 0.5\n    generation: 0\n    kind: easy\n"
            + "economics: {kinds: {both: [easy, hard]}}\n");

    Printed told = replies.type("economics", "worth");

    assertThat(told.code()).as(told.toString()).isZero();
    assertThat(flat(told.out()))
        .contains(
            // 500 · 5 - 500 · 10 - 500 - 10 - 150 - 300
            "mails, small: USD -3,460 a month: it does not pay.",
            "0.5 is stated.",
            "a month (cases of kind easy)",
            "generation of a task 0 never stated in assize.yaml:14");
  }

  /**
   * Of 20 replies of new@m one was broken off first and billed, 21 · 0.0042 = 0.0882, and of one
   * the judge had to be asked once more, 21 · 0.0072 = 0.1512. People take 20 · 0.5 = 10.
   */
  @Test
  void judges_retries_and_people_are_counted_in_a_run_that_was_played() throws Exception {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    try (ScriptedModel model = new ScriptedModel(request -> reply(request, seen))) {
      TinyProject project = played(temp, model);

      Printed told = worth(project);

      assertThat(told.code()).as(told.toString()).isZero();
      assertThat(flat(told.out()))
          .contains(
              // 5,000 - 4.41 - 500 - 7.56 - 150 - 300
              "mails, new@m: EUR 4,038 a month",
              "generation -4.41 people who check -500 judges -7.56 waiting -150",
              "price of a person's hour 60 ",
              "stated in prices.yaml:7",
              "a right reply costs EUR 0.00441",
              "judges and people, over generation 115",
              "judges alone, over generation 1.71",
              "replies that were mended 10.0 %",
              ": 1 asked again, 1 judged again",
              "mending costs, over all replies EUR 0.00057 each, 4.8 % of what was paid",
              "calls for a task 1.05",
              "a call costs EUR 0.0042",
              "a completed task costs EUR 0.00441",
              "its input question",
              "system");
    }
  }

  private Printed worth(TinyProject project) {
    Printed run = Typed.in(temp).type("run", "--quiet", "--mode", "off", "--fresh");
    project.write(
        "assize.yaml",
        project.read("assize.yaml")
            + MAILS
                .replace("project: costs\n", "")
                .replace("currency: USD", "person: clerk")
                .replace("    wage: 60\n", "    seconds: 3\n")
                .replace("    judge: 0.01\n", ""));
    return Typed.in(temp).type("economics", "worth", run.run() + ":new@m");
  }

  /**
   * The judge looks at 20 replies for 0.0072 each, and twice it failed before it did: with these it
   * may have been paid for 22 looks, 0.00792 a reply.
   */
  @Test
  void attempts_of_a_judge_without_a_bill_are_at_least_nothing_and_at_most_its_dearest_look()
      throws Exception {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    try (ScriptedModel model = new ScriptedModel(request -> unsteady(request, seen))) {
      Printed told = worth(played(temp, model));

      assertThat(told.code()).as(told.toString()).isZero();
      assertThat(flat(told.out()))
          .contains(
              "judges of a task 0.0072 0.0072 0.00792 ",
              "judges alone, over generation 1.71 times as much, as billed",
              "a right reply costs EUR 0.0042",
              "mending costs, over all replies EUR 0 each, 0.0 % of what was paid",
              "mails, new@m: what the run shows of judges is at least that, with 2 attempts without"
                  + " a bill; where it is measured, high of judges is with each as dear as the"
                  + " dearest look at a reply.");
      Printed costs = Typed.in(temp).type("economics", "costs", "latest:new@m", "--by", "run");
      assertThat(flat(costs.out()))
          .contains("new@m: at least EUR 511 for 1,000 replies, and at least 511 for 1,000 right")
          .contains("new@m 20 100.0 % 4.2 0 at least 7.2 0 500 at least 511 1.71 ")
          .contains("judge:kind new@m 20 20 at least 0.144 at least 7.2 0 ")
          .contains("judges of new@m cost at least what is told: 2 attempts without a bill.");
    }
  }

  private static String unsteady(String request, Set<String> seen) {
    boolean isShaky = request.contains("Is it kind?") && request.contains("7, I think");
    if (isShaky && seen.add(request)) {
      throw new IllegalStateException("down");
    }
    seen.add("broken");
    seen.add("unreadable");
    return reply(request, seen);
  }

  /** A project of 20 cases with a judge and prices, and {@code clerk}, whose minute costs 1. */
  static TinyProject played(Path temp, ScriptedModel model) {
    TinyProject project = TinyProject.in(temp, model.url(), 20);
    project.write(
        "assize.yaml",
        project
                .read("assize.yaml")
                .replace("attempts: 1", "attempts: 3")
                .replace("5 points", "40 points")
            + "judges: {kind: judges/kind.yaml}\nprices: prices.yaml\n");
    project.write(
        "judges/kind.yaml",
        "name: kind\nprovider: model\nmodel: judging\nquestion: Is it kind?\ncases: all\n");
    return project.write(
        "prices.yaml",
        """
        currency: EUR
        entries:
          - from: 2026-01-01
            models:
              scripted: {input: 100, output: 1000}
              judging: {input: 100, output: 2000}
            people: {clerk: 60}
        """);
  }

  /** One reply of new@m is broken off first, and of one the judge says nothing readable. */
  static String reply(String request, Set<String> seen) {
    Matcher number = Pattern.compile("Question (\\d+)\\?").matcher(request);
    String which = number.find() ? number.group(1) : "";
    if (request.contains("Answer anew") && which.equals("1") && seen.add("broken")) {
      throw ScriptedModel.Billed.brokenOff();
    }
    if (request.contains("Is it kind?")) {
      boolean isUnreadable = request.contains("2, I think") && seen.add("unreadable");
      return isUnreadable ? "Hm." : "It is.\nPASS";
    }
    return "It is answer " + which + (request.contains("Answer anew") ? ", I think." : ".");
  }

  @Test
  void csv_and_markdown_tell_the_same_and_the_same_run_gives_the_same_bytes() {
    CostedReplies replies = replies(60);
    String run = replies.imported();
    replies.write("assize.yaml", MAILS);

    String csv = replies.type("economics", "worth", "--format", "csv").out();

    assertThat(csv.lines()).hasSize(1 + 11 + 8 + 1);
    assertThat(csv)
        .contains("\"mails, small\",\"minutes-saved\",\"5\",\"4\",\"8\"")
        .contains("\"mails, small\",\"net-value\",\"1000");
    assertThat(replies.type("economics", "worth", "--format", "markdown").out())
        .startsWith("## What use cases are worth\n\n- mails, small: USD 1,000 a month")
        .contains("| Part | USD |");
    assertThat(replies.type("economics", "worth").out())
        .isEqualTo(replies.type("economics", "worth", run + ":small").out());
  }

  @Test
  void what_is_neither_stated_nor_measured_is_asked_for_by_name() {
    CostedReplies replies = new CostedReplies(temp, 2);
    replies
        .row("{\"case\":\"case-1\",\"subject\":\"mute\",\"response\":\"answer 1\"}")
        .row("{\"case\":\"case-2\",\"subject\":\"mute\",\"response\":\"answer 2\"}")
        .row("{\"case\":\"case-1\",\"subject\":\"other\",\"response\":\"answer 1\"}")
        .row("{\"case\":\"case-2\",\"subject\":\"other\",\"response\":\"answer 2\"}")
        .imported();
    replies.write(
        "assize.yaml",
        """
        project: costs
        value:
          mails: {tasks: 1000, minutes-saved: 5, minutes-lost: 2, person: clerk, upkeep: 0}
          forms: {kind: eassy, feature: forms, tag: new}
        """);

    Printed asked = replies.type("economics", "worth");

    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.out()).isEmpty();
    assertThat(asked.err())
        .isEqualTo(
            """
            assize.yaml:3: error economics.unknown-person: person: clerk; expected a name under people in a book of prices. Name a book: prices: prices.yaml. Or state wage: ...
            assize.yaml:3: error economics.assumption-missing: mails: no minutes to check a reply; expected your own figure. State minutes-checking: ... (there is no default).
            assize.yaml:3: error economics.assumption-missing: mails: no generation of a task (2 cases unpriced: replies with neither a cost nor tokens reported); expected your own figure. State generation: ... (there is no default).
            assize.yaml:3: error economics.assumption-missing: mails: no seconds of waiting (no reply was timed: replies without a latency); expected your own figure. State seconds: ... (there is no default).
            assize.yaml:3: error economics.assumption-missing: mails: no value lost per second of waiting; expected your own figure. State lost-per-second: ... (there is no default).
            assize.yaml:3: error economics.no-currency: mails: no currency; expected that of all its amounts. State currency: EUR, or whichever it is.
            assize.yaml:4: error economics.unknown-kind: forms: no case is of the kind eassy; expected a kind of the run's cases. Did you mean "easy"?
            assize.yaml:4: error economics.unknown-feature: forms: no case is of the feature forms; expected a feature of the run's cases
            assize.yaml:4: error economics.unknown-tag: forms: no case is of the tag new; expected a tag of the run's cases
            """);
    replies.write("assize.yaml", "project: costs\n");
    assertThat(replies.type("economics", "worth").err())
        .contains("economics.no-use-case", "tasks, accuracy, minutes-saved, minutes-lost");
  }

  @Test
  void amounts_of_two_currencies_are_never_added() {
    CostedReplies replies = replies(40);
    replies.imported();
    replies.write("assize.yaml", MAILS.replace("USD", "EUR"));

    Printed mixed = replies.type("economics", "worth");
    replies.write("assize.yaml", MAILS.replace("USD", "EUR") + "    generation: 0.05\n");
    Printed stated = replies.type("economics", "worth");

    assertThat(mixed.code()).isEqualTo(2);
    assertThat(mixed.err())
        .isEqualTo(
            "assize.yaml:3: error economics.currencies: mails in EUR, and generation of a task in"
                + " USD; expected one currency. State generation in EUR, or convert the prices.\n");
    assertThat(flat(stated.out()))
        .contains(
            "mails, small: EUR 990 a month",
            "judges and people, over generation unpriced: people are paid in EUR, and calls in USD");
  }

  @Test
  void figures_that_cannot_be_are_told_at_once() throws IOException {
    Printed faulty =
        Typed.in(
                new TinyProject(temp)
                    .write(
                        "assize.yaml",
                        """
                        project: costs
                        value:
                          mails:
                            currency: XXY
                            accuracy: 1.2
                            wage: -5
                            minutes-saved: {low: 4, high: 8, likely: 5}
                            tsaks: 3
                        """)
                    .folder())
            .type("economics", "worth");

    assertThat(faulty.code()).isEqualTo(2);
    assertThat(faulty.err())
        .startsWith("assize.yaml:4: error config.bad-currency: currency: XXY")
        .contains(
            "assize.yaml:5: error config.out-of-range: accuracy: 1.2; expected accuracy, from 0 to 1\n",
            "assize.yaml:7: error config.missing: no \"value\" in value.mails.minutes-saved",
            "assize.yaml:7: error config.unknown-key: unknown key \"likely\" in"
                + " value.mails.minutes-saved.",
            "assize.yaml:6: error config.out-of-range: wage: -5; expected price of a person's hour,"
                + " from 0 to 1000000\n",
            "unknown key \"tsaks\" in value.mails. Did you mean \"tasks\"?");
  }

  private static JsonObject first(String json) throws Exception {
    return (JsonObject) Json.parseObject(json).list("useCases").getFirst();
  }

  private static JsonObject figure(JsonObject worth, String key) {
    return worth.list("figures").stream()
        .map(JsonObject.class::cast)
        .filter(each -> each.text("figure").orElse("").equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static double number(JsonObject json, String pointer) {
    return ((JsonValue.JsonNumber) json.at(pointer).orElseThrow()).value().doubleValue();
  }
}
