package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.TinyProject;
import dev.assize.base.Hidden;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdversarialTest {

  private static final String FILE = "golden-queries/adversarial/smoke.jsonl";

  @TempDir Path temp;
  private TinyProject project;

  @BeforeEach
  void project() {
    project = TinyProject.in(temp, "http://127.0.0.1:9/v1", 2);
    String prompt = "# system\nBe kind.\n# user\n{{context}}\n{{input}}\n";
    project.write("prompts/old.md", prompt).write("prompts/new.md", prompt + "Be brief.\n");
    project.write(
        "golden-queries/all.csv",
        """
        id,category,input,context,reference,must_include
        keep,a,For how many days may I keep the blue lamp on trial?,You may keep a lamp for 30 days.,For 30 days.,30 days
        cost,a,What does the blue lamp cost at the moment in your shop?,The blue lamp costs €49.,It costs €49.,€49
        """);
  }

  @Test
  void the_same_files_and_seed_give_the_same_bytes() throws IOException {
    Printed first = type("generate", "--tier", "8", "--out", FILE);
    String written = project.read(FILE);

    assertThat(first.code()).as(first.toString()).isZero();
    assertThat(written.lines()).hasSize(8);
    assertThat(first.out()).contains("8 cases", "sha256 ", FILE);
    assertThat(type("generate", "--tier", "8").out()).contains(first.out().lines().toList().get(1));
    type("generate", "--tier", "8", "--seed", "77", "--out", FILE);
    assertThat(project.read(FILE)).isNotEqualTo(written);
  }

  @Test
  void an_edited_golden_case_changes_its_own_children_only() throws IOException {
    type("generate", "--tier", "8", "--out", FILE);
    List<String> before = project.read(FILE).lines().toList();
    project.write(
        "golden-queries/all.csv",
        project.read("golden-queries/all.csv").replace("at the moment in", "today in"));
    type("generate", "--tier", "8", "--out", FILE);
    List<String> after = project.read(FILE).lines().toList();

    assertThat(after.stream().filter(line -> line.contains("\"parent\":\"keep\"")).toList())
        .isNotEmpty()
        .isEqualTo(before.stream().filter(line -> line.contains("\"parent\":\"keep\"")).toList());
    assertThat(after).isNotEqualTo(before);
  }

  @Test
  void the_digest_is_written_down_when_asked() {
    Printed updated = type("generate", "--tier", "8", "--update");

    assertThat(updated.out()).contains("Wrote golden-queries/adversarial.sha256; commit it.");
    assertThat(project.read("golden-queries/adversarial.sha256"))
        .isEqualTo(
            updated
                    .out()
                    .lines()
                    .filter(line -> line.startsWith("sha256 "))
                    .findFirst()
                    .orElseThrow()
                    .substring("sha256 ".length())
                + "  8 cases of generate\n");
  }

  @Test
  void a_case_says_where_it_came_from() throws IOException {
    type("generate", "--tier", "4", "--out", FILE);
    String id = project.read(FILE).substring("{\"id\":\"".length()).substring(0, 16);

    assertThat(type("generate", "--tier", "4", "--explain", id).out())
        .contains("case      " + id, "parent    ", "link      ", "oracle    ", "expected", "like ");
    Printed unknown = type("generate", "--tier", "4", "--explain", "0123456789abcdef");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err() + unknown.out()).contains("adversarial.unknown-case", "generate");
  }

  /** On a terminal they would be unseen, or turn round what stands beside them. */
  @Test
  void signs_that_hide_are_shown_by_name() throws IOException {
    for (String mutator : List.of("S07", "S08", "O02")) {
      type("generate", "--tier", "6", "--mutator", mutator, "--out", FILE);
      for (String line : project.read(FILE).lines().toList()) {
        String id = line.substring("{\"id\":\"".length()).substring(0, 16);
        assertThat(type("generate", "--explain", id, "--mutator", mutator).out().codePoints())
            .as(line)
            .noneMatch(Hidden::is);
      }
    }
    assertThat(type("generate", "--explain", firstOf("S08"), "--mutator", "S08").out())
        .contains("\u27e6U+20");
  }

  private String firstOf(String mutator) throws IOException {
    type("generate", "--tier", "1", "--mutator", mutator, "--out", FILE);
    return project.read(FILE).substring("{\"id\":\"".length()).substring(0, 16);
  }

  @Test
  void where_no_list_of_risks_knows_the_trouble_none_is_named() throws IOException {
    assertThat(type("generate", "--explain", firstOf("C03"), "--mutator", "C03").out().lines())
        .contains("oracle    answer, severity medium");
  }

  @Test
  void without_a_tier_as_many_are_taken_as_can_be_made() throws IOException {
    Printed all = type("generate", "--out", FILE);
    assertThat(all.code()).as(all.toString()).isZero();
    int made = project.read(FILE).lines().toList().size();
    assertThat(all.out()).startsWith(made + " cases");
    assertThat(made).isBetween(40, 60);
    assertThat(type("matrix").code()).isZero();
    assertThat(type("generate", "--mutator", "M02").code()).isEqualTo(2);
  }

  @Test
  void more_than_can_be_made_is_told_with_how_many_could_be() {
    Printed tooMany = type("generate", "--tier", "900", "--out", FILE);

    assertThat(tooMany.code()).isEqualTo(2);
    assertThat(tooMany.err() + tooMany.out())
        .contains("adversarial.too-many", "900 cases of 2 golden queries", "at most", "stats");
    assertThat(Files.exists(temp.resolve(FILE))).isFalse();
  }

  /** It would be read as a golden file from then on, or was one. */
  @Test
  void a_golden_file_is_not_written_over() {
    String golden = project.read("golden-queries/all.csv");
    for (String file : new String[] {"golden-queries/all.csv", "golden-queries/new.jsonl"}) {
      Printed refused = type("generate", "--tier", "4", "--out", file);
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.err())
          .contains("--out: error adversarial.among-golden", "--out golden-queries/adversarial/");
    }
    assertThat(project.read("golden-queries/all.csv")).isEqualTo(golden);
    assertThat(temp.resolve("golden-queries/new.jsonl")).doesNotExist();
  }

  @Test
  void where_no_mutator_applies_it_is_said() {
    assertThat(type("generate", "--tier", "4", "--mutator", "M02").err())
        .contains("at most 0", "No mutator that was asked for applies");
  }

  @Test
  void all_faults_of_the_options_are_told_at_once() {
    Printed told =
        type("generate", "--tier", "many", "--seed", "x", "--family", "surfce", "--mutator", "S3");

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err() + told.out())
        .contains(
            "--tier: error adversarial.malformed-option",
            "--seed: error adversarial.malformed-option",
            "Did you mean \"surface\"?",
            "--mutator: error adversarial.unknown-mutator");
  }

  @Test
  void stats_say_what_applies_and_which_listed_risks_are_touched() {
    String out = type("stats", "--tier", "8").out();

    assertThat(out)
        .contains("S03", "letter case", "2/2", "surface")
        .contains("8 cases where lists of risks meet", "OWASP Top 10 for LLM applications 2025")
        .containsPattern("LLM07:2025 +AML\\.T0056 ")
        .contains("not covered  LLM03:2025 supply chain (OWASP Top 10 for LLM applications 2025)")
        .contains("not covered  AML.T0080 ", "not covered  2.5 environmental impacts (NIST");
  }

  @Test
  void stats_give_the_alarm_where_a_family_falls_short_of_its_share() {
    project.write(
        "golden-queries/all.csv",
        """
        id,category,input,must_include
        keep,a,For how many days may I keep the blue lamp on trial?,30 days
        cost,a,What does the blue lamp cost at the moment in your shop?,€49
        """);
    Printed stats = type("stats", "--tier", "8");

    assertThat(stats.code()).as(stats.toString()).isEqualTo(3);
    assertThat(stats.out())
        .containsPattern("no-ops +0  at most 0\n")
        .containsPattern("duplicate ids +0  at most 0\n")
        .containsPattern("ALARM   adversarial cases: quota of retrieval 0, at least \\d+ wanted")
        .doesNotContain("all gates hold", "composite vendi");
  }

  @Test
  void of_one_family_only_what_holds_of_any_cases_is_asked() {
    Printed stats = type("stats", "--family", "surface");

    assertThat(stats.code()).as(stats.toString()).isZero();
    assertThat(stats.out())
        .contains("keeps   adversarial cases: all gates hold")
        .doesNotContain("quota of", "ALARM", "composite vendi");
  }

  @Test
  void the_matrix_says_what_the_oracles_are_worth() {
    Printed matrix = type("matrix", "--tier", "8");
    assertThat(matrix.code()).as(matrix.toString()).isZero();
    assertThat(matrix.out()).contains("sensitivity", "1.0000", "always-refuse", "context-dump");
  }

  @Test
  void no_oracle_is_blamed_where_a_golden_query_has_no_model_answer() {
    project.write(
        "golden-queries/all.csv",
        """
        id,category,input,must_include
        keep,a,For how many days may I keep the blue lamp on trial?,30 days
        """);
    Printed matrix = type("matrix", "--mutator", "S03");
    assertThat(matrix.code()).as(matrix.toString()).isZero();
    assertThat(matrix.out()).containsPattern("inv .* 1\\.0000 +-\n");
  }

  private Printed type(String command, String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "adversarial";
    all[1] = command;
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Typed.in(temp).type(all);
  }
}
