package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.report.CaseRow;
import dev.assize.report.text.TerminalSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of a project whose replies are judged by rubrics, and faithfulness, several times. */
class JudgeKindsRunTest {

  private static final String RUBRIC =
      """
      name: service
      kind: rubric
      provider: model
      model: judging
      must: true
      cases: all
      criteria:
        - name: kind
          question: Is it kind?
        - name: brief
          question: Is it brief?
          must: false
      """;

  @TempDir private Path folder;

  private TinyProject project(ScriptedModel model, String judge) {
    TinyProject project = TinyProject.in(folder, model.url(), 3);
    project.write("judges/service.yaml", judge);
    project.write(
        "assize.yaml", project.read("assize.yaml") + "judges: {service: judges/service.yaml}\n");
    return project;
  }

  private static boolean isJudged(String request) {
    return request.contains("\"judging\"");
  }

  private static String reply(String request) {
    int at = request.lastIndexOf("Question ") + "Question ".length();
    String which = request.contains("anew") ? "now" : "then";
    return "It is answer " + request.charAt(at) + ", " + which + ".";
  }

  private static String verdicts(String kind) {
    return "{\"kind\": \"%s\", \"brief\": \"no\"}".formatted(kind);
  }

  private static List<String> states(Reported reported) {
    return reported.view().candidates().getFirst().index().stream()
        .map(CaseRow::candidate)
        .toList();
  }

  @Test
  void a_must_have_criterion_of_a_rubric_decides_and_its_neighbour_advises() throws Exception {
    try (ScriptedModel model =
        new ScriptedModel(
            request ->
                isJudged(request)
                    ? verdicts(request.contains("answer 2") ? "no" : "yes")
                    : reply(request))) {
      TinyProject project = project(model, RUBRIC);
      Reported reported = project.run(new RunRequest.Start.Anew());
      assertThat(states(reported)).containsExactly("passed", "failed", "passed");
      assertThat(model.calls()).as("one call for both criteria").isEqualTo(6 + 6);
      project.assize().write(reported);
      assertThat(project.read("reports/" + reported.run() + "/report.json"))
          .contains("judge: service", "\"by\": \"judge:service\"", "\"criterion\": \"brief\"");
    }
  }

  @Test
  void most_samples_decide_and_a_resumed_run_asks_for_those_it_lacks() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    AtomicBoolean isDown = new AtomicBoolean(true);
    Map<String, Integer> looks = new ConcurrentHashMap<>();
    try (ScriptedModel model =
        new ScriptedModel(
            request -> {
              if (!isJudged(request)) {
                return reply(request);
              }
              asked.incrementAndGet();
              if (looks.merge(request, 1, Integer::sum) == 3 && isDown.get()) {
                throw new IllegalStateException("down");
              }
              return verdicts("yes");
            })) {
      TinyProject project = project(model, RUBRIC + "samples: 3\n");
      Reported first = project.run(new RunRequest.Start.Anew());
      assertThat(asked.get()).isEqualTo(6 * 3);
      assertThat(states(first)).as("two of three samples").containsOnly("passed");

      isDown.set(false);
      Reported second = project.run(new RunRequest.Start.ResumedRun(first.run()));
      assertThat(second.run()).isEqualTo(first.run());
      assertThat(asked.get()).as("the third sample of each reply").isEqualTo(6 * 3 + 6);
      assertThat(states(second)).containsOnly("passed");
    }
  }

  @Test
  void a_reply_without_passages_to_keep_to_spends_nothing_of_the_budget() throws Exception {
    try (ScriptedModel model = new ScriptedModel(JudgeKindsRunTest::reply)) {
      TinyProject project =
          project(
              model,
              "name: service\nkind: faithfulness\nprovider: model\nmodel: judging\ncases: all\n");
      project.write("assize.yaml", project.read("assize.yaml") + "budgets: {unparsable: 1 %}\n");
      Reported reported = project.run(new RunRequest.Start.Anew());
      assertThat(states(reported)).containsOnly("passed");
      assertThat(TerminalSummary.lines(reported.view()))
          .noneMatch(l -> l.contains("cannot be read"));
    }
  }
}
