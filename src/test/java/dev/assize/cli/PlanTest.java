package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run can show, told before it is paid for. */
class PlanTest {

  private static final int CASES = 500;

  @TempDir Path temp;

  @Test
  void five_hundred_cases_with_a_tenth_differing_rule_out_about_four_points() {
    project();

    Printed plan = type("plan", "--margin", "0.03");

    assertThat(plan.code()).as(plan.toString()).isZero();
    // The normal approximation says 3.52 points at 500 cases, and 687 cases for 3 points.
    assertThat(plan.out())
        .contains("tiny: 500 golden queries, 2 subjects, 1 trial each")
        .contains("assumed: 10.0 % of cases differ between versions (assumed, as no run")
        .containsPattern("margin: 500 cases can rule out a loss of 3\\.[56] points; the margin")
        .containsPattern("is 3\\.0 points, which needs 6[89]\\d cases|needs 7[0-2]\\d cases")
        .contains("calls: at least 1,000 to subjects and 0 to judges");
  }

  @Test
  void a_share_is_written_as_people_write_it_and_what_is_none_says_what_is_expected() {
    project();
    assertThat(type("plan", "--margin", "3 points").out())
        .isEqualTo(type("plan", "--margin", "0.03").out());

    Printed plan = type("plan", "--margin", "abc", "--discordant", "20");
    assertThat(plan.code()).isEqualTo(2);
    assertThat(plan.err().lines())
        .hasSize(2)
        .first()
        .asString()
        .contains("--margin", "\"abc\"", "such as \"5 points\", or a share such as 0.05");
  }

  @Test
  void rules_are_planned_one_by_one() {
    TinyProject project = project();
    project.write(
        "assize.yaml",
        project
            .read("assize.yaml")
            .replace(
                "{margin: 5 points}",
                "{margin: 5 points, rules: [{scope: category odd, margin: 8 points}, {floor: 90 %}]}"));

    assertThat(type("plan").out())
        .contains("pass rate, category odd: 250 cases can rule out a loss of ")
        .contains("pass rate, all, floor: 500 cases show a floor of 90.0 % when at least 462 pass");
  }

  @Test
  void what_the_newest_run_saw_is_the_share_of_differing_cases() throws IOException {
    try (ScriptedModel model =
        new ScriptedModel(
            request -> {
              String number = request.replaceAll("(?s).*Question (\\d+)\\?.*", "$1");
              boolean broke = request.contains("anew") && number.endsWith("5");
              return broke ? "No idea." : "It is answer " + number + ".";
            })) {
      TinyProject.in(temp, model.url(), 100);
      type("run");
    }

    assertThat(type("plan").out()).containsPattern("assumed: 10\\.0 % of .* \\(seen in run 2");
  }

  @Test
  void that_nothing_differed_is_said_and_no_reason_to_plan_as_if_nothing_could()
      throws IOException {
    try (ScriptedModel model =
        new ScriptedModel(
            request ->
                "It is answer " + request.replaceAll("(?s).*Question (\\d+)\\?.*", "$1") + ".")) {
      TinyProject project = TinyProject.in(temp, model.url(), 100);
      project.write(
          "assize.yaml",
          project
              .read("assize.yaml")
              .replace("5 points}", "5 points, rules: [{metric: score, margin: 8 points}]}"));
      assertThat(type("plan").out())
          .contains("mean score, all: 100 cases; not planned: how far its values spread is known");
      String run = type("run").run();
      assertThat(type("plan").out())
          .contains("assumed: 10.0 % of cases differ between versions (assumed, as none of 100")
          .contains("cases differed in run " + run)
          .contains("mean score, all: 100 cases; not planned; run " + run + " found: 0.0 points (")
          .doesNotContain("as no run has compared", "known after a run");
    }
  }

