package dev.assize.cli;

import static dev.assize.cli.TiersTest.flat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assize economics hosting}. */
class HostingTest {

  /**
   * By hand: a machine carries 1,000 · 3,600 · 730 · 0.5 = 1.314e9 tokens a month for 730, people
   * take 10 · 50, the start 12,000 / 24: 1,730 for one machine. The API takes 2 a million.
   */
  private static final String SHED =
      """
      project: own
      hosting:
        shed:
          currency: EUR
          tokens: {value: 1.0e9, low: 5.0e8, high: 2.0e9}
          api-price: {value: 2, low: 1, high: 3}
          machine-hour: {value: 1, low: 0.8, high: 1.5}
          throughput: 1000
          utilisation: {value: 0.5, low: 0.1, high: 0.8}
          peak: 1
          hours: 10
          wage: 50
          other: 0
          upfront: {value: 12000, low: 6000, high: 20000}
          months: 24
      """;

  @TempDir Path temp;

  private Printed type(String project, String... options) throws IOException {
    Files.writeString(temp.resolve("assize.yaml"), project);
    String[] command = new String[options.length + 2];
    command[0] = "economics";
    command[1] = "hosting";
    System.arraycopy(options, 0, command, 2, options.length);
    return Typed.in(temp).type(command);
  }

  @Test
  void the_answer_is_told_with_all_that_it_rests_on_and_what_turns_it() throws IOException {
    Printed told = type(SHED);

    assertThat(told.code()).as(told.toString()).isZero();
    assertThat(told.err()).isEmpty();
    assertThat(told.out())
        .startsWith(
            """
            shed: at 1,000,000,000 tokens a month own machines save EUR 270 (API EUR 2,000,
            1 machine EUR 1,730).
            They cost no more than the API from 865,000,000 tokens a month on. The EUR
            12,000 of the start are earned back at the end of month 16.
            Within what is stated as possible each of these by itself turns that: tokens a
            month below 865,000,000; utilisation in the busiest hour below 0.381; price of
            a million tokens below 1.73; costs at the start above 18,480; price of a
            machine hour above 1.37.

            shed
              Figure                           Value          Low          High           EUR saved at low  at high  Turns              From
              tokens a month                   1,000,000,000  500,000,000  2,000,000,000  -730              1,540    below 865,000,000  stated in assize.yaml:5
              utilisation in the busiest hour  0.5            0.1          0.8            -1,920            270      below 0.381        stated in assize.yaml:9
              price of a million tokens        2              1            3              -730              1,270    below 1.73         stated in assize.yaml:6
            """)
        .contains(
            """
              Tokens a month  EUR API  EUR own  Machines
              500,000,000     1,000    1,730    1
              865,000,000     1,730    1,730    1
              1,000,000,000   2,000    1,730    1
              2,000,000,000   4,000    2,460    2
            """)
        .contains("  10.0 %   2.78\n", "  100.0 %  0.278\n");
    assertThat(flat(told.out()))
        .contains(
            "other costs a month 0 above 270 stated in assize.yaml:13",
            "as much as the API's where they are busy 13.9 % of the time on average.",
            "shed: the start is held against 24 months of 1,000,000,000 tokens each.");
  }

  @Test
  void the_page_draws_what_moves_the_saving_and_both_costs_by_volume() throws IOException {
    Document page = CostPage.of(type(SHED, "--format", "html"));
    assertThat(page.select("figure.chart figcaption").text())
        .contains("Own machines cost no more from 865,000,000 tokens a month on.")
        .contains(
            "270 as stated; tokens a month moves it most, from -730 to 1.54k. 5 of 5 figures turn"
                + " the answer alone, within what may be.");
    assertThat(page.select("figure.chart").text())
        .contains("API", "own machines", "tokens a month", "EUR a month");
    Document never =
        CostPage.of(type(SHED.replace("{value: 2, low: 1, high: 3}", "0.25"), "--format", "html"));
    assertThat(never.select("figure.chart figcaption").text())
        .contains("Own machines cost more at every volume.");
  }

