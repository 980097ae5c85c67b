package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.TinyProject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lint says of a parent that is no case. */
class UnknownParentTest {

  @TempDir Path temp;
  private TinyProject project;

  @BeforeEach
  void write() {
    project = TinyProject.in(temp, "http://127.0.0.1:9/v1", 4);
  }

  private Typed.Printed lint(String file, String rows) {
    project.write("golden-queries/" + file, rows);
    return Typed.in(temp).type("lint");
  }

  @Test
  void a_parent_that_is_no_case_is_warned_of_with_the_one_that_may_be_meant() {
    Typed.Printed told =
        lint("more.csv", "id,category,input,must_include,parent\ntwin,x,Who?,Ada,case-0O1\n");
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .contains(
            "golden-queries/more.csv:2: warning cases.unknown-parent: case \"twin\" names the"
                + " parent \"case-0O1\", which is no case of the golden set; expected the id of a"
                + " case. Did you mean \"case-001\"?");
  }

  @Test
  void where_none_is_near_the_remedy_is_a_cluster() {
    assertThat(
            lint("more.csv", "id,category,input,must_include,parent\ntwin,x,Who?,Ada,gone\n").out())
        .contains("\"gone\", which is no case")
        .contains("If it was removed, tie those that are left by cluster.");
  }

  @Test
  void a_parent_may_stand_in_any_file_and_below() {
    assertThat(
            lint(
                    "a-first.csv",
                    """
                    id,category,input,must_include,parent
                    one,x,Who?,Ada,case-001
                    two,x,Who else?,Bob,three
                    three,x,Where?,here,
                    """)
                .out())
        .doesNotContain("unknown-parent");
  }

  @Test
  void adversarial_cases_may_name_one_that_is_not_loaded() {
    assertThat(
            lint(
                    "made.jsonl",
                    "{\"id\":\"made\",\"category\":\"x\",\"tags\":[\"adversarial\"],"
                        + "\"parent\":\"elsewhere\",\"input\":\"Who?\",\"must_include\":[\"Ada\"]}\n")
                .out())
        .doesNotContain("unknown-parent");
  }

  @Test
  void a_parent_whose_row_cannot_be_read_is_not_called_unknown() {
    assertThat(
            lint(
                    "more.csv",
                    """
                    id,category,input,must_include,parent,weight
                    twin,x,Who?,Ada,other,
                    other,x,,Bob,,heavy
                    faulty,x
                    lost,x,Where?,here,faulty,
                    """)
                .out())
        .contains("cases.cell-count")
        .doesNotContain("unknown-parent");
  }
}