  /** Of three candidates each may be shipped by mistake in a third of 5 %. */
  @Test
  void candidates_and_looks_share_the_error_of_a_ship() {
    TinyProject project = project();
    String alone = type("plan").out();
    assertThat(alone).doesNotContain("levels:");
    project.write("prompts/more.md", "# user\nMore: {{input}}\n");
    project.write("prompts/most.md", "# user\nMost: {{input}}\n");
    String yaml =
        project
            .read("assize.yaml")
            .replace(
                "  new: prompts",
                "  more: prompts/more.md\n  most: prompts/most.md\n  new: prompts")
            .replace("[old, new]", "[old, new, more, most]");
    project.write("assize.yaml", yaml);
    String three = type("plan").out();
    assertThat(three)
        .contains("levels: 3 candidates share the error of a SHIP; planned for the 96.7 % interval")
        .contains("and rules for the 90 % interval");
    assertThat(ruledOut(three)).isGreaterThan(ruledOut(alone) + 0.4);

    project.write("assize.yaml", yaml + "candidates: [new@m]\n");
    assertThat(type("plan").out()).doesNotContain("levels:");
    project.write(
        "assize.yaml",
        yaml.replace("5 points}", "5 points, second-look: 2 trials}") + "candidates: [new@m]\n");
    String twice = type("plan").out();
    assertThat(twice)
        .contains("levels: the first look takes a part of it (there 96 %); planned for the 94 %")
        .contains(
            "trials: the last look has 3 of each case; what differs is taken for luck, of whose")
        .contains("variance 1/3 is left then");
    assertThat(ruledOut(twice)).isLessThan(ruledOut(alone) - 1);
    String given = type("plan", "--discordant", "0.1").out();
    assertThat(given).contains("is luck that they even out is not known: planned as if none were");
    assertThat(ruledOut(given)).isBetween(ruledOut(alone) + 0.1, ruledOut(three));
  }

  /** (1.645 + 0.842) x sqrt(0.1 / K / 500): 3.52 points with one trial, 2.03 with three. */
  @Test
  void several_trials_of_a_single_look_are_planned_with_what_they_leave_of_luck() {
    TinyProject project = project();
    assertThat(ruledOut(type("plan").out())).isBetween(3.4, 3.7);
    project.write("assize.yaml", project.read("assize.yaml") + "trials: 3\n");
    String three = type("plan").out();
    assertThat(three).contains("trials: the last look has 3 of each case");
    assertThat(ruledOut(three)).isBetween(1.9, 2.2);
  }

  @Test
  void a_part_of_the_baseline_is_reckoned_from_what_it_was_seen_to_reach() throws IOException {
    try (ScriptedModel model =
        new ScriptedModel(
            request -> {
              String number = request.replaceAll("(?s).*Question (\\d+)\\?.*", "$1");
              return number.matches("\\d*[02468]") ? "No idea." : "It is answer " + number + ".";
            })) {
      TinyProject project = TinyProject.in(temp, model.url(), 200);
      project.write(
          "assize.yaml",
          project
              .read("assize.yaml")
              .replace("5 points}", "5 points, rules: [{margin: 10 % of baseline}]}"));
      assertThat(type("plan").out())
          .contains(
              "the margin is 10.0 points (10.0 % of a baseline assumed to reach all, as none");
      String run = type("run").run();
      assertThat(type("plan").out())
          .contains("the margin is 5.0 points (10.0 % of the baseline's 50.0 %, seen in " + run);
    }
  }

  private static double ruledOut(String plan) {
    Matcher points =
        Pattern.compile("margin: \\d+ cases can rule out a loss of ([0-9.]+) points").matcher(plan);
    assertThat(points.find()).as(plan).isTrue();
    return Double.parseDouble(points.group(1));
  }

  private TinyProject project() {
    return TinyProject.in(temp, "http://127.0.0.1:9/v1", CASES);
  }

  private Printed type(String... words) {
    return Typed.in(temp).type(words);
  }

  @Test
  void an_early_stop_says_what_share_of_the_bill_true_losses_are_expected_to_take()
      throws IOException {
    try (ScriptedModel model = new ScriptedModel(request -> "It is answer 1.")) {
      TinyProject project = TinyProject.in(temp, model.url(), 400);
      assertThat(Typed.in(temp).type("plan").out()).doesNotContain("early stop");
      project.write(
          "assize.yaml",
          project.read("assize.yaml").replace("5 points}", "5 points, early-stop: by case}"));
      Printed plan = Typed.in(temp).type("plan");
      assertThat(plan.code()).as(plan.toString()).isZero();
      List<Double> shares =
          Pattern.compile("a true loss of \\d+ points is expected to take ([0-9.]+) % of the cases")
              .matcher(plan.out())
              .results()
              .map(found -> Double.parseDouble(found.group(1)))
              .toList();
      assertThat(shares).hasSize(5).allMatch(share -> share > 0 && share <= 100);
      assertThat(shares.get(2)).as("a loss of the margin stops hardly any run").isGreaterThan(90);
      assertThat(shares.get(4)).as("a loss of 20 points").isLessThan(shares.get(3)).isLessThan(50);
      assertThat(Typed.in(temp).type("plan").out()).isEqualTo(plan.out());
    }
  }
}
