package dev.assize.report.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PaperReaderTest {

  private static final Place FILE = Place.of("report.json");

  private static final String TOLD =
      """
      report.json: error paper.wrong-value: costs.0.title: 3; expected a text
      report.json: error paper.wrong-value: costs.0.told: "yes"; expected true or false
      report.json: error paper.wrong-value: costs.0.answers.1: {"b":[1]}; expected a text
      report.json: error paper.wrong-value: costs.0.parts.0: 7; expected names with values
      report.json: error paper.impossible: costs.0.parts.1.tables.0: a row of 1 cells under 2 headings: [3]
      report.json: error paper.wrong-value: costs.0.parts.1.tables.1.rows.0: "1"; expected a list of texts
      report.json: error paper.wrong-value: costs.0.parts.1.tables.1.rows.1.0: 2; expected a text
      report.json: error paper.wrong-value: costs.0.parts.1.charts.0.kind: "pie"; expected one of cost-quality, losses, lines, tornado
      report.json: error paper.impossible: costs.0.parts.1.charts.1.points.0.cost: a value with limits in order is needed, found 1.0 in 3.0, 2.0
      report.json: error paper.wrong-value: costs.0.parts.1.charts.1.points.0.quality: []; expected names with values
      report.json: error paper.wrong-value: costs.0.parts.1.charts.2.rows.0.change: 1E+999; expected a number between -1e100 and 1e100
      report.json: error paper.missing: no "costs.0.parts.1.charts.2.rows.0.interval.level"; expected a number
      report.json: error paper.wrong-value: costs.0.parts.1.charts.2.rows.0.cases: -2; expected a whole number from 0 on
      report.json: error paper.impossible: costs.0.parts.1.charts.2: a margin above 0 is needed, found 0.0
      report.json: error paper.impossible: costs.0.parts.1.charts.3.rows.0.interval: level must be strictly between 0 and 1, found 95.0
      report.json: error paper.wrong-value: costs.0.parts.1.charts.3.rows.0.cases: 2.5; expected a whole number from 0 on
      report.json: error paper.impossible: costs.0.parts.1.charts.4.lines.0: the points of a line go by rising x, found 2.0 after 2.0
      report.json: error paper.impossible: costs.0.parts.1.charts.4.lines.1: a point is two numbers, found 3
      report.json: error paper.wrong-value: costs.0.parts.1.charts.4.lines.2.points.0.1: "0"; expected a number
      report.json: error paper.unknown-key: unknown key "costs.0.parts.1.charts.4.lines.2.colour". Known are: name, points.
      report.json: error paper.missing: no "costs.0.toKnow"; expected a list
      report.json: error paper.unknown-key: unknown key "costs.0.tokow". Did you mean "toKnow"?
      """;

  @Test
  void all_that_is_wrong_is_told_with_the_member_in_which_it_lies() throws Exception {
    Problems problems = new Problems();
    JsonObject broken =
        Json.parseObject(
            """
            {"title": 3, "told": "yes", "answers": ["a", {"b": [1]}], "tokow": [],
             "parts": [
               7,
               {"title": "t", "sentences": [], "tables": [
                  {"head": ["a", "b"], "rows": [["1", "2"], ["3"]]},
                  {"head": ["a"], "rows": ["1", [2]]}],
                "charts": [
                  {"kind": "pie"},
                  {"kind": "cost-quality", "unit": "EUR", "points": [
                    {"name": "x", "cost": {"value": 1, "lo": 3, "hi": 2}, "quality": [], "latency": ""}]},
                  {"kind": "losses", "margin": 0, "rows": [
                    {"name": "x", "change": 1e999, "interval": {"lo": 0, "hi": 1}, "cases": -2, "p": ""}]},
                  {"kind": "losses", "margin": 0.05, "rows": [
                    {"name": "x", "change": 0.1, "interval": {"lo": 0, "hi": 1, "level": 95}, "cases": 2.5,
                     "p": ""}]},
                  {"kind": "lines", "title": "t", "finding": "f", "across": "a", "up": "u", "marks": [],
                   "lines": [
                     {"name": "one", "points": [[2, 0], [2, 1]]},
                     {"name": "two", "points": [[2, 0, 1]]},
                     {"name": "six", "points": [[2, "0"]], "colour": "red"}]}]}]}
            """);

    assertThat(PaperReader.paper(broken, "costs.0", FILE, problems)).isEmpty();

    assertThat(problems.all().stream().map(Object::toString).collect(Collectors.joining("\n")))
        .isEqualTo(TOLD.strip());
  }

  @Test
  void a_whole_file_is_told_without_a_path_and_refused() throws Exception {
    JsonObject broken = Json.parseObject("{\"title\": \"t\", \"told\": true, \"answers\": []}");
    assertThatThrownBy(() -> PaperReader.paper(broken, FILE))
        .isInstanceOf(InvalidInput.class)
        .hasMessage(
            """
            report.json: error paper.missing: no "parts"; expected a list
            report.json: error paper.missing: no "toKnow"; expected a list\
            """);
  }

  /**
   * Characters are changed, left out and put in; what still is JSON is read or refused in words.
   */
  @Test
  void no_broken_paper_ends_in_a_stack_trace() throws Exception {
    long seed = 20261123;
    Random random = new Random(seed);
    RandomPapers papers = new RandomPapers(seed);
    int refused = 0;
    for (int round = 0; round < 2_000; round++) {
      StringBuilder json = new StringBuilder(Json.write(PaperJson.of(papers.next())));
      for (int i = 0; i < 1 + random.nextInt(3); i++) {
        int at = random.nextInt(json.length());
        json.replace(at, at + random.nextInt(2), "0-9e\"[]{},:x".charAt(random.nextInt(12)) + "");
      }
      refused += isRefused(json.toString()) ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(20);
  }

  private static boolean isRefused(String text) {
    JsonObject json;
    try {
      json = Json.parseObject(text);
    } catch (JsonException noJson) {
      return false;
    }
    Problems problems = new Problems();
    boolean isRead =
        PaperReader.paper(json, "", FILE, problems).stream()
            .flatMap(paper -> paper.parts().stream())
            .flatMap(part -> part.charts().stream())
            .map(Chart::figure)
            .allMatch(figure -> figure.markup().endsWith("</svg>"));
    assertThat(isRead).isTrue();
    assertThat(problems.all()).allMatch(problem -> !problem.found().isBlank());
    return !problems.all().isEmpty();
  }
}
