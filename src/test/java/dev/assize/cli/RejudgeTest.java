package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stored replies that today's judges look at again. */
class RejudgeTest {

  @TempDir Path temp;

  @Test
  void todays_judge_is_asked_about_stored_replies_and_no_subject_is() throws Exception {
    try (JudgedService service = new JudgedService(temp, 20)) {
      service.project().write("assize.yaml", service.project().read("assize.yaml") + prices());
      service.service(i -> i % 4 != 0);
      String run = service.day(0);
      List<String> journal = lines(run);
      long replies = service.askedOfService();
      service.judge(i -> i > 5);

      Printed again = service.type(9, "rejudge", run);

      assertThat(again.code()).as(again.toString()).isZero();
      assertThat(service.askedOfService()).isEqualTo(replies);
      assertThat(service.askedOfJudge()).isEqualTo(20 + 20);
      assertThat(again.out())
          .contains("Judged 20 replies of run " + run + " (old@m) again.")
          .contains("tone by judge:tone: 16 of 20 as then, 4 passed then and fail now")
          .contains("asked with 20 calls (20 live), 300 tokens, 0.00600 EUR; no subject was asked")
          .contains("Run: ");
      assertThat(lines(run)).as("nothing that is stored changes").isEqualTo(journal);
      String other = run(again);
      assertThat(service.type(9, "runs").out())
          .contains(other + "  finished  20 cases x 1 trial  old@m (replies of " + run + " judged");
      assertThat(service.type(9, "show", other).out())
          .contains("judged again          the replies of run " + run + "; no subject was asked")
          .contains("replies               20 recorded: nothing new");
      Printed compared = service.type(9, "compare", run + ":old@m", other + ":old@m");
      assertThat(compared.out()).contains("4");
      assertThat(service.askedOfService()).isEqualTo(replies);
    }
  }

  @Test
  void a_judge_of_the_family_of_what_it_judges_is_told_before_anybody_is_asked() throws Exception {
    try (JudgedService service = new JudgedService(temp, 4)) {
      String run = service.type(0, "run", "--quiet", "--mode", "off").run();
      assertThat(service.type(0, "rejudge", run).err()).doesNotContain("same-family");
      String judge = service.project().read("judges/tone.yaml");

      service.project().write("judges/tone.yaml", judge + "family: scripted\n");

      String warning =
          "judges/tone.yaml:3: warning judge.same-family: judge \"tone\" (judging) and subject old@m"
              + " (scripted) are both of the family scripted;";
      assertThat(service.type(0, "rejudge", run).err()).contains(warning);
      assertThat(service.type(0, "rejudge", run, "--dry-run").err()).contains(warning);
    }
  }

