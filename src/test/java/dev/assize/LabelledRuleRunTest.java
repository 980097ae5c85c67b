package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Digest;
import dev.assize.base.Problems;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.regression.Answer;
import dev.assize.regression.Decision;
import dev.assize.report.text.JsonReport;
import dev.assize.report.text.ReportSchema;
import dev.assize.verdict.Criterion;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule on an advisory judge, held against people's labels of pairs drawn by lot. */
class LabelledRuleRunTest {

  private static final int CASES = 240;
  private static final String LABELS = "judges/strict.labels.csv";

  @TempDir Path folder;

  /**
   * The judge sees no difference at all. People say the same of odd questions, and pass no new
   * reply to an even one, of which they passed two in three before.
   */
  @Test
  void each_rule_is_held_against_the_labels_of_its_own_cases() throws Exception {
    try (ScriptedModel model = new ScriptedModel(LabelledRuleRunTest::answer)) {
      Reported reported = project(model).run(new RunRequest.Start.Anew());
      Decision decision = reported.view().candidates().getFirst().decision();
      String json = Json.pretty(JsonReport.of(reported.view()));
      JsonObject report = Json.parseObject(json);

      assertThat(ReportSchema.faults(json)).isEmpty();
      assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
      assertThat(decision.sentence()).startsWith("The rule \"even\" is not answered.");
      assertThat(decision.toSettle())
          .containsExactly("Label more replies of both sides, drawn by lot.");
      assertThat(text(report, "/candidates/0/rules/0/answer")).isEqualTo("INCONCLUSIVE");
      assertThat(text(report, "/candidates/0/rules/0/sentence"))
          .contains("By people's labels of 120 random pairs -66.7 points (90 % interval ")
          .endsWith(", judged 0.0, which does not bear the judge out: open.");
      // No pair is discordant: z2 / (120 + z2) is 0.0220, over J's lower limit by 480 labels.
      assertThat(number(report, "/candidates/0/rules/0/human/difference")).isZero();
      assertThat(number(report, "/candidates/0/rules/0/human/differenceInterval/lo"))
          .isCloseTo(
              -0.0220491 / number(report, "/candidates/0/rules/0/human/jInterval/lo"),
              within(1e-6));
      assertThat(number(report, "/candidates/0/rules/0/human/byLabels/pairs")).isEqualTo(120);
      assertThat(number(report, "/candidates/0/rules/0/human/byLabels/value"))
          .isCloseTo(-2 / 3.0, within(1e-12));
      assertThat(text(report, "/candidates/0/rules/1/answer")).isEqualTo("SHIP");
      assertThat(text(report, "/candidates/0/rules/1/sentence"))
          .endsWith(
              "By people's labels of 120 random pairs 0.0 points (90 % interval 0.0 to 0.0), judged"
                  + " 0.0.");
    }
  }

  private static String answer(String request) {
    int number = Integer.parseInt(request.replaceAll("(?s).*?(?:Question|answer) (\\d+).*", "$1"));
    return request.contains("Is it bound?")
        ? "{\"answers\": \"%s\"}".formatted(number % 3 == 0 ? "no" : "yes")
        : reply(number, request.contains("Answer anew"));
  }

  private static String reply(int number, boolean isNew) {
    return "The answer " + number + (isNew ? " anew." : ".");
  }

  private TinyProject project(ScriptedModel model) {
    TinyProject project = TinyProject.in(folder, model.url(), CASES);
    project.write(
        "judges/strict.yaml",
        """
        name: strict
        kind: rubric
        provider: model
        model: judging
        calls: each
        criteria: [{name: answers, question: "Is it bound?"}]
        must: false
        cases: all
        """);
    project.write(
        "assize.yaml",
        project
                .read("assize.yaml")
                .replace(
                    "gate: {margin: 5 points}",
                    """
                    gate:
                      margin: 5 points
                      rules:
                        - {name: even, metric: judged, by: "judge:strict", scope: category even, margin: 10 points}
                        - {name: odd, metric: judged, by: "judge:strict", scope: category odd, margin: 10 points}
                    """)
            + "judges: {strict: judges/strict.yaml}\n");
    StringBuilder labels =
        new StringBuilder("case,reply_digest,criterion,label,annotator,date,drawn,note\n");
    for (int i = 1; i <= CASES; i++) {
      labels.append(label(i, false, i % 3 != 0)).append(label(i, true, i % 3 != 0 && i % 2 != 0));
    }
    project.write(LABELS, labels.toString());
    FakeAdmission.write(folder, "strict", "answers", criterion().digest(), LABELS);
    return project;
  }

  private static String label(int number, boolean isNew, boolean passes) {
    return "case-%03d,%s,answers,%s,anna,2026-11-22,random,\n"
        .formatted(number, Digest.of(reply(number, isNew)), passes ? "pass" : "fail");
  }

  private Criterion criterion() {
    Problems problems = new Problems();
    Docket docket = DocketReader.read(new TinyProject(folder).world(), problems);
    problems.orThrow();
    return docket.judges().get("strict").criteria().getFirst();
  }

  private static String text(JsonValue value, String pointer) {
    return ((JsonText) value.at(pointer).orElseThrow()).value();
  }

  private static double number(JsonValue value, String pointer) {
    return ((JsonNumber) value.at(pointer).orElseThrow()).value().doubleValue();
  }
}
