package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken golden queries are told from broken models. */
class SuspectsTest {

  @TempDir Path temp;

  @Test
  void a_case_that_fails_for_every_version_is_suspected_at_its_line() throws IOException {
    try (ScriptedModel model = new ScriptedModel(SuspectsTest::rightButForTheThird)) {
      TinyProject shop = TinyProject.in(temp, model.url(), 4);
      type("run");
      Printed suspects = type("suspects", "latest");
      assertThat(suspects.code()).isZero();
      assertThat(suspects.out())
          .isEqualTo(
              """
              golden-queries/all.csv:4: case-003
                fails for all 2 versions (new@m, old@m), alike: facts: did not find "answer 3"
              1 suspicious case (of 4 cases, 2 versions).
              """);
      assertThat(suspects.err()).isEmpty();

      shop.write(
          "golden-queries/all.csv",
          shop.read("golden-queries/all.csv").replace("answer 3", "no idea"));
      Printed mended = type("suspects");
      assertThat(mended.out()).isEqualTo("Nothing suspicious (3 cases, 2 versions).\n");
      assertThat(mended.err()).contains("1 case edited or gone since");
    }
  }

  @Test
  void one_version_that_fails_may_be_at_fault_itself() throws IOException {
    try (ScriptedModel model = new ScriptedModel(SuspectsTest::rightButForTheThird)) {
      TinyProject.in(temp, model.url(), 4);
      String old = type("run", "--subject", "old@m").run();
      Printed one = type("suspects");
      assertThat(one.out()).isEqualTo("Nothing suspicious (4 cases, 1 version).\n");
      assertThat(one.err()).contains("Only one version answered");
      String again = type("run", "--subject", "old@m", "--fresh", "--mode", "off").run();
      assertThat(type("suspects", old, again).out()).startsWith("Nothing suspicious");
      String other = type("run", "--subject", "new@m").run();
      assertThat(type("suspects", old, other).out()).contains("case-003", "fails for all 2");
    }
  }

  @Test
  void a_label_that_contradicts_a_check_weighs_more_and_is_quoted() throws IOException {
    write(
        "g.csv",
        "id,category,input,must_include\nstrict,c,One?,14 days\nlax,c,Two?,days\nhard,c,Three?,x\nfine,c,Four?,y\n");
    write(
        "r.jsonl",
        """
        {"case":"strict","subject":"a","response":"in a while","verdicts":[{"by":"anna","criterion":"right","passed":true}]}
        {"case":"lax","subject":"a","response":"90 days","verdicts":[{"by":"anna","criterion":"right","passed":false,"rationale":"it is\\n14 \\u001b days"}]}
        {"case":"hard","subject":"a","response":"?"}
        {"case":"fine","subject":"a","response":"y","verdicts":[{"by":"anna","criterion":"right","passed":true}]}
        {"case":"strict","subject":"b","response":"some weeks","verdicts":[{"by":"anna","criterion":"right","passed":true}]}
        {"case":"lax","subject":"b","response":"14 days","verdicts":[{"by":"anna","criterion":"right","passed":true}]}
        {"case":"hard","subject":"b","response":"!"}
        {"case":"fine","subject":"b","response":"y","verdicts":[{"by":"anna","criterion":"right","passed":true}]}
        """);
    assertThat(type("import", "--golden", "g.csv", "--responses", "r.jsonl").code()).isZero();

    assertThat(type("suspects").out())
        .isEqualTo(
            """
            g.csv:2: strict
              anna / right passes what a check fails on 2 of 2 replies, for instance a, trial 1: facts: did not find "14 days"
              fails for all 2 versions (a, b), alike: facts: did not find "14 days"
            g.csv:3: lax
              anna / right fails what every check passes on 1 of 2 replies, for instance a, trial 1: right: it is 14 \u27e6U+001B\u27e7 days
            g.csv:4: hard
              fails for all 2 versions (a, b), alike: facts: did not find "x"
            3 suspicious cases (of 4 cases, 2 versions).
            """);
  }

  @Test
  void a_case_that_all_versions_fail_alike_comes_before_others() throws IOException {
    try (ScriptedModel model =
        new ScriptedModel(
            request ->
                request.contains("Question 1")
                    ? request.contains("anew") ? "14 answers" : "no answer at all"
                    : "no idea")) {
      TinyProject shop = TinyProject.in(temp, model.url(), 2);
      shop.write(
          "golden-queries/all.csv",
          "id,category,input,must_include,checks\na,c,Question 1?,,max-words: 1\nb,c,Question 2?,x,\n");
      type("run");
      assertThat(type("suspects").out())
          .containsSubsequence("all.csv:3: b", "alike: ", "all.csv:2: a", "for instance ");
    }
  }

  @Test
  void an_unknown_run_is_told_with_those_there_are() {
    Printed printed = type("suspects", "2020");
    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.err()).contains("store.unknown-run", "assize run");
  }

  private static String rightButForTheThird(String request) {
    for (int i : new int[] {1, 2, 4}) {
      if (request.contains("Question " + i)) {
        return "answer " + i;
      }
    }
    return "no idea";
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(temp.resolve(file), text);
  }

  private Printed type(String... arguments) {
    return Typed.in(temp).type(arguments);
  }
}
