package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Perturbations are asked like any case, and nobody may write into their file by hand. */
class AdversarialRunTest {

  private static final String FILE = "golden-queries/adversarial/smoke.jsonl";

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject shop;

  @BeforeEach
  void shop() throws IOException {
    model = new ScriptedModel(AdversarialRunTest::onlyTheOldOneReadsCapitals);
    shop = TinyProject.in(temp, model.url(), 6);
    Printed made =
        type("adversarial", "generate", "--tier", "18", "--mutator", "S03", "--out", FILE);
    assertThat(made.code()).as(made.toString()).isZero();
  }

  @AfterEach
  void closes() {
    model.close();
  }

  @Test
  void children_are_compared_one_by_one_beside_their_parents() {
    Printed run = type("run", "--adversarial", FILE);

    assertThat(run.code()).as(run.toString()).isEqualTo(3);
    assertThat(run.out())
        .contains(
            "[HOLD]",
            "on 24 paired",
            "in 6 clusters",
            "attacks candidate 33.3 % (18) of changed questions fail whose original passes",
            "baseline 0.0 % (18) of changed");
    assertThat(shop.read("reports/" + run.run() + "/report.html"))
        .contains("id=\"p1-adversarial\"", "1 of 6", ">S03 letter case<", "not covered");
    assertThat(shop.read("reports/" + run.run() + "/report.json"))
        .contains("\"adversarial\"", "\"performanceDrop\"");
    assertThat(type("show", "case-001").out()).contains("Question 1?");
  }

  @Test
  void a_side_of_which_nothing_is_decided_says_so() {
    model.says(
        request -> {
          throw ScriptedModel.Billed.filtered();
        });
    assertThat(type("run", "--adversarial", FILE).out())
        .contains("attacks candidate nothing decided to count");
  }

  @Test
  void a_run_without_the_file_asks_the_golden_cases_alone() {
    assertThat(type("run").out()).contains("on 6 paired");
  }

  @Test
  void an_edited_line_and_an_invented_id_are_told_at_once() {
    String written = shop.read(FILE);
    String first = written.lines().findFirst().orElseThrow();
    String id = first.substring("{\"id\":\"".length()).substring(0, 16);
    shop.write(
        FILE,
        written.replace(first, first.replaceFirst("\"input\":\"", "\"input\":\"Please: "))
            + "{\"id\": \"own\", \"category\": \"a\", \"input\": \"Mine?\"}\n"
            + first.replace(id, "0123456789abcdef")
            + "\n");

    Printed refused = type("run", "--adversarial", FILE);

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err() + refused.out())
        .contains(
            FILE + ":1: error adversarial.changed",
            FILE + ":19: error adversarial.no-origin",
            FILE + ":20: error adversarial.wrong-id",
            "generate");
  }

  @Test
  void a_line_that_cannot_be_read_hides_no_other_fault_and_all_stand_in_their_order() {
    List<String> lines = new ArrayList<>(shop.read(FILE).lines().toList());
    for (int at : new int[] {7, 2, 11}) {
      lines.set(at, lines.get(at).replaceFirst("\"input\":\"", "\"input\":\"Please: "));
    }
    lines.set(4, lines.get(4).substring(0, 200));
    shop.write(FILE, String.join("\n", lines) + "\n");

    Printed refused = type("run", "--adversarial", FILE);

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err().lines().map(line -> line.replaceAll(": error (\\S+):.*", " $1")))
        .containsExactly(
            FILE + ":5 cases.malformed-json",
            FILE + ":3 adversarial.changed",
            FILE + ":8 adversarial.changed",
            FILE + ":12 adversarial.changed");
  }

  @Test
  void a_file_that_is_not_there_or_empty_is_told_with_the_command_that_makes_one() {
    assertThat(type("run", "--adversarial", "gone.jsonl").err())
        .contains("adversarial.unreadable", "assize adversarial generate");
    shop.write("empty.jsonl", "\n");
    assertThat(type("run", "--adversarial", "empty.jsonl").err()).contains("adversarial.empty");
  }

  @Test
  void children_of_an_edited_parent_are_asked_still_and_said_to_be_old() {
    shop.write(
        "golden-queries/all.csv",
        shop.read("golden-queries/all.csv").replace("Question 1?", "Question 1 now?"));

    Printed run = type("run", "--adversarial", FILE);

    assertThat(run.code()).as(run.toString()).isEqualTo(3);
    assertThat(run.err())
        .contains("adversarial cases were made of golden queries that were edited since", FILE);
  }

  /** The new version does not see a question that is not written as it should be. */
  private static String onlyTheOldOneReadsCapitals(String call) {
    String asked = call.toLowerCase(Locale.ROOT);
    int at = asked.lastIndexOf("question ");
    boolean isShouted = call.contains("QUESTION ") || call.contains("question ");
    if (at < 0 || call.contains("anew") && isShouted) {
      return "What?";
    }
    return "answer " + asked.substring(at + "question ".length()).replaceAll("\\D.*", "");
  }

  private Printed type(String... arguments) {
    return Typed.in(temp).type(arguments);
  }
}
