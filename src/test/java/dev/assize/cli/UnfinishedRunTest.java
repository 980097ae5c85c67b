package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import dev.assize.report.text.ReportSchema;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is concluded from a run whose process died before its end. */
class UnfinishedRunTest {

  private static final int CASES = 60;
  private static final int LOST = 7;
  private static final Pattern QUESTION = Pattern.compile("Question (\\d+)\\?");

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject shop;

  @BeforeEach
  void opens() throws Exception {
    model = new ScriptedModel(UnfinishedRunTest::right);
    shop = TinyProject.in(temp, model.url(), CASES);
  }

  @AfterEach
  void closes() {
    model.close();
  }

  @Test
  void a_killed_run_is_inconclusive_however_good_it_looks_until_it_is_gone_on_with()
      throws Exception {
    Printed run = type("run", "--mode", "off");
    assertThat(run.code()).as(run.toString()).isZero();
    KilledRun.cut(temp, LOST);
    Printed report = type("report", "latest");
    assertThat(report.code()).as(report.toString()).isEqualTo(4);
    assertThat(flat(report))
        .contains("[INCONCLUSIVE] The run is unfinished: 113 of 120 trials were asked.")
        .contains("why Not asked: ")
        .contains("settle Go on with it: assize run --resume " + run.run());
    Printed compared = type("compare", run.run() + ":old@m", run.run() + ":new@m");
    assertThat(flat(compared)).contains("The run is unfinished: 113 of 120 trials were asked.");

    assertThat(shop.read("reports/" + run.run() + "/report.md")).contains(" not asked");
    String json = shop.read("reports/" + run.run() + "/report.json");
    assertThat(ReportSchema.faults(json)).isEmpty();
    assertThat(json).contains("\"notAsked\"", "\"not asked\"").doesNotContain("\"unscored\": 1");

    int calls = model.calls();
    Printed resumed = type("run", "--resume", "--mode", "off", "--fresh");
    assertThat(resumed.code()).as(resumed.toString()).isZero();
    assertThat(model.calls() - calls).isEqualTo(LOST);
    assertThat(type("report", "latest").code()).isZero();
  }

  @Test
  void a_run_that_died_behind_its_last_trial_is_unfinished_too() throws Exception {
    type("run", "--mode", "off");
    KilledRun.cut(temp, 0);
    assertThat(flat(type("report", "latest")))
        .contains("The run is unfinished: 120 of 120 trials were asked.")
        .contains("Not asked: what follows the last trial");
  }

  @Test
  void what_must_never_fail_holds_an_unfinished_run() throws Exception {
    shop.write(
        "golden-queries/all.csv", shop.read("golden-queries/all.csv").replace(",no", ",zero"));
    model.says(request -> request.contains("anew") ? "No idea." : right(request));
    assertThat(type("run", "--mode", "off").code()).isEqualTo(3);
    KilledRun.cut(temp, LOST);
    Printed report = type("report", "latest");
    assertThat(report.code()).as(report.toString()).isEqualTo(3);
    assertThat(flat(report)).contains("[HOLD]").contains("assize run --resume");
  }

  private static String right(String request) {
    Matcher question = QUESTION.matcher(request);
    return "answer " + (question.find() ? question.group(1) : "none");
  }

  private static String flat(Printed printed) {
    return printed.out().replaceAll("\\s+", " ");
  }

  private Printed type(String... arguments) {
    return Typed.in(temp).type(arguments);
  }
}
