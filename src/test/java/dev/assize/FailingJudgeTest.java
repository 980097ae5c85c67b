package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problems;
import dev.assize.regression.Answer;
import dev.assize.report.CandidateView;
import dev.assize.score.Counts;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of a judge that fail leave replies open; none passes and none fails for it. */
class FailingJudgeTest {

  private static final int CASES = 60;
  private static final Pattern NUMBER = Pattern.compile("Question (\\d+)\\?");

  @TempDir Path folder;

  /** Both versions answer all; three of ten calls to the judge about the new one fail. */
  private static String script(String request) {
    Matcher number = NUMBER.matcher(request);
    int asked = number.find() ? Integer.parseInt(number.group(1)) : 0;
    boolean isNew = request.contains("Answer anew") || request.contains("As new as");
    if (!request.contains("VERDICT?")) {
      return (isNew ? "As new as answer " : "The answer is ") + asked + ", dear customer.";
    }
    if (isNew && asked % 10 < 3) {
      throw new IllegalStateException("out of order");
    }
    return "Kind.\nPASS";
  }

  private CandidateView decided(ScriptedModel model, String must) {
    TinyProject project = TinyProject.in(folder, model.url(), CASES);
    project.write(
        "golden-queries/all.csv",
        IntStream.rangeClosed(1, CASES)
            .mapToObj(i -> "case-%03d,all,Question %d?,max-words: 60%n".formatted(i, i))
            .collect(Collectors.joining("", "id,category,input,checks\n", "")));
    project.write(
        "judges/kind.yaml",
        "name: kind\nprovider: model\nmodel: judging\nquestion: Is it kind? VERDICT?\ncases: all\n"
            + must);
    project.write(
        "judges/kind.labels.csv",
        IntStream.rangeClosed(1, CASES)
            .mapToObj(
                i ->
                    "case-%03d,%064x,kind,%s,anna,2026-11-01,random,%n"
                        .formatted(i, i, i % 3 == 0 ? "fail" : "pass"))
            .collect(
                Collectors.joining(
                    "", "case,reply_digest,criterion,label,annotator,date,drawn,note\n", "")));
    project.write(
        "assize.yaml",
        project.read("assize.yaml").replace("margin: 5 points", "margin: 20 points")
            + "judges: {kind: judges/kind.yaml}\n");
    FakeAdmission.write(
        folder,
        "kind",
        "kind",
        Objects.requireNonNull(
                DocketReader.read(project.world(), new Problems()).judges().get("kind"))
            .digest(),
        "judges/kind.labels.csv");
    PreparedRun run = project.assize().prepare(RunRequest.ofProject());
    run.play(RunWatcher.nobody());
    return project.assize().report(run.id().text()).view().candidates().getFirst();
  }

  @Test
  void where_it_decides_three_of_ten_replies_are_open_and_nothing_is_concluded() throws Exception {
    try (ScriptedModel model = new ScriptedModel(FailingJudgeTest::script)) {
      CandidateView candidate = decided(model, "must: true\n");
      assertThat(candidate.decision().answer()).isEqualTo(Answer.INCONCLUSIVE);
      assertThat(candidate.decision().sentence())
          .startsWith(
              "Evidence is missing: 18 cases not decided on both sides, enough to change the"
                  + " answer.");
      assertThat(candidate.decision().reasons())
          .contains("Candidate new@m: 18 cases errored, 0 unscored, of 60.");
      assertThat(counts(candidate)).isEqualTo(new Counts(42, 0, 18, 0, 0));
    }
  }

  @Test
  void words_that_cannot_be_read_leave_them_open_as_well() throws Exception {
    try (ScriptedModel model =
        new ScriptedModel(
            request -> {
              try {
                return script(request);
              } catch (IllegalStateException outOfOrder) {
                return "It depends.";
              }
            })) {
      CandidateView candidate = decided(model, "must: true\n");
      assertThat(candidate.decision().answer()).isEqualTo(Answer.INCONCLUSIVE);
      assertThat(candidate.decision().sentence()).startsWith("Evidence is missing: 18 cases");
      assertThat(counts(candidate)).isEqualTo(new Counts(42, 0, 0, 18, 0));
    }
  }

  @Test
  void the_same_judge_in_order_leaves_nothing_open() throws Exception {
    try (ScriptedModel model =
        new ScriptedModel(request -> request.contains("VERDICT?") ? "PASS" : script(request))) {
      CandidateView candidate = decided(model, "must: true\n");
      assertThat(candidate.decision().sentence()).doesNotContain("Evidence is missing");
      assertThat(counts(candidate)).isEqualTo(new Counts(60, 0, 0, 0, 0));
    }
  }

  @Test
  void where_it_only_advises_the_decision_does_not_wait_for_it() throws Exception {
    try (ScriptedModel model = new ScriptedModel(FailingJudgeTest::script)) {
      CandidateView candidate = decided(model, "must: false\n");
      assertThat(candidate.decision().answer()).isEqualTo(Answer.SHIP);
      assertThat(counts(candidate)).isEqualTo(new Counts(60, 0, 0, 0, 0));
    }
  }

  private static Counts counts(CandidateView candidate) {
    return candidate.candidate().passRate().counts();
  }
}
