package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signals of {@code assize economics route} that a run has recorded. */
class RouteSignalsTest {

  private static final Offset<Double> ROUNDED = Offset.offset(1e-12);

  /** Calls of the model and of the judge, each of 12 tokens in and 3 out. */
  private static final double CALL = 12e-6 + 3e-6;

  @TempDir Path temp;

  /**
   * The old prompt is right in 60 of 100 cases, the new one in 90; the judge sees whether a reply
   * answers at all, which is the very case where it is right.
   */
  private static String answer(String request) {
    if (request.contains("\"judging\"")) {
      boolean answers = request.contains("It is answer");
      return "{\"reason\": \"r\", \"verdict\": \"%s\"}".formatted(answers ? "PASS" : "FAIL");
    }
    int i = JudgedService.number(request);
    boolean isOld = request.contains("Answer as before.");
    boolean isRight = isOld ? i % 5 < 3 : i % 10 != 0;
    return isRight ? "It is answer %d.".formatted(i) : "Whatever.";
  }

  private static TinyProject project(Path folder, ScriptedModel model, String judge)
      throws IOException {
    TinyProject project = TinyProject.in(folder, model.url(), 200);
    project.write(
        "judges/tone.yaml",
        "name: tone\nprovider: model\nmodel: judging\nquestion: Is it an answer?\n" + judge);
    project.write(
        "assize.yaml",
        project.read("assize.yaml")
            + """
            judges: {tone: judges/tone.yaml}
            prices:
              currency: EUR
              models: {scripted: {input: 1, output: 1}, judging: {input: 1, output: 1}}
            """);
    return project;
  }

  /** Asks the old one first, and goes on by what the judge says, and by a check. */
  private Printed byJudgeAnd(String check) {
    return Typed.in(temp)
        .type(
            "economics",
            "route",
            "--first",
            "old@m",
            "--signal",
            "judge:tone",
            "--signal",
            check,
            "--format",
            "json");
  }

  @Test
  void a_judge_that_is_unsure_routes_and_its_calls_are_paid() throws Exception {
    try (ScriptedModel model = new ScriptedModel(RouteSignalsTest::answer)) {
      project(temp, model, "cases: all\nreference: ignore\n");
      Printed run = Typed.in(temp).type("run", "--quiet", "--mode", "off");
      assertThat(run.code()).as(run.toString()).isIn(0, 3, 4);

      Printed routes = byJudgeAnd("check:not contains-any: Whatever");
      assertThat(routes.code()).as(routes.toString()).isEqualTo(2);
      assertThat(routes.err()).contains("the check not contains-any: Whatever needs golden data");

      Printed judged = byJudgeAnd("check:min-words: 2");
      assertThat(judged.code()).as(judged.toString()).isZero();
      JsonObject json = Json.parseObject(judged.out());
      JsonObject byJudge = route(json, "old@m, then new@m by judge:tone unsure");
      JsonObject byCheck = route(json, "old@m, then new@m by check:min-words: 2");
      assertThat(number(byJudge, "/levels/quality/value")).isEqualTo(1, ROUNDED);
      assertThat(number(byCheck, "/levels/quality/value")).isEqualTo(1, ROUNDED);
      // The first reply, the judge's look at it, and after 40 of 100 the second reply.
      assertThat(number(byJudge, "/levels/cost/value")).isEqualTo(2.4 * CALL, ROUNDED);
      assertThat(number(byCheck, "/levels/cost/value")).isEqualTo(1.4 * CALL, ROUNDED);
    }
  }

  /**
   * The judge fails at first about 40 of 200 replies of the old one, which nobody bills: a look
   * costs one call as billed, and 1.2 at most.
   */
  @Test
  void attempts_of_a_judge_without_a_bill_are_counted_and_may_cost_as_much_as_its_dearest_look()
      throws Exception {
    Set<String> failed = ConcurrentHashMap.newKeySet();
    try (ScriptedModel model = new ScriptedModel(request -> flaky(request, failed))) {
      TinyProject project = project(temp, model, "cases: all\nreference: ignore\n");
      project.write(
          "assize.yaml", project.read("assize.yaml").replace("attempts: 1", "attempts: 2"));
      Printed run = Typed.in(temp).type("run", "--quiet", "--mode", "off");
      assertThat(run.code()).as(run.toString()).isIn(0, 3, 4);

      JsonObject json = Json.parseObject(byJudgeAnd("check:min-words: 2").out());

      JsonObject byJudge = route(json, "old@m, then new@m by judge:tone unsure");
      assertThat(number(byJudge, "/levels/cost/value")).isEqualTo(2.4 * CALL, ROUNDED);
      assertThat(number(byJudge, "/unbilled")).isEqualTo(0.2 * CALL, ROUNDED);
      assertThat(number(json, "/unbilled")).isEqualTo(0.2 * CALL, ROUNDED);
      assertThat(route(json, "old@m, then new@m by check:min-words: 2").at("/unbilled")).isEmpty();
      assertThat(json.list("toKnow").toString())
          .contains(
              "In no amount: 40 attempts of judge:tone unsure without a bill. What is shown of"
                  + " money is so though each had cost as much as its dearest look at a reply.");
    }
  }

  private static String flaky(String request, Set<String> failed) {
    boolean isShaky =
        request.contains("\"judging\"")
            && request.contains("Whatever.")
            && JudgedService.number(request) % 10 > 3
            && JudgedService.number(request) % 2 == 0;
    if (isShaky && failed.add(request)) {
      throw new IllegalStateException("down");
    }
    return answer(request);
  }

  @Test
  void a_judge_that_looked_at_some_replies_only_does_not_route() throws Exception {
    try (ScriptedModel model = new ScriptedModel(RouteSignalsTest::answer)) {
      project(temp, model, "reference: ignore\ncases: {categories: [odd]}\n");
      Printed run = Typed.in(temp).type("run", "--quiet", "--mode", "off");
      assertThat(run.code()).as(run.toString()).isIn(0, 3, 4);

      Printed told =
          Typed.in(temp).type("economics", "route", "--first", "old@m", "--signal", "judge:tone");

      assertThat(told.code()).isEqualTo(2);
      assertThat(told.err())
          .isEqualTo(
              """
              --signal: error economics.silent-signal: judge:tone unsure says nothing of 100 of 200 replies of old@m: no finding of the judge as its file has it; expected a signal of every reply
              """);
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
    return ((JsonNumber) json.at(pointer).orElseThrow()).value().doubleValue();
  }
}
