package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.base.Problems;
import dev.assize.cases.Selection;
import dev.assize.project.BaselineTerms.Evidence;
import dev.assize.regression.Answer;
import dev.assize.regression.Prospect.Ability;
import dev.assize.replay.Timekeeper;
import dev.assize.report.text.JsonReport;
import dev.assize.report.text.ReportSchema;
import dev.assize.report.text.TerminalSummary;
import dev.assize.verdict.Criterion;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs with a judge of pairs, over real HTTP. */
class PairwiseRunTest {

  private static final int CASES = 20;
  private static final String RULE =
      "gate:\n  margin: 5 points\n  rules:\n"
          + "    - {metric: preference, by: \"judge:better\", margin: 10 points, tier: info}\n";

  @TempDir Path folder;

  private final List<String> notes = new ArrayList<>();
  private Predicate<String> silent = request -> false;
  private IntFunction<String> ending = number -> ", with pleasure";
  private IntFunction<String> earlier = number -> "";
  private ScriptedModel model;
  private Assize assize;
  private TinyProject project;
  private Function<String, String> judge = PairwiseRunTest::likesTheKinder;

  @BeforeEach
  void aProjectWithAJudgeOfPairs() throws Exception {
    model = new ScriptedModel(this::reply);
    project = TinyProject.in(folder, model.url(), CASES).withJudgeOfPairs();
    assize = Assize.at(new World(folder, Map.of(), Timekeeper.system(), notes::add));
    project.write(
        "assize.yaml", project.read("assize.yaml").replace("gate: {margin: 5 points}\n", RULE));
  }

  private String reply(String request) {
    if (request.contains("Reply A:")) {
      return judge.apply(request);
    }
    if (silent.test(request)) {
      fail();
    }
    String number = request.replaceAll("(?s).*Question (\\d+)\\?.*", "$1");
    return "The answer "
        + number
        + (request.contains("anew") ? ending : earlier).apply(Integer.parseInt(number))
        + ".";
  }

  private static String likesTheKinder(String request) {
    boolean first = request.indexOf("pleasure") < request.indexOf("Reply B:");
    return "One is kinder.\n" + (first ? "A" : "B");
  }

  private String run(RunRequest request) {
    PreparedRun run = assize.prepare(request);
    run.play(RunWatcher.nobody());
    return run.id().text();
  }

  private String rule(Reported reported) {
    return reported.view().candidates().getFirst().decision().rules().getLast().sentence();
  }

  @Test
  void the_preferred_candidate_wins_every_case_against_a_baseline_of_the_run() {
    String run = run(RunRequest.ofProject());
    assertThat(model.calls()).isEqualTo(2 * CASES + 2 * CASES);
    assertThat(judged()).isEqualTo(2 * CASES);
    Reported reported = assize.report(run);
    assertThat(rule(reported))
        .contains(
            "+100.0 points",
            "on 20 paired cases",
            "Won 20, tied 0, lost 0; win rate 100.0 %",
            "the two orders disagree on 0.0 % of 20 pairs");
  }

  @Test
  void each_side_of_a_case_tells_whether_it_won() {
    String run = run(RunRequest.ofProject());
    assertThat(assize.show("case-001", run))
        .contains("  won  judge:better / better: the same in both orders.", "  lost  judge:better");
  }

  @Test
  void a_judge_that_always_says_first_prefers_nothing() {
    judge = request -> "A";
    assertThat(rule(assize.report(run(RunRequest.ofProject()))))
        .contains(
            "Won 0, tied 20, lost 0; win rate 50.0 %",
            "the two orders disagree on 100.0 % of 20 pairs (");
  }

  @Test
  void a_baseline_of_another_run_is_read_when_the_candidates_reply_comes() {
    String first = run(asking("old@m", ""));
    assertThat(judged()).as("nothing to compare yet").isZero();
    String second = run(asking("new@m", first + ":old@m"));
    assertThat(judged()).isEqualTo(2 * CASES);
    assertThat(rule(assize.report(second))).contains("Won 20, tied 0, lost 0");
  }

  @Test
  void a_committed_baseline_is_compared_as_the_run_it_came_from() {
    String first = run(asking("old@m", ""));
    assize.baselines().set(first + ":old@m", "main", "");
    RunRequest against = asking("new@m", "reports/baselines/main.jsonl");
    String second = run(against);
    assertThat(judged()).isEqualTo(2 * CASES);
    run(resuming(second, against));
    assertThat(judged()).as("nothing is left to ask").isEqualTo(2 * CASES);
    assertThat(notes).noneMatch(note -> note.contains("not stored here"));
    assertThat(rule(assize.report(second))).contains("Won 20, tied 0, lost 0");
    Reported other = assize.compare(first + ":old@m", second + ":new@m");
    assertThat(rule(other)).contains("Won 20, tied 0, lost 0");
  }

