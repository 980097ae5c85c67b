package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.check.instruction.Vectors;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.regression.Following;
import dev.assize.report.CandidateView;
import dev.assize.score.Metric;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The four scores of IFEval over a run, from the golden file to the report. */
class InstructionScoresTest {

  private static final Pattern PROMPT = Pattern.compile("Prompt (\\d+)\\?");
  private static final List<JsonObject> ROWS = Vectors.read("ifeval-scores.jsonl");
  private static final List<JsonObject> PROMPTS = ROWS.subList(0, ROWS.size() - 1);
  private static final JsonObject PUBLISHED = ROWS.getLast();

  private static final Offset<Double> EXACT = within(1e-12);

  @TempDir Path folder;

  /** The candidate's replies are those of the vectors; the baseline says two words. */
  @Test
  void a_run_has_the_scores_of_the_published_aggregation() throws Exception {
    try (ScriptedModel model = new ScriptedModel(replies())) {
      Reported reported = run(project(model, row -> Vectors.texts(row, "checks")));
      Following.Scored scored = candidate(reported);
      assertThat(value(scored.promptStrict()))
          .isCloseTo(published("prompt_level_strict_acc"), EXACT);
      assertThat(value(scored.promptLoose())).isCloseTo(published("prompt_level_loose_acc"), EXACT);
      assertThat(value(scored.instructionStrict()))
          .isCloseTo(published("inst_level_strict_acc"), EXACT);
      assertThat(value(scored.instructionLoose()))
          .isCloseTo(published("inst_level_loose_acc"), EXACT);
      assertThat(scored.promptStrict().n()).isEqualTo(60);
      assertThat(scored.instructionStrict().n()).isEqualTo(instructions());
    }
  }

  @Test
  void asking_loosely_twice_or_by_another_name_changes_no_score() throws Exception {
    try (ScriptedModel model = new ScriptedModel(replies())) {
      Following.Scored once = candidate(run(project(model, row -> Vectors.texts(row, "checks"))));
      Following.Scored twice = candidate(run(project(model, InstructionScoresTest::twice)));
      Following.Scored loose =
          candidate(
              run(
                  project(
                      model,
                      row ->
                          Vectors.texts(row, "checks").stream()
                              .map(c -> c + " [loose]")
                              .toList())));
      assertThat(loose).isEqualTo(once);
      assertThat(twice).isEqualTo(once);
    }
  }

  private static List<String> twice(JsonObject row) {
    List<String> twice = new ArrayList<>();
    for (String check : Vectors.texts(row, "checks")) {
      String name = "as: form-" + twice.size();
      twice.add(check + " [" + name + "]");
      twice.add(check + " [loose, advisory, " + name + "]");
    }
    return twice;
  }

  @Test
  void every_format_says_the_scores_of_each_side() throws Exception {
    try (ScriptedModel model = new ScriptedModel(replies())) {
      TinyProject project = project(model, row -> Vectors.texts(row, "checks"));
      Reported reported = run(project);
      project.assize().write(reported);
      String reports = "reports/" + reported.run() + "/report.";
      String strict = "prompts followed strictly 13.3 % (7.7 to 22.2), n 60";
      assertThat(project.read(reports + "md"))
          .contains("Candidate: " + strict, "Baseline: prompts followed strictly");
      assertThat(project.read(reports + "html")).contains(strict);
      assertThat(project.read(reports + "txt"))
          .contains("follows candidate " + strict)
          .contains("instructions followed loosely");
      JsonValue candidate =
          Json.parseObject(project.read(reports + "json")).list("candidates").getFirst();
      JsonObject side = ((JsonObject) candidate).object("candidate");
      JsonObject loose = side.object("instructions").object("instructionLoose");
      assertThat(loose.whole("n")).contains((long) instructions());
    }
  }

  @Test
  void a_run_without_instructions_says_nothing_of_them() throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> "The answer 1.")) {
      Reported reported = run(TinyProject.in(folder, model.url(), 4));
      assertThat(view(reported).candidate().facts().following())
          .isInstanceOf(Following.Unasked.class);
    }
  }

  private TinyProject project(ScriptedModel model, Function<JsonObject, List<String>> checks) {
    TinyProject project = TinyProject.in(folder, model.url(), 0);
    project.write(
        "assize.yaml",
        project
            .read("assize.yaml")
            .replace("gate:", "golden: {files: [golden-queries/*.jsonl]}\ngate:"));
    project.write(
        "golden-queries/ifeval.jsonl",
        PROMPTS.stream()
            .map(
                row ->
                    Json.write(
                        JsonObject.of("id", "prompt-" + PROMPTS.indexOf(row))
                            .put("category", "ifeval")
                            .put("input", "Prompt " + PROMPTS.indexOf(row) + "?")
                            .put("checks", JsonArray.ofTexts(checks.apply(row)))
                            .object()))
            .collect(Collectors.joining("\n", "", "\n")));
    return project;
  }

  private static Function<String, String> replies() {
    return request -> {
      Matcher prompt = PROMPT.matcher(request);
      return !request.contains("anew") || !prompt.find()
          ? "Good morning."
          : PROMPTS.get(Integer.parseInt(prompt.group(1))).text("reply").orElseThrow();
    };
  }

  private static Reported run(TinyProject project) {
    PreparedRun run = project.assize().prepare(RunRequest.ofProject());
    run.play(RunWatcher.nobody());
    return project.assize().report(run.id().text());
  }

  private static CandidateView view(Reported reported) {
    return reported.view().candidates().getFirst();
  }

  private static Following.Scored candidate(Reported reported) {
    return (Following.Scored) view(reported).candidate().facts().following();
  }

  private static double value(Metric metric) {
    return metric.value().orElseThrow();
  }

  private static double published(String name) {
    return ((JsonNumber) PUBLISHED.get(name).orElseThrow()).value().doubleValue();
  }

  private static int instructions() {
    return PROMPTS.stream().mapToInt(row -> row.list("checks").size()).sum();
  }
}
