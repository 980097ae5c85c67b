package dev.assize.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.Split;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.report.AdverseTrial;
import dev.assize.report.CaseTexts;
import dev.assize.report.Hostile;
import dev.assize.report.HostileCorpus;
import dev.assize.report.HostileViews;
import dev.assize.report.Judged;
import dev.assize.report.ReportView;
import dev.assize.report.Trial500;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

  @Test
  void reports_keep_to_the_committed_schema() throws Exception {
    assertThat(ReportSchema.faults(json(Trial500.view(Trial500.compared(500, 41, 3))))).isEmpty();
    assertThat(ReportSchema.faults(json(Trial500.view(Trial500.compared(2_000, 200, 50)))))
        .as("with as many cases as are ever shown in full")
        .isEmpty();
    assertThat(
            ReportSchema.faults(json(Trial500.view(Trial500.alone(), Trial500.compared(40, 0, 0)))))
        .isEmpty();
    assertThat(ReportSchema.faults("{\"schema\":\"assize/report/2\"}")).isNotEmpty();
  }

  @Test
  void figures_have_full_precision_and_the_order_is_always_the_same() throws Exception {
    String json = json(Trial500.view(Trial500.compared(500, 41, 3)));
    assertThat(json).isEqualTo(json(Trial500.view(Trial500.compared(500, 41, 3))));
    assertThat(json).startsWith("{\n  \"schema\": \"assize/report/1\",\n  \"project\":");
    JsonValue difference = Json.parse(json).at("/candidates/0/against/difference").orElseThrow();
    assertThat(difference.at("/value")).contains(JsonValue.JsonNumber.of(-0.076));
    assertThat(difference.at("/interval/lo").orElseThrow().toString())
        .matches(".*-0\\.09\\d{12,}.*");
    assertThat(Json.parse(json).at("/exitCode")).contains(JsonValue.JsonNumber.of(3));
  }

  @Test
  void open_and_sealed_cases_side_by_side_fit_the_schema() throws Exception {
    CaseTexts texts = Trial500.texts(text -> text);
    Split split = new Split(0.3, "a");
    for (Judged judged : List.of(Trial500.compared(60, 2, 1), Trial500.alone())) {
      String json = json(Trial500.view(texts, split, judged));
      assertThat(ReportSchema.faults(json)).isEmpty();
      assertThat(Json.parse(json).at("/candidates/0/split/sealed/cases")).isPresent();
    }
  }

  @Test
  void adversarial_cases_fit_the_schema_with_risks_sweep_and_what_newly_fails() throws Exception {
    for (ReportView view : List.of(AdverseTrial.view(), AdverseTrial.alone())) {
      assertThat(ReportSchema.faults(json(view))).isEmpty();
    }
    JsonValue told =
        Json.parse(json(AdverseTrial.view())).at("/candidates/0/adversarial").orElseThrow();
    JsonValue cells = told.at("/candidate/sweep/cells").orElseThrow();
    assertThat(((JsonValue.JsonArray) cells).elements()).hasSize(20);
    assertThat(told.at("/candidate/sweep/cells/19/beyondContext")).contains(JsonNumber.of(6));
    assertThat(told.at("/candidate/sweep/effectiveLength/tokens")).contains(JsonNumber.of(1_000));
    assertThat(told.at("/candidate/sweep/effectiveLength/lostAt")).contains(JsonNumber.of(4_000));
    assertThat(told.at("/baseline/sweep/effectiveLength/atLeast")).contains(JsonNumber.of(16_000));
    assertThat(told.at("/candidate/risks/notCovered/0/id")).contains(new JsonText("LLM03:2025"));
    assertThat(told.at("/candidate/risks/notCovered/0/year")).contains(JsonNumber.of(2025));
    assertThat(told.at("/candidate/mutators/0/name")).contains(new JsonText("degenerate input"));
    assertThat(told.at("/candidate/harmed/0/worst/severity")).contains(new JsonText("critical"));
    assertThat(told.at("/corrected")).contains(new JsonValue.JsonBoolean(false));
    long broke =
        ((JsonValue.JsonObject) told.at("/change").orElseThrow()).whole("broke").orElseThrow();
    JsonValue newly = told.at("/change/newlyFailing").orElseThrow();
    assertThat(((JsonValue.JsonArray) newly).elements()).hasSize((int) broke).isNotEmpty();
    assertThat(told.at("/change/newlyFailing/0/failing/0")).isPresent();
  }

  @Test
  void no_hostile_string_becomes_a_member_or_another_value() {
    int shown =
        HostileViews.each(
            HostileCorpus.usual(),
            view -> {
              String json = written(view);
              assertThat(json).doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f]");
              try {
                assertThat(ReportSchema.faults(json)).isEmpty();
                assertThat(Json.parse(json).at("/project").flatMap(JsonValue::text))
                    .contains(view.heading().project());
              } catch (Exception e) {
                throw new AssertionError(json.substring(0, 2_000), e);
              }
            });
    assertThat(shown).isGreaterThanOrEqualTo(HostileCorpus.USUAL);
  }

  private static String written(ReportView view) {
    try {
      return json(view);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void hostile_texts_come_back_as_they_were_as_far_as_they_are_shown() throws Exception {
    for (String hostile : Hostile.STRINGS) {
      ReportView view = Trial500.view(Trial500.texts(text -> hostile), Trial500.compared(60, 2, 1));
      String json = json(view);
      assertThat(ReportSchema.faults(json)).isEmpty();
      String back =
          Json.parse(json)
              .at("/candidates/0/shown/0/input/text")
              .orElseThrow()
              .text()
              .orElseThrow();
      assertThat(hostile).startsWith(back);
      assertThat(json).hasSizeLessThan(5_000_000);
    }
  }

  private static String json(ReportView view) throws IOException {
    StringWriter json = new StringWriter();
    new JsonReport().write(view, json);
    return json.toString();
  }
}
