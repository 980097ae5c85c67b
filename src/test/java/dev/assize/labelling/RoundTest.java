package dev.assize.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.LabelRequest.Choice;
import dev.assize.LabelRequest.Draw;
import dev.assize.LabelRequest.Offer;
import dev.assize.LabelRequest.Seal;
import dev.assize.LabelTask;
import dev.assize.LabellingDesk;
import dev.assize.LabellingDesk.Answer;
import dev.assize.base.InvalidInput;
import dev.assize.cases.Split;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which replies a person gets, and what becomes of his answers. */
class RoundTest {

  @TempDir Path temp;
  private LabelProject project;

  @BeforeEach
  void project() {
    project = LabelProject.in(temp, 12);
  }

  @Test
  void by_lot_both_versions_of_a_case_are_drawn_and_never_stand_side_by_side() {
    List<LabelTask> tasks = project.desk("anna", 8).tasks();

    assertThat(byCase(tasks)).hasSize(4).allSatisfy((id, n) -> assertThat(n).isEqualTo(2));
    assertThat(IntStream.range(1, 8))
        .noneMatch(i -> tasks.get(i).caseId().equals(tasks.get(i - 1).caseId()));
    assertThat(tasks.stream().map(LabelTask::category).filter("fees"::equals).count())
        .isBetween(2L, 4L);
  }

  @Test
  void everybody_draws_the_same_cases_and_the_next_round_goes_on() {
    LabellingDesk anna = project.desk("anna", 8);
    Round round = new Round(anna);
    IntStream.range(0, 8).forEach(i -> round.answer(i, Answer.PASS, ""));

    LabellingDesk ben = project.desk("ben", 8);
    LabellingDesk annasNext = project.desk("anna", 100);

    assertThat(ben.tasks()).isEqualTo(anna.tasks());
    assertThat(annasNext.tasks()).hasSize(16).doesNotContainAnyElementsOf(anna.tasks());
  }

  @Test
  void again_offers_what_somebody_else_labelled_and_keeps_how_it_was_drawn() {
    Round anna = new Round(project.desk("anna", 6));
    IntStream.range(0, 5).forEach(i -> anna.answer(i, Answer.FAIL, ""));
    LabellingDesk ben =
        project
            .assize()
            .labelling(LabelProject.request("ben", choice(Draw.RANDOM, Offer.AGAIN, Seal.KEPT)));
    new Round(ben).answer(0, Answer.PASS, "");

    assertThat(ben.tasks()).hasSize(5);
    assertThat(project.labels()).hasSize(6).allMatch(row -> row.contains(",random,"));
    assertThat(ben.standing().tied()).isEqualTo(1);
  }

  @Test
  void by_doubt_only_replies_are_drawn_on_which_verdicts_differ_and_they_count_as_chosen() {
    project.write(
        "all.jsonl",
        IntStream.rangeClosed(1, 12)
            .mapToObj(i -> judged(i, true, i != 4 && i != 9))
            .collect(Collectors.joining()));
    project.importAll();
    LabellingDesk desk =
        project
            .assize()
            .labelling(LabelProject.request("anna", choice(Draw.UNCERTAIN, Offer.NEW, Seal.KEPT)));
    new Round(desk).answer(0, Answer.PASS, "");

    assertThat(byCase(desk.tasks()).keySet()).isEqualTo(Set.of("c-04", "c-09"));
    assertThat(project.labels().getFirst()).contains(",chosen,");
  }

