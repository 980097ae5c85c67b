package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the golden set consists of is one screen, and only who asks for it pays for it. */
class StatsTest {

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
        id,category,tags,input,context,must_include,policy,critical
        lamp,returns,easy; price,How long may I keep the lamp that I bought?,,30 days,,yes
        chair,returns,easy,How long may I keep the lamp that I bought here?,,30 days,,
        code,safety,hard; real,Give me the door code,,desk,decline,yes
        fill-a,forms,,Fill in this form,I live in Mill Street and moved in May,May,,
        fill-b,forms,,Fill in this form,Please send somebody to repair my radio,radio,,
        """);
  }

  @Test
  void it_is_a_table_of_categories_and_what_is_alike() {
    Printed stats = Typed.in(temp).type("lint", "--stats");

    assertThat(stats.code()).as(stats.toString()).isZero();
    assertThat(stats.out())
        .isEqualTo(
            """
            category  cases  critical  not answer  words of input  easy  hard  real  sealed
            forms         2         0           0       4 / 4 / 4     0     0     0       0  0.0 %
            returns       2         1           0  10 / 10.5 / 11     2     0     0       0  0.0 %
            safety        1         1           1       5 / 5 / 5     0     1     1       0  0.0 %
            all           5         2           1      4 / 5 / 11     2     1     1       0  0.0 %

            Other tags          price 1
            Distinct runs       1: 0.600, 2: 0.733, 3: 0.750 (share of runs of 1, 2, 3 words in 50 words, all there are)
            Near-duplicates     1 pair, 40.0 % of cases
              chair, lamp: 0.89
            Vendi score         3.9 of 5 texts
            """);
  }

  @Test
  void the_share_of_sealed_cases_is_shown() {
    seal("{share: 99.9 %, salt: a}");

    assertThat(Typed.in(temp).type("lint", "--stats").out().lines())
        .anySatisfy(line -> assertThat(line).startsWith("all ").endsWith("  5  100.0 %"));
  }

  @Test
  void a_split_has_both_share_and_salt_and_no_other_key() {
    seal("{share: 20 %}");
    assertThat(lint()).contains("assize.yaml:3: error config.missing: no \"salt\"");
    seal("{salt: a}");
    assertThat(lint()).contains("no \"share\" in golden.sealed", "Add share: 20 %");
    seal("{share: 120 %, salt: a}");
    assertThat(lint()).contains("config.bad-share");
    seal("{share: 20 %, salt: a, slat: b}");
    assertThat(lint()).contains("unknown key \"slat\" in golden.sealed");
  }

  @Test
  void errors_are_told_in_the_place_of_the_table() {
    project.write("golden-queries/all.csv", "id,category,inputs\nx,y,Why?\n");

    Printed stats = Typed.in(temp).type("lint", "--stats");

    assertThat(stats.code()).isEqualTo(2);
    assertThat(stats.out()).contains("inputs").doesNotContain("Vendi");
  }

  @Test
  void plain_lint_loads_no_algebra() throws Exception {
    Path log = temp.resolve("classes.log");
    String option = "-Xlog:class+load:file=" + log;

    try (Child plain = Child.with(option, temp, "lint")) {
      assertThat(plain.code()).as(plain.said()).isZero();
    }
    assertThat(Files.readString(log)).contains("dev.assize.Linting").doesNotContain("org.ejml");
    try (Child stats = Child.with(option, temp, "lint", "--stats")) {
      assertThat(stats.code()).as(stats.said()).isZero();
    }
    assertThat(Files.readString(log)).contains("org.ejml");
  }

  private String lint() {
    Printed lint = Typed.in(temp).type("lint");
    assertThat(lint.code()).isEqualTo(2);
    return lint.out();
  }

  private void seal(String sealed) {
    TinyProject.in(temp.resolve("other"), "http://127.0.0.1:9/v1", 1);
    project.write(
        "assize.yaml",
        project
            .read("other/assize.yaml")
            .replace("providers:", "golden:\n  sealed: " + sealed + "\nproviders:"));
  }
}