  @Test
  void preferences_over_one_baseline_say_nothing_of_another() {
    String first = run(asking("old@m", ""));
    String second = run(asking("new@m", first + ":old@m"));
    String third = run(asking("old@m", ""));
    assertThat(rule(assize.compare(third + ":old@m", second + ":new@m")))
        .contains(
            "no paired case has a preference by judge:better: judge:better compared no reply of the"
                + " candidate with one of this baseline");
  }

  @Test
  void a_resumed_run_asks_for_what_it_lacks_only() {
    judge = request -> request.contains("Question 7?") ? fail() : likesTheKinder(request);
    String run = run(RunRequest.ofProject());
    assertThat(rule(assize.report(run)))
        .contains("on 19 paired cases", "Won 19, tied 0, lost 0", "; 1 pair errored");
    int before = judged();
    judge = PairwiseRunTest::likesTheKinder;
    run(resuming(run, RunRequest.ofProject()));
    assertThat(judged() - before).isEqualTo(2);
    assertThat(rule(assize.report(run))).contains("Won 20, tied 0, lost 0");
  }

  @Test
  void a_side_without_a_reply_leaves_its_case_open() {
    silent = request -> request.contains("anew") && request.contains("Question 3?");
    Reported reported = assize.report(run(RunRequest.ofProject()));
    assertThat(judged()).isEqualTo(2 * (CASES - 1));
    assertThat(rule(reported)).contains("on 19 paired cases");
  }

  @Test
  void a_longer_reply_that_wins_for_its_length_wins_less_at_equal_length() {
    judge = PairwiseRunTest::likesTheLonger;
    ending = number -> number % 2 == 0 ? " and so on".repeat(number) : "";
    assertThat(rule(assize.report(run(RunRequest.ofProject()))))
        // Ten pairs are the same text: nobody judged them, and no reply is the shorter one.
        .contains(
            "Won 10, tied 10, lost 0; win rate 75.0 %",
            ", at equal length not known (fewer than 5 cases with a longer reply, or with a"
                + " shorter one)");
  }

  @Test
  void pairs_of_the_same_text_do_not_hold_the_line_at_a_tie() {
    judge = PairwiseRunTest::likesTheLonger;
    ending = number -> number % 3 == 1 ? " and so on".repeat(number) : "";
    earlier = number -> number % 3 == 2 ? " and so on".repeat(number) : "";
    assertThat(rule(assize.report(run(RunRequest.ofProject()))))
        // The line through seven wins by 10 to 190 and seven losses by 20 to 200 characters.
        .contains("Won 7, tied 6, lost 7; win rate 50.0 %", ", at equal length 51.8 % (");
  }

  @Test
  void each_candidate_is_compared_with_the_baseline_and_with_nobody_else() {
    project.write("prompts/other.md", "# system\nAnswer otherwise.\n# user\n{{input}}\n");
    project.write(
        "assize.yaml",
        project
            .read("assize.yaml")
            .replace("  new: prompts/new.md", "  new: prompts/new.md\n  other: prompts/other.md")
            .replace("prompts: [old, new]", "prompts: [old, new, other]"));
    Reported reported = assize.report(run(RunRequest.ofProject()));
    assertThat(judged()).as("the third says what the baseline says").isEqualTo(2 * CASES);
    assertThat(
            reported.view().candidates().stream()
                .map(each -> each.decision().rules().getLast().sentence()))
        .anyMatch(sentence -> sentence.contains("Won 20, tied 0, lost 0"))
        .anyMatch(sentence -> sentence.contains("Won 0, tied 20, lost 0"));
  }

  @Test
  void a_rule_on_somebody_who_did_not_judge_says_so() {
    project.write("assize.yaml", project.read("assize.yaml").replace("judge:better", "panel"));
    assertThat(rule(assize.report(run(RunRequest.ofProject()))))
        .contains("panel compared no reply of the candidate with one of this baseline");
  }

