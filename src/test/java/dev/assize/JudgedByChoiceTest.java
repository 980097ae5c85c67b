package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problem;
import dev.assize.replay.Timekeeper;
import dev.assize.report.CaseRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases that say nothing themselves, and that a judge looks at because its own file says so. */
class JudgedByChoiceTest {

  private static final String JUDGE =
      "name: kind\nprovider: model\nmodel: judging\nquestion: Is it kind? VERDICT?\ncases: all\n";

  @TempDir private Path folder;
  private TinyProject project;

  @BeforeEach
  void casesWithoutExpectations() {
    project = TinyProject.in(folder, "http://127.0.0.1:9/v1", 0);
    project.write(
        "golden-queries/all.csv", "id,category,input\nc-1,one,Hello 1?\nc-2,one,Hello 2?\n");
  }

  private void judged(String url, String judge) {
    project.write("judges/kind.yaml", judge);
    project.write(
        "assize.yaml",
        project.read("assize.yaml").replace("http://127.0.0.1:9/v1", url)
            + "judges: {kind: judges/kind.yaml}\n");
  }

  private List<String> codes() {
    return project.assize().lint().stream().map(Problem::code).toList();
  }

  @Test
  void a_case_that_nobody_looks_at_expects_nothing() {
    assertThat(codes()).contains("cases.expects-nothing");
    judged("http://127.0.0.1:9/v1", JUDGE.replace("cases: all", "cases: {categories: [two]}"));
    assertThat(codes()).contains("cases.expects-nothing");
  }

  @Test
  void a_judge_that_looks_at_it_is_enough() {
    judged("http://127.0.0.1:9/v1", JUDGE);
    assertThat(codes()).doesNotContain("cases.expects-nothing");
  }

  @Test
  void a_judge_that_cannot_be_read_is_told_and_not_the_cases_it_may_look_at() {
    judged("http://127.0.0.1:9/v1", JUDGE + "mst: true\n");
    assertThat(codes()).contains("judge.unknown-key").doesNotContain("cases.expects-nothing");
  }

  @Test
  void a_plan_counts_the_calls_of_judges_that_choose_their_cases() {
    judged("http://127.0.0.1:9/v1", JUDGE);
    Planned plan = project.assize().plan(OptionalDouble.of(0.05), OptionalDouble.of(0.1));
    assertThat(plan.subjectCalls()).isEqualTo(4);
    assertThat(plan.judgeCalls()).isEqualTo(4);
  }

  @Test
  void a_case_that_a_judge_decides_is_not_put_to_null_subjects() {
    List<String> notes = new ArrayList<>();
    World world = new World(folder, Map.of(), Timekeeper.system(), notes::add);
    judged("http://127.0.0.1:9/v1", JUDGE + "must: true\n");
    assertThat(Assize.at(world).nullSubjects()).isEmpty();
    assertThat(notes).anyMatch(note -> note.startsWith("2 cases that a judge"));
  }

  @Test
  void a_judge_that_only_advises_leaves_a_case_open_to_null_subjects() {
    judged("http://127.0.0.1:9/v1", JUDGE);
    assertThat(project.assize().nullSubjects())
        .extracting(Problem::code)
        .contains("golden.passed-by-echo");
  }

  @Test
  void its_verdict_decides_where_it_must_and_the_report_names_it() throws Exception {
    try (ScriptedModel model =
        new ScriptedModel(request -> request.contains("VERDICT?") ? "Rude.\nFAIL" : "Go away.")) {
      judged(model.url(), JUDGE + "must: true\n");
      Reported reported = run();
      assertThat(states(reported)).containsOnly("failed");
      project.assize().write(reported);
      assertThat(project.read("reports/" + reported.run() + "/report.json"))
          .contains("judge: kind");
    }
  }

  @Test
  void where_it_only_advises_a_reply_that_is_there_passes() throws Exception {
    try (ScriptedModel model =
        new ScriptedModel(request -> request.contains("VERDICT?") ? "Rude.\nFAIL" : "Go away.")) {
      judged(model.url(), JUDGE);
      assertThat(states(run())).containsOnly("passed");
    }
  }

  private static List<String> states(Reported reported) {
    return reported.view().candidates().getFirst().index().stream()
        .map(CaseRow::candidate)
        .toList();
  }

  private Reported run() {
    PreparedRun run = project.assize().prepare(RunRequest.ofProject());
    run.play(RunWatcher.nobody());
    return project.assize().report(run.id().text());
  }
}
