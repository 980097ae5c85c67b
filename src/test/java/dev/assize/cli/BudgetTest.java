package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A judge whose replies cannot be read decides nothing, however few cases it was to decide. */
class BudgetTest {

  @TempDir Path temp;

  @Test
  void unreadable_judges_replies_beyond_their_budget_refuse_any_answer() throws IOException {
    try (ScriptedModel model = new ScriptedModel(BudgetTest::reply)) {
      TinyProject project = judged(model);
      Printed without = Typed.in(temp).type("run");
      project.write("assize.yaml", project.read("assize.yaml") + "budgets: {unparsable: 5 %}\n");
      Printed with = Typed.in(temp).type("report", without.run());

      assertThat(without.code()).as(without.toString()).isZero();
      assertThat(with.code()).as(with.toString()).isEqualTo(4);
      assertThat(with.out().replaceAll("\\s+", " "))
          .contains("[INCONCLUSIVE] 3 of 30 judges' replies about the candidate (10.0 %) cannot be")
          .contains("and the budget allows 5.0 %.");
    }
  }

  /** Three of ten calls to the judge fail. */
  private Printed failing(String must) throws IOException {
    try (ScriptedModel model =
        new ScriptedModel(
            request -> {
              String number = request.replaceAll("(?s).*Question (\\d+)\\?.*", "$1");
              if (request.contains("friendly")
                  && "789".contains(number.substring(number.length() - 1))) {
                throw new IllegalStateException("out of order");
              }
              return reply(request);
            })) {
      TinyProject project = judged(model);
      project.write("judges/tone.yaml", project.read("judges/tone.yaml") + must);
      project.write("assize.yaml", project.read("assize.yaml") + "budgets: {errors: 5 %}\n");
      return Typed.in(temp).type("run");
    }
  }

  @Test
  void a_judge_that_only_advises_spends_nothing_of_the_budget_of_errors() throws IOException {
    Printed run = failing("must: false\n");
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("[SHIP]", "judge:tone only advises, and ended in an error on 9 of 30 trials of");
    assertThat(Files.readString(temp.resolve("reports/" + run.run() + "/report.md")))
        .contains("ended in an error on 9 of 30 trials of the candidate (30.0 %).");
  }

  @Test
  void a_judge_that_decides_spends_it() throws IOException {
    Printed run = failing("must: true\n");
    assertThat(run.code()).as(run.toString()).isEqualTo(4);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("[INCONCLUSIVE] 9 of 30 trials of the candidate (30.0 %) ended in an error, and")
        .doesNotContain("only advises");
  }

  /** What is asked again to confirm a failure, or to probe, belongs to no other figure. */
  @Test
  void fresh_trials_that_end_in_errors_spend_nothing_of_the_budget() throws IOException {
    AtomicInteger seventh = new AtomicInteger();
    try (ScriptedModel model =
        new ScriptedModel(
            request -> {
              if (!request.contains("anew") || !request.contains("Question 7?")) {
                return reply(request);
              }
              if (seventh.getAndIncrement() > 0) {
                throw new IllegalStateException("gone");
              }
              return "No idea.";
            })) {
      TinyProject project = TinyProject.in(temp, model.url(), 30);
      project.write("assize.yaml", project.read("assize.yaml") + "budgets: {errors: 1 %}\n");
      project.write(
          "golden-queries/all.csv",
          project.read("golden-queries/all.csv").replace("answer 7,no", "answer 7,yes"));
      Printed run = Typed.in(temp).type("run");
      assertThat(seventh.get()).as("it was asked again").isGreaterThan(1);
      assertThat(run.code()).as(run.toString()).isEqualTo(3);
      assertThat(run.out()).contains("[HOLD]", "unconfirmed").doesNotContain("budget");
    }
  }

  private TinyProject judged(ScriptedModel model) {
    TinyProject project = TinyProject.in(temp, model.url(), 30);
    project.write(
        "assize.yaml",
        project.read("assize.yaml").replace("5 points", "40 points")
            + "judges: {tone: judges/tone.yaml}\n");
    project.write(
        "judges/tone.yaml",
        "name: tone\nprovider: model\nmodel: judging\nquestion: Is the reply friendly?\n");
    project.write(
        "golden-queries/all.csv",
        project
            .read("golden-queries/all.csv")
            .replace("critical\n", "critical,criteria\n")
            .replace(",no\n", ",no,tone\n"));
    return project;
  }

  private static String reply(String request) {
    String number = request.replaceAll("(?s).*Question (\\d+)\\?.*", "$1");
    if (request.contains("friendly")) {
      return number.endsWith("7") ? "Well, who can tell." : "It is.\nPASS";
    }
    return "It is answer " + number + ".";
  }
}
