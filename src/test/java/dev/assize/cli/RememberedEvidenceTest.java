package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.Later;
import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import dev.assize.replay.Timekeeper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of a model that has changed since is no answer of today. */
class RememberedEvidenceTest {

  private static final int CASES = 60;
  private static final int LOST = 7;
  private static final Pattern QUESTION = Pattern.compile("Question (\\d+)\\?");

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject shop;

  @BeforeEach
  void opens() throws Exception {
    model = new ScriptedModel(RememberedEvidenceTest::right);
    model.calls("fp_1");
    shop = TinyProject.in(temp, model.url(), CASES);
  }

  @AfterEach
  void closes() {
    model.close();
  }

  /** Both sides are remembered of noon; at six a probe of an old baseline finds another model. */
  @Test
  void once_a_change_was_found_what_was_remembered_before_is_asked_again() {
    found();
    int calls = model.calls();
    Printed run = after(19, "run");
    assertThat(model.calls() - calls).as(run.toString()).isEqualTo(2 * CASES);
    assertThat(run.code()).as(run.toString()).isEqualTo(3);

    calls = model.calls();
    assertThat(after(20, "run").code()).isEqualTo(3);
    assertThat(model.calls()).as("what was asked since is remembered").isEqualTo(calls);
  }

  @Test
  void a_change_that_nobody_can_be_asked_about_leaves_the_answer_open() {
    found();
    model.says(
        request -> {
          throw new IllegalStateException("gone");
        });
    Printed run = after(19, "run");
    assertThat(run.code()).as(run.toString()).isEqualTo(4);
    assertThat(flat(run))
        .contains("[INCONCLUSIVE] The baseline's model changed")
        .contains("remembered from before the model was found to have changed")
        .contains("could not be asked again");
  }

  @Test
  void another_fingerprint_a_minute_later_is_another_model_too() {
    String run = after(1, "run").run();
    shop.write("prompts/new.md", "# system\nAnswer anew, please.\n# user\n{{input}}\n");
    model.calls("fp_2");
    Printed other = after(2, "run", "--subject", "new@m", "--baseline", run + ":old@m");
    assertThat(other.code()).as(other.toString()).isEqualTo(4);
    assertThat(flat(other))
        .contains("[INCONCLUSIVE] The baseline's model changed")
        .contains("reports the fingerprint \"fp_2\"");
    int calls = model.calls();
    assertThat(after(3, "run").code()).isZero();
    assertThat(model.calls() - calls)
        .as("the baseline is remembered from before, the candidate from since")
        .isEqualTo(CASES);
  }

  @Test
  void a_candidate_that_was_remembered_long_before_its_baseline_is_asked_again() {
    shop.write(
        "assize.yaml", shop.read("assize.yaml").replace("baseline: old@m", "baseline: new@m"));
    after(0, "run", "--subject", "old@m", "--baseline", "");
    int calls = model.calls();
    model.says(request -> request.contains("anew") ? right(request) : "No idea.");
    Printed run = after(24 * 30, "run");
    assertThat(model.calls() - calls).as(run.toString()).isEqualTo(2 * CASES);
    assertThat(run.code()).as(run.toString()).isEqualTo(3);
  }

  /** Of both sides alike, or the baseline alone would be asked anew beside a candidate of old. */
  @Test
  void a_recorded_refusal_is_as_much_an_answer_as_a_recorded_reply() {
    model.says(
        request -> {
          if (request.contains("Question 7?")) {
            throw ScriptedModel.Billed.filtered();
          }
          return right(request);
        });
    after(0, "run", "--mode", "record");
    int calls = model.calls();
    Printed run = after(24 * 30, "run", "--mode", "auto");
    assertThat(model.calls()).as(run.toString()).isEqualTo(calls);
    assertThat(flat(run)).contains("errors 2 calls: the provider's content filter stopped");
  }

  @Test
  void a_live_run_that_was_killed_is_gone_on_with_live() throws Exception {
    after(0, "run");
    Printed run = after(1, "run", "--evidence", "live");
    KilledRun.cut(temp, LOST);
    Printed other = after(2, "run", "--resume", run.run(), "--evidence", "stored");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("run.other-evidence", "was started with the evidence live");

    int calls = model.calls();
    Printed resumed = after(2, "run", "--resume");
    assertThat(resumed.code()).as(resumed.toString()).isZero();
    assertThat(model.calls() - calls).as("not filled from the cache").isEqualTo(LOST);
  }

  /** A baseline of last month, both sides asked at noon, and a probe at six that finds a change. */
  private void found() {
    String accepted = after(-24 * 30, "run").run();
    assertThat(after(-24 * 30, "baseline", "set", accepted + ":old@m", "accepted").code()).isZero();
    shop.write("prompts/new.md", "# system\nAnswer anew, please.\n# user\n{{input}}\n");
    after(12, "run");
    model.calls("fp_2");
    model.says(request -> request.contains("anew") ? "No idea." : right(request));
    Printed probe = after(18, "run", "--subject", "new@m", "--baseline", "accepted");
    assertThat(probe.code()).as(probe.toString()).isEqualTo(4);
    assertThat(flat(probe)).contains("[INCONCLUSIVE] The baseline's model changed");
  }

  private static String right(String request) {
    Matcher question = QUESTION.matcher(request);
    return question.find() ? "The answer " + question.group(1) + "." : "";
  }

  private static String flat(Printed printed) {
    return printed.out().replaceAll("\\s+", " ");
  }

  private Printed after(int hours, String... arguments) {
    return Typed.in(temp)
        .at(new Later(Timekeeper.system(), Duration.ofHours(hours)))
        .type(arguments);
  }
}
