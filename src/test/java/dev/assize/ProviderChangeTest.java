package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.project.BaselineTerms.Evidence;
import dev.assize.regression.Answer;
import dev.assize.regression.WhoseChange;
import dev.assize.report.Against;
import dev.assize.run.Purpose;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stored baseline whose model changes under its name, through the facade. */
class ProviderChangeTest {

  private static final int CASES = 60;
  private static final Pattern QUESTION = Pattern.compile("Question (\\d+)\\?");

  @TempDir Path folder;
  private ScriptedModel model;
  private TinyProject project;
  private String baseline;

  @BeforeEach
  void records() throws Exception {
    model = new ScriptedModel(request -> answer(request, 0));
    model.calls("fp_1");
    project = TinyProject.in(folder, model.url(), CASES);
    baseline = played(project.assize(), RunRequest.ofProject()) + ":old@m";
    project.write("prompts/new.md", "# system\nAnswer anew, please.\n# user\n{{input}}\n");
  }

  @AfterEach
  void closes() {
    model.close();
  }

  @Test
  void a_model_that_stays_the_same_leaves_the_decision_to_the_candidate() {
    Reported reported = later(Evidence.USUAL);
    assertThat(reported.answer()).isEqualTo(Answer.SHIP);
    WhoseChange.Probed whose = (WhoseChange.Probed) whose(reported);
    assertThat(whose.probe().isChanged()).isFalse();
    assertThat(whose.probe().verdicts().cases()).as("half of 60 paired cases").isEqualTo(30);
  }

  @Test
  void another_fingerprint_is_inconclusive_with_both_numbers() {
    model.calls("fp_2");
    Reported reported = later(Evidence.USUAL);
    assertThat(reported.answer()).isEqualTo(Answer.INCONCLUSIVE);
    WhoseChange.Probed whose = (WhoseChange.Probed) whose(reported);
    assertThat(whose.probe().identity()).hasSize(1).first().asString().contains("fp_1", "fp_2");
    assertThat(whose.probe().verdictsChanged()).isFalse();
  }

  @Test
  void other_verdicts_under_one_fingerprint_are_inconclusive_too() {
    model.says(request -> answer(request, 4));
    Reported reported = later(Evidence.USUAL);
    assertThat(reported.answer()).isEqualTo(Answer.INCONCLUSIVE);
    WhoseChange.Probed whose = (WhoseChange.Probed) whose(reported);
    assertThat(whose.probe().identity()).isEmpty();
    assertThat(whose.probe().verdictsChanged()).isTrue();
    assertThat(whose.probe().provider().difference()).isBetween(-0.30, -0.20);
    assertThat(whose.probe().yours().difference()).isZero();
  }

  @Test
  void the_probe_is_in_no_mean() {
    Reported reported = later(Evidence.USUAL);
    Against.Baseline against = against(reported);
    assertThat(against.side().passRate().n()).isEqualTo(CASES);
    assertThat(reported.view().candidates().getFirst().candidate().evidence().replies())
        .isEqualTo(CASES);
    assertThat(against.side().evidence().models(Purpose.PROBE)).isEmpty();
  }

  @Test
  void asked_live_both_sides_change_alike() {
    model.says(request -> answer(request, 4));
    Reported reported = later(Evidence.LIVE);
    assertThat(reported.answer()).isEqualTo(Answer.SHIP);
    assertThat(whose(reported)).isInstanceOf(WhoseChange.OfOneSitting.class);
    assertThat(against(reported).side().evidence().live()).isEqualTo(CASES);
  }

  private Reported later(Evidence evidence) {
    Assize assize = Assize.at(new World(folder, Map.of(), Later.days(40), note -> {}));
    RunRequest usual = RunRequest.ofProject();
    String run =
        played(
            assize,
            new RunRequest(
                usual.selection(),
                List.of("new@m"),
                baseline,
                UnaryOperator.identity(),
                usual.memory(),
                usual.start(),
                evidence));
    return assize.report(run);
  }

  private static String played(Assize assize, RunRequest request) {
    PreparedRun run = assize.prepare(request);
    run.play(RunWatcher.nobody());
    return run.id().text();
  }

  private static Against.Baseline against(Reported reported) {
    return (Against.Baseline) reported.view().candidates().getFirst().against();
  }

  private static WhoseChange whose(Reported reported) {
    return against(reported).beside().whose();
  }

  /** Wrong where the number of the question is a multiple; always right when that is 0. */
  private static String answer(String request, int wrong) {
    Matcher question = QUESTION.matcher(request);
    int number = question.find() ? Integer.parseInt(question.group(1)) : -1;
    return wrong > 0 && number % wrong == 0 ? "No idea." : "The answer " + number + ".";
  }
}
