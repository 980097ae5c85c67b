package dev.assize.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"2026-11-20,1", "2026-11-21,0", "2026-11-22,0", "'',0"})
  void a_case_is_expired_from_the_day_after_its_date(String expires, int warnings) {
    assertThat(lint("expires", expires).problems.warnings()).hasSize(warnings);
  }

  @Test
  void an_expired_case_stays_in_the_set_and_the_warning_says_so() {
    GoldenFolder golden = lint("expires", "2025-01-31");
    assertThat(golden.load("a.csv").size()).isEqualTo(1);
    assertThat(lint("expires", "2025-01-31").told())
        .isEqualTo(
            "golden-queries/a.csv:2: warning cases.expired: case \"one\" expired on 2025-01-31; it"
                + " still runs and counts; expected a date from 2026-11-21 on. See whether it still"
                + " holds, then move the date or remove the case.");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01,2025-11-21,0",
    "2020-01-01,2025-11-20,1",
    "2025-11-21,'',0",
    "2025-11-20,'',1",
    "'','',0",
    "'',2025-11-20,1"
  })
  void a_review_is_due_after_365_days(String added, String reviewed, int warnings) {
    GoldenFolder golden =
        lintFile("id,category,input,added,reviewed\none,x,Who?," + added + "," + reviewed + "\n");
    assertThat(golden.problems.warnings())
        .extracting(Problem::code)
        .hasSize(warnings)
        .allMatch("cases.overdue-review"::equals);
  }

  @Test
  void the_same_question_with_the_same_context_is_told_once_at_the_later_place() {
    GoldenFolder golden =
        lintFile(
            "id,category,input,context\n"
                + "zebra,x,Who?,Ada.\n"
                + "other,x,Who?,Bob.\n"
                + "ant,x,Who?,Ada.\n");
    assertThat(golden.told())
        .isEqualTo(
            "golden-queries/a.csv:4: warning cases.same-question: case \"ant\" asks the same with"
                + " the same context as \"zebra\" in golden-queries/a.csv:2; expected a question of"
                + " its own. Join the two: a question that counts twice weighs twice.");
  }

  @ParameterizedTest
  @CsvSource({
    "fibre  1000,1",
    "FIBRE 1000|the big one,1",
    "the big one|1000,1",
    "100,0",
    "ibre,0",
    "54.90,0",
    "4?,1"
  })
  void a_fact_that_stands_in_the_question_is_told(String fact, int warnings) {
    GoldenFolder golden =
        lintFile(
            "id,category,input,must_include\none,x,Is Fibre 1000 for 4? My 54.905 says so,"
                + fact
                + "\n");
    assertThat(golden.problems.warnings())
        .extracting(Problem::code)
        .hasSize(warnings)
        .allMatch("cases.fact-in-question"::equals);
  }

  @ParameterizedTest
  @CsvSource({"one-of: sales | repair,0", "equals: sales,0", "contains: sales,1"})
  void a_label_may_stand_in_the_question(String check, int warnings) {
    GoldenFolder golden =
        lintFile(
            "id,category,input,must_include,checks\none,x,Is it sales or repair?,sales,"
                + check
                + "\n");
    assertThat(golden.problems.warnings()).hasSize(warnings);
  }

  @Test
  void a_fact_in_the_context_is_as_it_should_be() {
    GoldenFolder golden =
        lintFile("id,category,input,context,must_include\none,x,Who?,It is Ada.,Ada\n");
    assertThat(golden.problems.all()).isEmpty();
  }

  private GoldenFolder lint(String column, String text) {
    return lintFile("id,category,input," + column + "\none,x,Who?," + text + "\n");
  }

  private GoldenFolder lintFile(String text) {
    GoldenFolder golden = new GoldenFolder(folder).with("a.csv", text);
    Lint.inspect(golden.load("a.csv"), TODAY, golden.problems);
    assertThat(golden.problems.errors()).isEmpty();
    return golden;
  }
}