  @Test
  void where_a_busy_machine_is_dearer_no_volume_pays() throws IOException {
    Printed told = type(SHED.replace("{value: 2, low: 1, high: 3}", "0.25"));

    assertThat(told.code()).isZero();
    assertThat(flat(told.out()))
        .contains(
            "own machines cost EUR 1,480 more than the API (API EUR 250, 1 machine EUR 1,730).",
            "At no volume they cost less: a machine as busy as it may be gives a million tokens for"
                + " EUR 0.556. The EUR 12,000 of the start are not earned back within 24 months:"
                + " EUR 35,520 are missing then.",
            "No figure by itself turns that within what is stated as possible.",
            "more than the API's however busy they are.");
  }

  /** 3 · 4 / 7 = 1.714; a machine carries 1.314e9 / 1.714 = 7.665e8: two machines for 1e9. */
  @Test
  void load_volumes_and_a_person_of_the_book_of_prices_take_their_places() throws IOException {
    Files.writeString(
        temp.resolve("prices.yaml"),
        """
        currency: EUR
        entries:
          - {from: 2026-01-01, people: {ops: 40}}
          - {from: 2026-06-01, people: {ops: 50}}
        """);
    Printed told =
        type(
            SHED.replace("peak: 1", "load: [1, 2, 3, 1]")
                    .replace("wage: 50", "person: ops\n    volumes: [1.0e9, 5.0e9]")
                + "prices: prices.yaml\n");

    assertThat(told.code()).as(told.toString()).isZero();
    assertThat(flat(told.out()))
        .contains(
            "own machines cost EUR 460 more than the API (API EUR 2,000, 2 machines EUR 2,460).",
            // 2,000 - 1,460 - 500 = 40, then 10,000 - 7 · 730 - 500 = 4,390 of 12,000.
            "not earned back within 2 months: EUR 7,570 are missing then.",
            "price of a person's hour 50 below 4 stated in prices.yaml:4",
            "from 1,000,000,000 tokens in the first to 5,000,000,000 in the last.");
  }

  private static final String BOOK =
      """
      currency: EUR
      entries:
        - from: 2026-01-01
          hardware:
            shed: {hour: 3, utilisation: 0.9}
        - from: 2026-06-01
          hardware:
            shed: {hour: 0.85, watts: 500, kilowatt-hour: 0.30, utilisation: 0.5}
      """;

  private static final String NAMING =
      SHED.replace("    machine-hour: {value: 1, low: 0.8, high: 1.5}\n", "    machine: shed\n")
              .replace("    utilisation: {value: 0.5, low: 0.1, high: 0.8}\n", "")
              .replace("    peak: 1\n", "")
          + "prices: prices.yaml\n";

  /** 0.85 + 0.5 · 0.30 = 1 an hour, as SHED has it. */
  @Test
  void a_machine_of_the_book_of_prices_brings_its_hour_power_and_utilisation() throws IOException {
    Files.writeString(temp.resolve("prices.yaml"), BOOK);
    Printed told = type(NAMING);
    Printed stated = type(NAMING.replace("machine: shed", "machine: shed\n    machine-hour: 2"));

    assertThat(told.code()).as(told.toString()).isZero();
    assertThat(flat(told.out()))
        .contains(
            "own machines save EUR 270 (API EUR 2,000, 1 machine EUR 1,730)",
            "price of a machine hour 1 above 1.37 stated in prices.yaml:8",
            "utilisation in the busiest hour 0.5 below 0.381 stated in prices.yaml:8",
            "busiest hour over a mean hour 1 above 1.31 stated in prices.yaml:8");
    assertThat(flat(stated.out()))
        .contains("1 machine EUR 2,460)", "price of a machine hour 2 ", "stated in assize.yaml:8");
  }