  @Test
  void a_judge_does_not_judge_again_what_its_own_model_replied() throws Exception {
    try (JudgedService service = new JudgedService(temp, 4)) {
      String run = service.type(0, "run", "--quiet", "--mode", "off").run();
      long asked = service.askedOfJudge() + service.askedOfService();
      String judge = service.project().read("judges/tone.yaml");
      String project = service.project().read("assize.yaml");
      service.project().write("judges/tone.yaml", judge.replace("judging", "scripted"));
      service.project().write("assize.yaml", project.replace("model: scripted", "model: newer"));

      Printed refused = service.type(0, "rejudge", run);

      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.err())
          .contains(
              "error judge.grades-itself", "which it grades as old@m", "may-grade: [scripted]");
      assertThat(service.askedOfJudge() + service.askedOfService()).isEqualTo(asked);
    }
  }

  private static String prices() {
    return "prices: {currency: EUR, models: {judging: {input: 10, output: 60},"
        + " scripted: {input: 100, output: 1000}}}\n";
  }

  private List<String> lines(String run) throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve(".assize/runs/" + run))) {
      return files
          .sorted()
          .flatMap(
              file -> {
                try {
                  return Files.readAllLines(file).stream();
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              })
          .toList();
    }
  }

  private static String run(Printed rejudged) {
    return rejudged.out().substring(rejudged.out().indexOf("Run: ") + 5).strip();
  }

  @Test
  void a_budget_stops_it_and_old_replies_are_paid_for_once() throws Exception {
    try (JudgedService service = new JudgedService(temp, 20)) {
      service.project().write("assize.yaml", service.project().read("assize.yaml") + prices());
      service
          .project()
          .write("assize.yaml", service.project().read("assize.yaml") + "budgets: budgets.yaml\n");
      service.project().write("budgets.yaml", "month: {calls: 50}\n");
      String run = service.type(0, "run", "--quiet", "--mode", "off").run();
      long before = service.askedOfService() + service.askedOfJudge();
      assertThat(before).isEqualTo(40);

      Printed stopped = service.type(0, "rejudge", run);

      assertThat(stopped.code()).as(stopped.toString()).isEqualTo(5);
      assertThat(stopped.err())
          .contains(
              "Stopped. The budget is used up: this month, 50 calls of 50 calls (budgets.yaml:1).",
              "then go on with: assize rejudge " + run + " --resume");
      assertThat(service.askedOfService() + service.askedOfJudge()).isEqualTo(50);

      service.project().write("budgets.yaml", "month: {calls: 60}\n");
      Printed whole = service.type(0, "rejudge", run, "--resume");
      assertThat(whole.code()).as(whole.toString()).isZero();
      assertThat(service.askedOfService() + service.askedOfJudge()).isEqualTo(60);
      assertThat(service.type(0, "rejudge", run).err()).contains("60 calls of 60 calls");
    }
  }

  @Test
  void recordings_answer_only_where_somebody_says_so() throws Exception {
    try (JudgedService service = new JudgedService(temp, 6)) {
      String run = service.type(0, "run", "--quiet", "--mode", "record").run();
      assertThat(service.askedOfJudge()).isEqualTo(6);

      Printed replayed = service.type(1, "rejudge", run, "--mode", "replay");
      assertThat(service.askedOfJudge()).isEqualTo(6);
      assertThat(replayed.out())
          .contains("6 of 6 as then")
          .contains("6 answers came from recordings and say nothing of today's judge.");

      assertThat(service.type(2, "rejudge", run).out()).contains("(6 live)");
      assertThat(service.askedOfJudge()).isEqualTo(12);
    }
  }

  @Test
  void a_dry_run_tells_what_it_would_take_and_writes_nothing() throws Exception {
    try (JudgedService service = new JudgedService(temp, 12)) {
      String run = service.day(0);
      int calls = service.model().calls();

      Printed dry = service.type(1, "rejudge", run, "--sample", "5", "--dry-run");

      assertThat(dry.code()).isZero();
      assertThat(dry.out())
          .contains("Would judge 5 replies of run " + run + " (old@m), of 5 of the 12 cases in")
          .contains("which a judge has a say, again: at least 5 calls to tone.")
          .contains("Then these were asked with 5 calls (5 live), 75 tokens, cost unknown")
          .contains("No subject would be asked, and nothing was written.");
      assertThat(service.model().calls()).isEqualTo(calls);
      assertThat(service.type(1, "runs").out().lines()).hasSize(1);
    }
  }

  @Test
  void a_sample_is_always_the_same_and_plan_says_how_many() throws Exception {
    try (JudgedService service = new JudgedService(temp, 12)) {
      String run = service.day(0);
      int before = service.model().requests().size();
      service.type(1, "rejudge", run, "--sample", "5");
      service.type(2, "rejudge", run, "--sample", "5");
      List<String> asked = service.model().requests().subList(before, before + 10);
      assertThat(asked.subList(0, 5)).containsExactlyInAnyOrderElementsOf(asked.subList(5, 10));

      assertThat(service.type(3, "rejudge", run, "--sample", "plan").out()).contains("12 of 12");
      assertThat(service.type(3, "plan").out())
          .contains("rejudge: a judge that moved by 5.0 points is found in 4 of 5 cases by 314")
          .contains("stored replies that it judges again (10.0 % of verdicts assumed to flip)");
    }
  }

  @Test
  void what_got_no_answer_is_asked_for_again_and_only_that() throws Exception {
    try (JudgedService service = new JudgedService(temp, 8)) {
      String run = service.day(0);
      service.failingJudge(i -> i <= 3);

      Printed broken = service.type(1, "rejudge", run);

      assertThat(broken.code()).as(broken.toString()).isEqualTo(4);
      assertThat(broken.out()).contains("5 of 8 as then, 3 got no answer");
      assertThat(broken.err())
          .contains("3 verdicts got no answer; ask for them again: assize rejudge " + run)
          .contains("--resume");
      long before = service.askedOfJudge();
      service.judge(i -> true);
      Printed mended = service.type(2, "rejudge", run, "--resume");
      assertThat(mended.code()).as(mended.toString()).isZero();
      assertThat(run(mended)).isEqualTo(run(broken));
      assertThat(service.askedOfJudge() - before).isEqualTo(3);
      assertThat(mended.out()).contains("8 of 8 as then").doesNotContain("no answer");
    }
  }

  @Test
  void what_was_killed_is_gone_on_with() throws Exception {
    try (JudgedService service = new JudgedService(temp, 8)) {
      String run = service.day(0);
      String again = run(service.type(1, "rejudge", run));
      Path segment = temp.resolve(".assize/runs/" + again + "/segment-1.jsonl");
      List<String> written = Files.readAllLines(segment);
      Files.writeString(segment, String.join("\n", written.subList(0, written.size() - 5)) + "\n");
      assertThat(service.type(2, "runs").out()).contains(again + "  unfinished");
      long before = service.askedOfJudge();

      Printed whole = service.type(2, "rejudge", run, "--resume");

      assertThat(whole.code()).as(whole.toString()).isZero();
      assertThat(run(whole)).isEqualTo(again);
      assertThat(service.askedOfJudge() - before).isBetween(1L, 4L);
      assertThat(whole.out()).contains("8 of 8 as then", "asked with 8 calls (8 live)");
      assertThat(service.type(2, "runs").out()).contains(again + "  finished");
    }
  }

  @Test
  void replies_that_somebody_else_produced_and_committed_baselines_can_be_judged_again()
      throws Exception {
    try (JudgedService service = new JudgedService(temp, 6)) {
      String run = service.day(0);
      Printed set = service.type(0, "baseline", "set", run + ":old@m", "accepted");
      assertThat(set.code()).as(set.toString()).isZero();

      Printed again = service.type(1, "rejudge", "accepted");

      assertThat(again.code()).as(again.toString()).isZero();
      assertThat(again.out()).contains("Judged 6 replies of run " + run + " (old@m) again.");
      service
          .project()
          .write(
              "own.jsonl",
              "{\"case\":\"case-001\",\"subject\":\"bot\",\"response\":\"It is answer 1, friend.\"}\n");
      Printed imported =
          service.type(
              2, "import", "--golden", "golden-queries/all.csv", "--responses", "own.jsonl");
      assertThat(imported.code()).as(imported.toString()).isZero();
      Printed theirs = service.type(2, "rejudge", imported.run());
      assertThat(theirs.code()).as(theirs.toString()).isZero();
      assertThat(theirs.out()).contains("1 had no verdict then");
    }
  }

  @Test
  void edited_cases_and_missing_replies_are_told_and_left_out() throws Exception {
    try (JudgedService service = new JudgedService(temp, 6)) {
      String run = service.day(0);
      String csv = service.project().read("golden-queries/all.csv");
      service.project().write("golden-queries/all.csv", csv.replace("Question 2?", "Question 22?"));

      Printed again = service.type(1, "rejudge", run);

      assertThat(again.code()).as(again.toString()).isZero();
      assertThat(again.out())
          .contains("Judged 5 replies", "1 case is asked in other words today and left out");
    }
  }

  @Test
  void faults_are_told_all_at_once_and_nothing_is_written() throws Exception {
    try (JudgedService service = new JudgedService(temp, 6)) {
      String run = service.day(0);

      Printed wrong =
          service.type(
              1, "rejudge", run, "--judge", "tome", "--subject", "old@n", "--sample", "soon");
      Printed names = service.type(1, "rejudge", run, "--judge", "tome", "--subject", "old@n");
      Printed unknown = service.type(1, "rejudge", "2025", "--judge", "tome");
      Printed many = service.type(1, "rejudge", run, "--sample", "7");
      Printed none = service.type(1, "rejudge", run, "--sample", "0");
      Printed nothing = service.type(1, "rejudge", run, "--resume");

      for (Printed printed : List.of(wrong, names, unknown, many, none, nothing)) {
        assertThat(printed.code()).as(printed.toString()).isEqualTo(2);
        assertThat(printed.out()).isEmpty();
      }
      assertThat(wrong.err()).contains("--sample soon: a number of cases, or plan");
      assertThat(names.err())
          .contains("rejudge.unknown-judge", "Did you mean \"tone\"?")
          .contains("rejudge.unknown-subject", "Did you mean \"old@m\"?");
      assertThat(unknown.err()).contains("store.unknown-run", "rejudge.unknown-judge");
      assertThat(many.err()).contains("rejudge.bad-sample", "7", "from 1 to 6");
      assertThat(none.err()).contains("rejudge.bad-sample");
      assertThat(nothing.err()).contains("rejudge.nothing-to-resume", "nobody has judged run");
      assertThat(service.type(1, "runs").out().lines()).hasSize(1);

      service
          .project()
          .write(
              "judges/tone.yaml",
              service.project().read("judges/tone.yaml").replace("cases: all", "cases: none"));
      assertThat(service.type(1, "rejudge", run).err())
          .contains("rejudge.nothing-judged", "tone has no say in any of its 6 cases");
      service
          .project()
          .write(
              "assize.yaml", service.project().read("assize.yaml").replaceAll("judges: .*\n", ""));
      assertThat(service.type(1, "rejudge", run).err())
          .contains("rejudge.no-judges", "assize.yaml", "Checks need no second look");
    }
  }
}