  @Test
  void where_no_verdict_is_in_doubt_that_is_told() {
    assertThatThrownBy(
            () ->
                project
                    .assize()
                    .labelling(
                        LabelProject.request("a", choice(Draw.UNCERTAIN, Offer.NEW, Seal.KEPT))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("whose verdicts are in doubt")
        .hasMessageContaining("--draw random");
  }

  @Test
  void sealed_cases_are_left_out_unless_the_seal_is_broken() {
    Split split = new Split(0.4, "s");
    project.write(
        "assize.yaml", "project: p\ngolden: {files: [g.csv], sealed: {share: 40 %, salt: s}}\n");
    long sealed = IntStream.rangeClosed(1, 12).filter(i -> split.seals(LabelProject.id(i))).count();

    List<LabelTask> kept = project.desk("anna", 100).tasks();
    List<LabelTask> broken =
        project
            .assize()
            .labelling(LabelProject.request("anna", choice(Draw.RANDOM, Offer.NEW, Seal.BROKEN)))
            .tasks();

    assertThat(sealed).isBetween(1L, 11L);
    assertThat(kept).hasSize((int) (24 - 2 * sealed)).noneMatch(task -> split.seals(task.caseId()));
    assertThat(broken).hasSize(24);
  }

  @Test
  void equal_replies_of_both_versions_are_one_reply() {
    project.write(
        "all.jsonl",
        """
        {"case":"c-01","subject":"old","response":"same"}
        {"case":"c-01","subject":"new","response":"same"}
        """);
    project.importAll();

    assertThat(project.desk("anna", 10).tasks()).hasSize(1);
  }

  @Test
  void undo_goes_back_through_labels_and_skipped_ones_alike() {
    Round round = new Round(project.desk("anna", 6));
    round.answer(0, Answer.PASS, "");
    round.skip(1);
    round.answer(2, Answer.FAIL, "");

    assertThat(round.undo().at()).isEqualTo(2);
    assertThat(project.labels()).hasSize(1);
    assertThat(round.undo().at()).isEqualTo(1);
    assertThat(round.undo().at()).isZero();
    assertThat(project.labels()).isEmpty();
    assertThat(round.undo().at()).isZero();
  }

  @Test
  void somebody_who_writes_meanwhile_is_noticed_and_loses_nothing() {
    Round anna = new Round(project.desk("anna", 6));
    Round ben = new Round(project.desk("ben", 6));
    ben.answer(0, Answer.PASS, "");

    assertThat(anna.answer(0, Answer.FAIL, "").notice())
        .isEqualTo("Somebody else wrote into the file, too; all of it is kept.");
    assertThat(anna.answer(1, Answer.FAIL, "").notice()).isEmpty();
    assertThat(project.labels()).hasSize(3);
  }

  @Test
  void the_same_person_in_two_windows_labels_each_reply_once() {
    Round one = new Round(project.desk("anna", 6));
    Round other = new Round(project.desk("anna", 6));
    other.answer(0, Answer.PASS, "");

    Round.View view = one.answer(0, Answer.FAIL, "");

    assertThat(view.notice()).contains("anna had labelled that reply elsewhere");
    assertThat(view.at()).isEqualTo(1);
    assertThat(view.failed()).isZero();
    assertThat(project.labels()).hasSize(1);
  }

  @Test
  void a_file_that_became_faulty_stops_the_answer_and_not_the_round() {
    Round round = new Round(project.desk("anna", 6));
    round.answer(0, Answer.PASS, "");
    String good = LabelProject.HEAD + String.join("\n", project.labels()) + "\n";
    project.write(LabelProject.FILE, good + "torn,row\n");

    Round.View torn = round.answer(1, Answer.PASS, "");
    project.write(LabelProject.FILE, good);
    Round.View mended = round.answer(1, Answer.PASS, "");

    assertThat(torn.at()).isEqualTo(1);
    assertThat(torn.notice()).startsWith("Not kept").contains(LabelProject.FILE + ":3");
    assertThat(mended.at()).isEqualTo(2);
    assertThat(project.labels()).hasSize(2);
  }

  @Test
  void the_summary_tells_what_came_of_it_and_what_is_still_needed() {
    Round round = new Round(project.desk("anna", 6));
    round.answer(0, Answer.PASS, "");
    round.answer(1, Answer.FAIL, "");
    round.skip(2);

    assertThat(round.summary())
        .containsExactly(
            "Labelled 2 replies on grounded: 1 pass, 1 fail; 1 skipped. Written to"
                + " judges/grounded.labels.csv.",
            "All labels of grounded, by majority: 1 of 2 pass, 1 fail; a judge can be admitted by"
                + " 100 that pass and 50 that fail: 99 more that pass and 49 more that fail are"
                + " needed.",
            "Next: assize calibrate grounded");
  }

  private static Choice choice(Draw draw, Offer offer, Seal seal) {
    return new Choice("latest", draw, offer, seal, 100, 0.5, 1);
  }

  private static Map<String, Long> byCase(List<LabelTask> tasks) {
    return tasks.stream().collect(Collectors.groupingBy(LabelTask::caseId, Collectors.counting()));
  }

  /** A reply of which two judges speak. */
  private static String judged(int i, boolean one, boolean other) {
    return ("{\"case\":\"%s\",\"subject\":\"s\",\"response\":\"r %d\",\"verdicts\":["
            + "{\"by\":\"j\",\"criterion\":\"grounded\",\"passed\":%b},"
            + "{\"by\":\"k\",\"criterion\":\"grounded\",\"passed\":%b}]}\n")
        .formatted(LabelProject.id(i), i, one, other);
  }
}
