package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.Assize;
import dev.assize.Later;
import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.replay.Timekeeper;
import dev.assize.report.ReportFormat;
import dev.assize.report.ReportView;
import dev.assize.report.text.ReportSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the report of a run says to whoever pays, from {@code assize run} to the page. */
class PayerTest {

  private static final Path APPROVED = Path.of("src/test/resources/dev/assize/cli/payer.md");

  /** Made up so that a calculator can follow: a minute costs 1, and a reply waits for 2 seconds. */
  private static final String DECLARED =
      """
      economics: {calls-per-month: 1000}
      value:
        desk:
          currency: EUR
          tasks: 1000
          minutes-saved: 5
          minutes-lost: 10
          minutes-checking: 0.5
          wage: 60
          judge: 0
          seconds: 2
          lost-per-second: 0.05
          upkeep: 300
      hosting:
        cellar: {currency: EUR, tokens: 9.0e+8, machine-hour: 0.9, throughput: 1800,
                 utilisation: 0.6, peak: 2, hours: 10, wage: 60, other: 80, upfront: 6000, months: 36}
      budgets: budgets.yaml
      """;

  @TempDir Path temp;
  @TempDir Path elsewhere;

  private static Typed on(Path folder, String day) {
    Duration ahead = Duration.between(Instant.now(), Instant.parse(day + "T12:00:00Z"));
    return Typed.in(folder).at(new Later(Timekeeper.system(), ahead));
  }

  /** The old prompt is right in three of four cases, the new one always; 12 and 3 tokens a call. */
  @Test
  void from_the_run_over_the_data_to_the_page_and_again_from_the_data_alone() throws Exception {
    try (ScriptedModel model = new ScriptedModel(PayerTest::answer)) {
      TinyProject project = TinyProject.in(temp, model.url(), 40);
      project.priced("scripted: {input: 100, output: 1000}", "other: {input: 1, output: 1}");
      project.write("assize.yaml", project.read("assize.yaml") + DECLARED);
      project.write("budgets.yaml", "month: {money: 2 EUR}\n");

      String first = on(temp, "2027-02-03").type("run", "--quiet", "--mode", "off").run();
      final String before = project.report(first, "report.json");
      assertThat(titles(Json.parseObject(before)))
          .containsExactly(
              "Which tier is enough",
              "What a router would bring",
              "What use cases are worth",
              "Own machines or an API",
              "Budgets of 2027-02");
      assertThat(ReportSchema.faults(before)).isEmpty();
      page(first);
      assertThat(project.report(first, "report.md")).contains("| Waiting, p95 | ");

      String second = on(temp, "2027-02-07").type("run", "--quiet", "--mode", "auto").run();
      approved(section(project.report(second, "report.md")).replace(second, "RUN"));
      Printed again = on(temp, "2027-03-01").type("report", first);
      assertThat(again.err()).isEmpty();
      assertThat(project.report(first, "report.json")).isEqualTo(before);
    }
  }

  private static String answer(String request) {
    String number = request.replaceAll("(?s).*Question (\\d+)\\?.*", "$1");
    boolean isRight = request.contains("anew") || Integer.parseInt(number) % 4 != 0;
    return isRight ? "It is answer " + number + "." : "No idea.";
  }

  /** The page is made of the data alone, and says what the data says. */
  private void page(String run) throws IOException {
    Path report = temp.resolve("reports").resolve(run);
    String html = Files.readString(report.resolve("report.html"));
    Files.copy(report.resolve("report.json"), elsewhere.resolve("report.json"));
    Printed remade = Typed.in(elsewhere).type("report", "report.json");
    assertThat(remade.err()).isEmpty();
    assertThat(Files.readString(elsewhere.resolve("report.html"))).isEqualTo(html);
    Document page = Jsoup.parse(html);
    assertThat(page.select("#cost .tiles .name").eachText())
        .containsExactly(
            "1,000 replies",
            "1,000 right replies",
            "Share that judges take",
            "Waiting, p95",
            "Net value a month: desk",
            "Left of the budgets of 2027-02");
    assertThat(page.select("#cost .tiles strong").eachText())
        .contains("EUR 4.2", "0.0 %", "1.66 of 2 EUR");
    assertThat(page.select("#cost dt").eachText()).doesNotContain("Not told");
  }

  private static void approved(String text) throws IOException {
    if (Boolean.getBoolean("assize.approve")) {
      Files.writeString(APPROVED, text);
    }
    assertThat(text)
        .as("run this test with -Dassize.approve=true and read what changed")
        .isEqualTo(Files.readString(APPROVED));
  }

  private static String section(String markdown) {
    return markdown.substring(
        markdown.indexOf("## What it costs"), markdown.indexOf("<details><summary>Which tier"));
  }