  @Test
  void what_the_book_says_of_a_mean_hour_is_not_taken_for_the_busiest_one() throws IOException {
    Files.writeString(temp.resolve("prices.yaml"), BOOK);
    Printed told = type(NAMING.replace("machine: shed", "machine: shed\n    load: [1, 2, 3, 1]"));

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err())
        .isEqualTo(
            "assize.yaml:3: error economics.assumption-missing: shed: no utilisation in the busiest"
                + " hour (0.5 in prices.yaml:8 is that of a mean hour, and peak or load is stated);"
                + " expected your own figure. State utilisation: ... (there is no default).\n");
  }

  @Test
  void a_machine_that_no_book_has_is_told_once_with_the_name_that_was_meant() throws IOException {
    Files.writeString(temp.resolve("prices.yaml"), BOOK);
    Printed mistyped = type(NAMING.replace("machine: shed", "machine: shad"));
    Printed bookless = type(NAMING.replace("prices: prices.yaml\n", ""));

    assertThat(mistyped.code()).isEqualTo(2);
    assertThat(mistyped.err())
        .isEqualTo(
            "assize.yaml:7: error economics.unknown-machine: machine: shad; expected a name under"
                + " hardware in a book of prices. Did you mean \"shed\"?\n");
    assertThat(bookless.code()).isEqualTo(2);
    assertThat(bookless.err())
        .isEqualTo(
            "assize.yaml:7: error economics.unknown-machine: machine: shed; expected a name under"
                + " hardware in a book of prices. Name a book: prices: prices.yaml. Or state"
                + " machine-hour: ... and utilisation: ...\n");
  }

  /** Each reply: 300 tokens in at 1 and 100 out at 5 a million, 0.0008 for 400: 2 a million. */
  @Test
  void the_price_of_the_api_is_measured_in_a_run() throws IOException {
    CostedReplies replies = new CostedReplies(temp, 4);
    for (int i = 1; i <= 4; i++) {
      replies.row(
          ("{\"case\":\"case-%d\",\"subject\":\"small\",\"response\":\"answer %d\",\"model\":\"m\","
                  + "\"usage\":{\"input\":300,\"output\":100}}")
              .formatted(i, i));
    }
    String run = replies.imported();
    String unstated =
        SHED.replace("    api-price: {value: 2, low: 1, high: 3}\n", "")
            + "prices: {currency: EUR, models: {m: {input: 1, output: 5}}}\n";

    Printed told = type(unstated, run + ":small");
    Printed dollars =
        type(unstated.replace("prices: {currency: EUR", "prices: {currency: USD"), run);
    Printed unpriced = type(unstated.replace("models: {m:", "models: {other:"), run);
    Printed nowhere = type(unstated);

    assertThat(told.code()).as(told.toString()).isZero();
    assertThat(flat(told.out()))
        .contains("own machines save EUR 270 (API EUR 2,000, 1 machine EUR 1,730).")
        .contains("price of a million tokens 2 below 1.73 measured in " + run + ":small");
    assertThat(dollars.code()).isEqualTo(2);
    assertThat(dollars.err())
        .isEqualTo(
            "assize.yaml:3: error economics.currencies: shed in EUR, and price of a million tokens"
                + " in USD; expected one currency. State api-price in EUR, or convert the prices.\n");
    assertThat(unpriced.err())
        .contains("no price of a million tokens (replies with no price for model m)");
    assertThat(nowhere.err())
        .contains("no price of a million tokens (or name a run that shows it: RUN:SUBJECT)");
  }

  @Test
  void json_csv_and_markdown_tell_the_same() throws Exception {
    JsonObject json = Json.parseObject(type(SHED, "--format", "json").out());
    JsonObject plan = (JsonObject) json.list("plans").getFirst();
    String csv = type(SHED, "--format", "csv").out();

    assertThat(json.text("schema")).contains("assize/hosting/1");
    assertThat(number(plan, "/saving")).isEqualTo(270);
    assertThat(number(plan, "/breakEven/first")).isEqualTo(865e6);
    assertThat(number(plan, "/payback/months")).isEqualTo(16);
    assertThat(plan.list("figures")).hasSize(11);
    assertThat(plan.list("costs")).hasSizeGreaterThan(20);
    assertThat(csv)
        .startsWith("\uFEFF\"of\",\"figure\",\"value\",")
        .contains("\"shed\",\"saving\",\"270", "\"shed\",\"payback-months\",\"16\"");
    assertThat(type(SHED, "--format", "markdown").out())
        .startsWith("## Own machines or an API\n\n- shed: at 1,000,000,000 tokens a month");
    assertThat(type(SHED).out()).as("the same bytes").isEqualTo(type(SHED).out());
  }

  private static double number(JsonObject json, String pointer) {
    return ((JsonValue.JsonNumber) json.at(pointer).orElseThrow()).value().doubleValue();
  }

  @Test
  void what_nobody_stated_is_asked_for_by_name_and_all_at_once() throws IOException {
    Printed missing =
        type(
            """
            project: own
            hosting:
              shed: {person: ops, load: [1, 2], utilisation: 0.4, tokens: 5, upfront: 0, other: 0}
            """);

    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.out()).isEmpty();
    assertThat(missing.err())
        .isEqualTo(
            """
            assize.yaml:3: error economics.unknown-person: person: ops; expected a name under people in a book of prices. Name a book: prices: prices.yaml. Or state wage: ...
            assize.yaml:3: error economics.assumption-missing: shed: no price of a million tokens (or name a run that shows it: RUN:SUBJECT); expected your own figure. State api-price: ... (there is no default).
            assize.yaml:3: error economics.assumption-missing: shed: no price of a machine hour; expected your own figure. State machine-hour: ... (there is no default).
            assize.yaml:3: error economics.assumption-missing: shed: no tokens a second of a machine; expected your own figure. State throughput: ... (there is no default).
            assize.yaml:3: error economics.assumption-missing: shed: no people's hours a month; expected your own figure. State hours: ... (there is no default).
            assize.yaml:3: error economics.assumption-missing: shed: no months of use; expected your own figure. State months: ... (there is no default).
            assize.yaml:3: error economics.no-currency: shed: no currency; expected that of all its amounts. State currency: EUR, or whichever it is.
            """);
    assertThat(type("project: own\n").err())
        .contains("economics.no-hosting", "tokens, api-price, machine-hour, throughput");
  }

  @Test
  void what_cannot_be_right_is_told_by_lint_too() throws IOException {
    String faulty =
        """
        project: own
        hosting:
          shed:
            currency: EURO
            tokens: -1
            api-price: {low: 1, high: 3}
            machine-hour: {value: 1, low: 1.8, high: 1.5}
            throughput: fast
            utilisation: 1.4
            peak: 2
            load: [1, 2, x]
            person: ops
            wage: 3
            hors: 3
        """;
    String faults =
        """
        assize.yaml:4: error config.bad-currency: currency: EURO; expected a currency of ISO 4217 in three capital letters, such as USD. Did you mean EUR?
        assize.yaml:5: error config.out-of-range: tokens: -1; expected tokens a month, from 0 to 1000000000000000000
        assize.yaml:6: error config.missing: no "value" in hosting.shed.api-price; expected a value. Add value: ...
        assize.yaml:7: error config.bad-range: machine-hour: 1.8 to 1.5 around 1; expected low, value and high in this order
        assize.yaml:8: error config.wrong-kind: throughput: "fast"; expected a number
        assize.yaml:9: error config.out-of-range: utilisation: 1.4; expected utilisation in the busiest hour, from 0.000001 to 1
        assize.yaml:12: error config.wage-twice: person: ops beside wage; expected one of them. Leave one out.
        assize.yaml:11: error config.bad-load: load: not only amounts; expected a list of numbers from 0 on
        assize.yaml:11: error config.bad-load: load beside peak; expected one of them. Leave one out.
        assize.yaml:14: error config.unknown-key: unknown key "hors" in hosting.shed. Did you mean "hours"?
        """;

    assertThat(type(faulty).code()).isEqualTo(2);
    assertThat(type(faulty).err()).isEqualTo(faults);
    assertThat(Typed.in(temp).type("lint").out()).contains(faults);
  }
}
