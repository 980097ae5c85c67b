package dev.assize.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.Assize;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Split;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.regression.Comparison;
import dev.assize.regression.Docket;
import dev.assize.regression.Gate;
import dev.assize.report.Judged;
import dev.assize.report.ReportFormat;
import dev.assize.report.ReportView;
import dev.assize.report.Trial500;
import dev.assize.score.Counts;
import dev.assize.score.State;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** What another format tells as a value, programs find in {@code report.json}. */
class JsonHoldsAllTest {

  private static final Pattern PROPERTY =
      Pattern.compile("<property name=\"([^\"]+)\" value=\"([^\"]*)\"/>");

  private final ReportView view =
      Trial500.view(Trial500.texts(text -> text), new Split(0.3, "a"), judged());

  @Test
  void every_property_of_the_suite() throws IOException {
    String json = written("json");
    List<String> values =
        PROPERTY.matcher(written("junit")).results().map(found -> found.group(2)).toList();
    assertThat(values).hasSizeGreaterThan(20).allMatch(json::contains);
  }

  @Test
  void every_cell_of_the_table() throws Exception {
    JsonValue json = Json.parse(written("json"));
    List<CSVRecord> table = table();
    assertThat(table).hasSizeGreaterThan(80);
    int row = 0;
    for (CSVRecord cells : table) {
      boolean isBaseline = cells.get("side").equals("baseline");
      JsonValue told = json.at("/candidates/0/cases/" + row).orElseThrow();
      assertThat(text(told, "/id")).isEqualTo(cells.get("case"));
      assertThat(text(told, "/category")).isEqualTo(cells.get("category"));
      assertThat(text(told, "/transition")).isEqualTo(cells.get("transition"));
      assertThat(text(told, isBaseline ? "/baseline" : "/candidate")).isEqualTo(cells.get("state"));
      assertThat(importance(told)).isEqualTo(cells.get("importance"));
      String marks = isBaseline ? "/before" : "/after";
      assertThat(number(told, marks + "/latencyMs")).isEqualTo(cells.get("latency_ms"));
      assertThat(Double.parseDouble(number(told, marks + "/score")))
          .isEqualTo(Double.parseDouble(cells.get("score")));
      assertThat(told.at(marks + "/failing/0").flatMap(JsonValue::text).orElse(""))
          .isEqualTo(cells.get("failing"));
      row += isBaseline ? 0 : 1;
    }
  }

  @Test
  void every_place_of_the_annotations() throws Exception {
    JsonValue json = Json.parse(written("json"));
    String annotations = written("annotations");
    assertThat(annotations).contains("::error file=");
    for (int i = 0; json.at("/places/" + i).isPresent(); i++) {
      JsonValue place = json.at("/places/" + i).orElseThrow();
      assertThat(annotations)
          .contains("file=" + text(place, "/file") + ",line=" + number(place, "/line") + ",");
    }
    assertThat(json.at("/places/0")).isPresent();
  }

  private static Judged judged() {
    Docket before = Docket.of("worked@smollm2");
    Docket after = Docket.of("terse@smollm2");
    for (int i = 0; i < 60; i++) {
      State now = i % 7 == 0 ? State.FAILED : State.PASSED;
      Importance importance = Importance.values()[i % 4];
      before.add(
          Docket.facts("case-" + i, "c" + i % 3, importance), Counts.NONE.plus(State.PASSED));
      after.add(Docket.facts("case-" + i, "c" + i % 3, importance), Counts.NONE.plus(now));
    }
    Comparison comparison = Docket.compare(before, after);
    return new Judged.Compared(
        comparison,
        new Gate(Trial500.RULES).decide(comparison),
        Trial500.facts(),
        Trial500.facts());
  }

  private static String importance(JsonValue row) {
    if (row.at("/quarantined").isPresent()) {
      return "quarantined";
    }
    boolean isCritical = row.at("/critical").equals(Optional.of(new JsonValue.JsonBoolean(true)));
    return row.at("/zero").isPresent() ? "zero" : isCritical ? "critical" : "normal";
  }

  private static String text(JsonValue value, String pointer) {
    return value.at(pointer).flatMap(JsonValue::text).orElse("");
  }

  private static String number(JsonValue value, String pointer) {
    return value
        .at(pointer)
        .map(found -> ((JsonValue.JsonNumber) found).value().toPlainString())
        .orElse("");
  }

  private List<CSVRecord> table() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new StringReader(written("csv").substring(1)))) {
      return parser.getRecords();
    }
  }

  private String written(String name) throws IOException {
    ReportFormat format =
        Assize.formats().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    StringWriter text = new StringWriter();
    format.write(view, text);
    return text.toString();
  }
}