  @Test
  void a_judge_that_nobody_measured_ships_nothing() {
    project.write("assize.yaml", project.read("assize.yaml").replace(", tier: info", ""));
    Reported reported = assize.report(run(RunRequest.ofProject()));
    assertThat(reported.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(rule(reported)).contains("nobody knows how it errs");
  }

  private void measured(String orderLine) {
    project.write("assize.yaml", project.read("assize.yaml").replace(", tier: info", ""));
    project.write(
        "judges/right.labels.csv",
        "case,reply_digest,criterion,label,annotator,date,drawn,note\n"
            + "case-001,%s,right,pass,anna,2026-11-22,chosen,\n".formatted(Digest.of("x")));
    World world = new World(folder, Map.of(), Timekeeper.system(), note -> {});
    Criterion criterion =
        DocketReader.read(world, new Problems()).judges().get("better").criteria().getFirst();
    FakeAdmission.ofPairs(folder, criterion, "judges/right.labels.csv", orderLine);
  }

  @Test
  void a_judge_that_is_admitted_decides_by_a_margin_in_human_points() throws Exception {
    measured("kept");
    Reported reported = assize.report(run(RunRequest.ofProject()));
    StringWriter json = new StringWriter();
    new JsonReport().write(reported.view(), json);
    assertThat(ReportSchema.faults(json.toString())).isEmpty();
    assertThat(json.toString()).contains("\"right\": 90", "\"neither\": 5", "\"j\": 0.85");
    assertThat(rule(reported))
        .contains("Won 20, tied 0, lost 0")
        // 90 right and 5 wrong of 100, and Tango's lower limit of their difference.
        .endsWith("Judged by judge:better: J is 0.85, at least 0.75 by 100 labelled pairs.");
    assertThat(reported.view().candidates().getFirst().decision().rules().getLast().answer())
        .isEqualTo(Answer.SHIP);
    assertThat(
            String.join(
                "\n",
                assize.explain("preference by judge:better, all", reported.view().heading().run())))
        .contains("margin     0.0749 = 0.1 times 0.749");
  }

  @Test
  void a_judge_that_is_rejected_ships_nothing_and_the_line_is_named() {
    measured("broken");
    Reported reported = assize.report(run(RunRequest.ofProject()));
    assertThat(reported.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(rule(reported)).contains("But judge:better decides and is rejected: order: made up");
  }

  @Test
  void a_judge_that_no_rule_asks_has_a_line_of_its_own_and_advises() {
    project.write(
        "assize.yaml", project.read("assize.yaml").replace(RULE, "gate: {margin: 5 points}\n"));
    judge = request -> "A";
    Reported reported = assize.report(run(RunRequest.ofProject()));
    assertThat(TerminalSummary.lines(reported.view()))
        .containsSequence(
            "pairs   judge:better, advisory: win rate 50.0 % (44.0 % to 56.0 %) of 20 cases;",
            "        the two orders disagree on 100.0 % of 20 pairs (87.0 % to 100.0 %)");
    assertThat(reported.view().candidates().getFirst().toKnow())
        .anyMatch(note -> note.startsWith("judge:better, advisory: win rate"));
  }

  @Test
  void a_judge_of_which_nothing_can_be_read_has_a_line_too() {
    project.write(
        "assize.yaml", project.read("assize.yaml").replace(RULE, "gate: {margin: 5 points}\n"));
    judge = request -> "Both are fine.";
    Reported reported = assize.report(run(RunRequest.ofProject()));
    assertThat(TerminalSummary.lines(reported.view()))
        .contains("pairs   judge:better, advisory: no case compared; 20 pairs could not be read");
  }

  @Test
  void a_plan_says_what_a_run_has_shown_of_preferences() {
    assertThat(preference(assize.plan(OptionalDouble.empty(), OptionalDouble.empty())))
        .isEqualTo(new Ability.Unplanned(""));
    String run = run(RunRequest.ofProject());
    assertThat(preference(assize.plan(OptionalDouble.empty(), OptionalDouble.empty())))
        .isInstanceOfSatisfying(
            Ability.Unplanned.class,
            unplanned ->
                assertThat(unplanned.seen())
                    .startsWith("run " + run + " found: +100.0 points (90 % interval ")
                    .endsWith(" on 20 paired cases"));
  }

  private static Ability preference(Planned planned) {
    return planned.prospects().stream()
        .filter(each -> each.rule().startsWith("preference by judge:better"))
        .findFirst()
        .orElseThrow()
        .ability();
  }

  private static String likesTheLonger(String request) {
    int a = request.indexOf("Reply A:");
    int b = request.indexOf("Reply B:");
    int end = request.indexOf("Now decide");
    return b - a == end - b ? "TIE" : b - a > end - b ? "A" : "B";
  }

  private static String fail() {
    throw new IllegalStateException("down");
  }

  private int judged() {
    return (int) model.requests().stream().filter(each -> each.contains("Reply A:")).count();
  }

  private static RunRequest resuming(String run, RunRequest as) {
    return new RunRequest(
        as.selection(),
        as.subjects(),
        as.baseline(),
        as.settings(),
        RunRequest.Memory.FRESH,
        new RunRequest.Start.ResumedRun(run),
        as.evidence());
  }

  private static RunRequest asking(String subject, String baseline) {
    return new RunRequest(
        Selection.ALL,
        List.of(subject),
        baseline,
        UnaryOperator.identity(),
        RunRequest.Memory.USED,
        new RunRequest.Start.Anew(),
        Evidence.STORED);
  }
}
