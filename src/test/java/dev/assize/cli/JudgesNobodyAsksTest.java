package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A judge that stands in assize.yaml and is never asked is told, unless its file says so. */
class JudgesNobodyAsksTest {

  @TempDir Path temp;
  private TinyProject project;

  @BeforeEach
  void project() {
    project = TinyProject.in(temp, "http://127.0.0.1:9/v1", 3);
    project.write(
        "assize.yaml", project.read("assize.yaml") + "judges:\n  kind: judges/kind.yaml\n");
    judge("kind", "");
  }

  private void judge(String name, String more) {
    project.write(
        "judges/" + name + ".yaml",
        "name: " + name + "\nprovider: model\nmodel: judging\nquestion: Is it kind?\n" + more);
  }

  private Printed strictly() {
    return Typed.in(temp).type("lint", "--strict");
  }

  @Test
  void a_judge_that_no_case_names_is_told_where_the_project_names_it() {
    long line = project.read("assize.yaml").lines().count();
    Printed linted = strictly();
    assertThat(linted.code()).isEqualTo(2);
    assertThat(linted.out())
        .contains(
            "assize.yaml:"
                + line
                + ": warning judge.asks-nobody: judge \"kind\" is asked about no case")
        .contains("cases: all", "criteria", "cases: none");
    assertThat(Typed.in(temp).type("lint").code()).isZero();
  }

  @Test
  void one_whose_file_says_that_it_waits_is_not() {
    judge("kind", "cases: none\n");
    assertThat(strictly().out()).doesNotContain("judge.asks-nobody");
  }

  @Test
  void one_that_a_case_names_or_that_asks_for_itself_is_not() {
    judge("kind", "cases: all\n");
    assertThat(strictly().out()).doesNotContain("judge.asks-nobody");
    judge("kind", "cases: none\n");
    project.write("golden-queries/all.csv", "id,category,input,criteria\nx,y,Question 1?,kind\n");
    assertThat(strictly().out()).doesNotContain("judge.asks-nobody");
    judge("kind", "");
    assertThat(strictly().out()).doesNotContain("judge.asks-nobody");
  }

  @Test
  void one_that_sits_in_a_jury_is_asked_by_that() {
    project.write(
        "assize.yaml",
        project.read("assize.yaml") + "  fair: judges/fair.yaml\n  panel: judges/panel.yaml\n");
    judge("fair", "");
    project.write(
        "judges/panel.yaml", "name: panel\nkind: jury\njurors: [kind, fair]\ncases: all\n");
    assertThat(strictly().out()).doesNotContain("judge.asks-nobody");
  }

  @Test
  void of_a_row_that_cannot_be_read_nobody_knows_whom_it_names() {
    project.write("golden-queries/more.csv", "id,category,inputs\nz,y,Why?\n");
    assertThat(strictly().out()).contains("error").doesNotContain("judge.asks-nobody");
  }

  @Test
  void a_tag_and_a_category_that_no_case_has_are_told_with_what_was_meant() {
    project.write(
        "golden-queries/all.csv",
        "id,category,tags,input,must_include\nx,billing,refund,Question 1?,answer\n");
    judge("kind", "cases: {tags: [refnd], categories: [biling, billing]}\n");
    assertThat(strictly().out())
        .contains("judges/kind.yaml:5: warning judge.unknown-tag: no case has the tag \"refnd\"")
        .contains("judges/kind.yaml:5: warning judge.unknown-category: no case is of \"biling\"")
        .contains("Did you mean \"refund\"?", "Did you mean \"billing\"?")
        .doesNotContain("judge.asks-nobody");
  }

  @Test
  void what_is_wrong_with_whom_a_judge_asks_stands_on_its_line() {
    project.write("assize.yaml", project.read("assize.yaml") + "  gone: judges/gone.yaml\n");
    long line = project.read("assize.yaml").lines().count();
    project.write(
        "judges/kind.yaml",
        "name: kind\nprovider: modle\nmodel: judging\nquestion: Is it kind?\ncases: all\n");
    assertThat(strictly().out())
        .contains("judges/kind.yaml:2: error judge.unknown-provider: provider: modle")
        .contains("assize.yaml:" + line + ": error judge.missing-file");
    project.write(
        "judges/kind.yaml",
        "name: kind\nprovider: model\nmodel: scripted\nquestion: Is it kind?\ncases: all\n");
    assertThat(strictly().out()).contains("judges/kind.yaml:3: error judge.grades-itself");
  }
}
