package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.regression.RuleFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule on a judge's verdicts is about the cases that the judge is asked about. */
class UnaskedTest {

  private static final int CASES = 40;
  private static final String EVEN = "category even";

  @TempDir private Path folder;

  /** Whether nobody replies to questions 2 and 3, of which the first names the judge. */
  private boolean isDown;

  @Test
  void a_rule_is_kept_by_the_cases_that_name_its_judge() throws Exception {
    RuleFinding finding = finding("", "all", asked -> true);

    assertThat(finding.sentence()).contains("on 20 paired cases", "; kept. Better on 0");
    assertThat(finding.open()).isZero();
  }

  @Test
  void cases_that_a_judge_chooses_by_its_own_file_are_its_cases_too() throws Exception {
    RuleFinding finding = finding("cases: {categories: [odd]}\n", "all", asked -> asked % 2 == 0);

    assertThat(finding.sentence()).contains("on 20 paired cases", "but 20 cases without a result");
    assertThat(finding.open()).isEqualTo(20);
  }

  @Test
  void a_case_that_names_the_judge_and_has_no_verdict_of_it_is_open() throws Exception {
    RuleFinding finding = finding("", EVEN, asked -> asked != 2);

    assertThat(finding.sentence()).contains("on 19 paired cases");
    assertThat(finding.open()).isEqualTo(1);
  }

  @Test
  void a_case_that_names_the_judge_and_has_no_reply_is_open() throws Exception {
    isDown = true;
    RuleFinding finding = finding("", "all", asked -> true);

    assertThat(finding.sentence()).contains("on 19 paired cases");
    assertThat(finding.open()).isEqualTo(1);
  }

  @Test
  void a_judge_whose_file_is_gone_may_have_been_asked_about_every_case() throws Exception {
    String run = run("", "all", asked -> true);
    Files.delete(folder.resolve("judges/kind.yaml"));
    RuleFinding finding = finding(run);

    assertThat(finding.open()).isEqualTo(20);
  }

  /** Of which questions, by their numbers, the judge's words can be read. */
  private interface Legible {
    boolean is(int question);
  }

  private RuleFinding finding(String cases, String scope, Legible legible) throws Exception {
    return finding(run(cases, scope, legible));
  }

  private RuleFinding finding(String run) {
    return new TinyProject(folder)
        .assize()
        .report(run)
        .view()
        .candidates()
        .getFirst()
        .decision()
        .rules()
        .getFirst();
  }

  private String run(String cases, String scope, Legible legible) throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> answer(request, legible))) {
      TinyProject project = TinyProject.in(folder, model.url(), CASES);
      project.write("golden-queries/all.csv", evenOnesNameTheJudge());
      project.write(
          "judges/kind.yaml",
          "name: kind\nprovider: model\nmodel: judging\nquestion: Is it kind? VERDICT?\nmust: false\n"
              + cases);
      project.write(
          "assize.yaml",
          project
                  .read("assize.yaml")
                  .replace(
                      "gate: {margin: 5 points}",
                      "gate: {margin: 20 points, rules: [{metric: judged, by: \"judge:kind\","
                          + " scope: %s, margin: 40 points, tier: info}]}".formatted(scope))
              + "judges: {kind: judges/kind.yaml}\n");
      PreparedRun run = project.assize().prepare(RunRequest.ofProject());
      run.play(RunWatcher.nobody());
      return run.id().text();
    }
  }

  private static String evenOnesNameTheJudge() throws IOException {
    StringBuilder csv = new StringBuilder("id,category,input,must_include,criteria\n");
    for (int i = 1; i <= CASES; i++) {
      boolean isEven = i % 2 == 0;
      csv.append(
          "case-%03d,%s,Question %d?,answer %d,%s\n"
              .formatted(i, isEven ? "even" : "odd", i, i, isEven ? "kind" : ""));
    }
    return csv.toString();
  }

  private String answer(String request, Legible legible) {
    int at = request.lastIndexOf("Question ") + "Question ".length();
    int number = Integer.parseInt(request.substring(at, request.indexOf('?', at)));
    if (isDown && (number == 2 || number == 3)) {
      throw new IllegalStateException("down");
    }
    if (request.contains("VERDICT?")) {
      return legible.is(number) ? "VERDICT: PASS" : "I would rather not say.";
    }
    return "It is answer " + number + ".";
  }
}