  /** One subject, no price, and a use case without a wage: the rest of the report is there. */
  @Test
  void what_cannot_be_told_is_told_in_a_sentence_and_keeps_nobody_from_the_report() {
    CostedReplies replies = new CostedReplies(temp, 30);
    replies.row(
        "{\"case\":\"case-1\",\"subject\":\"small\",\"response\":\"answer 1\",\"model\":\"m\"}");
    String run = replies.imported();
    replies.write("assize.yaml", "project: costs\nvalue: {desk: {currency: USD, tasks: 10}}\n");

    JsonObject report = economics(replies, "report", run);

    assertThat(titles(report)).isEmpty();
    assertThat(untold(report))
        .anySatisfy(
            sentence ->
                assertThat(sentence)
                    .isEqualTo(
                        "Which tier is enough, and what a router would bring cannot be told:"
                            + " small: 1 subject; expected two subjects or more. Name another"
                            + " subject that was run on the same cases."))
        .anySatisfy(
            sentence ->
                assertThat(sentence)
                    .startsWith("What the use cases are worth cannot be told: assize.yaml:2:"));
    JsonObject tile = (JsonObject) report.object("economics").list("tiles").getFirst();
    assertThat(tile.text("figure")).contains("unpriced");
    assertThat(report.list("candidates")).hasSize(1);
  }

  @Test
  void sides_that_were_asked_other_cases_are_told_without_the_names_of_sealed_ones() {
    CostedReplies replies = new CostedReplies(temp, 40);
    String settings =
        "project: costs\ngolden: {files: g.csv, sealed: {share: 50 %, salt: x}}\n"
            + "economics: {report: on}\n";
    String one = replies.subject("one", i -> true, 10).imported();
    String g = "id,category,input,must_include\n";
    StringBuilder other = new StringBuilder(g);
    for (int i = 1; i <= 40; i++) {
      other.append("case-%d,easy,Another question %d?,answer %d%n".formatted(i, i, i));
    }
    replies.write("g.csv", other.toString());
    String two = replies.subject("two", i -> true, 10).imported();
    replies.write("assize.yaml", settings);

    JsonObject report = economics(replies, "compare", one + ":one", two + ":two");

    assertThat(untold(report))
        .hasSize(1)
        .first()
        .asString()
        .contains("was asked something else in ", "40 cases", "Run it again");
    assertThat(untold(report).getFirst()).containsAnyOf("case-1.", "a sealed case (easy)");
  }

  @Test
  void it_is_worked_out_for_just_those_formats_that_show_it() throws Exception {
    try (ScriptedModel model = new ScriptedModel(PayerTest::answer)) {
      TinyProject project = TinyProject.in(temp, model.url(), 40);
      project.priced("scripted: {input: 100, output: 1000}", "other: {input: 1, output: 1}");
      project.write("assize.yaml", project.read("assize.yaml") + DECLARED);
      project.write("budgets.yaml", "month: {money: 2 EUR}\n");
      String run = on(temp, "2027-02-03").type("run", "--quiet", "--mode", "off").run();
      ReportView whole = project.assize().compare(run + ":old@m", run + ":new@m").view();
      for (ReportFormat format : Assize.formats()) {
        ReportView made =
            project.assize().compare(run + ":old@m", run + ":new@m", List.of(format)).view();
        boolean isShown =
            !written(format, whole).equals(written(format, whole.with(JsonObject.EMPTY)));

        assertThat(format.showsEconomics()).as(format.name()).isEqualTo(isShown);
        assertThat(made.economics().equals(JsonObject.EMPTY))
            .as(format.name())
            .isNotEqualTo(isShown);
        assertThat(written(format, made)).as(format.name()).isEqualTo(written(format, whole));
      }
    }
  }

  private static String written(ReportFormat format, ReportView view) throws IOException {
    StringWriter out = new StringWriter();
    format.write(view, out);
    return out.toString();
  }

  @Test
  void nothing_is_told_where_nobody_asks_or_somebody_says_off() {
    CostedReplies replies = new CostedReplies(temp, 30);
    String run = replies.subject("small", i -> true, 10).imported();

    assertThat(economics(replies, "report", run).get("economics")).isEmpty();
    replies.write("assize.yaml", "project: costs\neconomics: {calls-per-month: 5}\n");
    assertThat(economics(replies, "report", run).get("economics")).isPresent();
    replies.write("assize.yaml", "project: costs\neconomics: {report: off, calls-per-month: 5}\n");
    assertThat(economics(replies, "report", run).get("economics")).isEmpty();

    replies.write("assize.yaml", "project: costs\neconomics: {report: never}\n");
    Printed refused = replies.type("report", run);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("assize.yaml:2", "report: never", "one of on, off");
  }

  private static JsonObject economics(CostedReplies replies, String... command) {
    String[] whole = new String[command.length + (command[0].equals("report") ? 4 : 2)];
    System.arraycopy(command, 0, whole, 0, command.length);
    whole[command.length] = "--format";
    whole[command.length + 1] = "json";
    if (command[0].equals("report")) {
      whole[command.length + 2] = "--out";
      whole[command.length + 3] = "-";
    }
    Printed printed = replies.type(whole);
    assertThat(printed.code()).as(printed.toString()).isIn(0, 3, 4);
    try {
      return Json.parseObject(printed.out());
    } catch (JsonException e) {
      throw new AssertionError(printed.toString(), e);
    }
  }

  private static List<String> titles(JsonObject report) {
    return report.object("economics").list("topics").stream()
        .map(topic -> topic.at("/paper/title").flatMap(JsonValue::text).orElseThrow())
        .toList();
  }

  private static List<String> untold(JsonObject report) {
    return report.object("economics").list("untold").stream()
        .flatMap(each -> each.text().stream())
        .toList();
  }
}
