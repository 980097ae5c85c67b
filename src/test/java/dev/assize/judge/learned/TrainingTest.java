package dev.assize.judge.learned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrainingTest {

  private static double share(LearnedModel model, boolean label) {
    List<HeldOut> held = model.heldOut().stream().filter(h -> h.label() == label).toList();
    return held.stream().filter(h -> h.verdict() == label).count() / (double) held.size();
  }

  @Test
  void what_can_be_learned_holds_for_cases_that_were_held_out() {
    LearnedModel model = GivenLessons.model(GivenLessons.lessons(40, i -> true));
    assertThat(model.heldOut()).hasSize(80);
    assertThat(share(model, true)).isGreaterThan(0.9);
    assertThat(share(model, false)).isGreaterThan(0.9);
  }

  /** With as many features as labels the replies learned from could be told apart perfectly. */
  @Test
  void labels_that_mean_nothing_teach_nothing() {
    Random random = new Random(7);
    LearnedModel model = GivenLessons.model(GivenLessons.lessons(60, i -> random.nextBoolean()));
    assertThat(share(model, true) + share(model, false) - 1).isBetween(-0.3, 0.3);
  }

  @Test
  void cases_that_are_tied_together_are_held_out_together() {
    List<Lesson> lessons = GivenLessons.lessons(40, i -> true);
    LearnedModel model = GivenLessons.model(lessons);
    Map<String, Set<Fold>> folds = new HashMap<>();
    for (Lesson lesson : lessons) {
      GoldenCase golden = lesson.exhibit().golden();
      folds
          .computeIfAbsent(golden.standing().cluster(), c -> new HashSet<>())
          .add(model.foldOf(golden));
    }
    assertThat(folds).hasSize(20).allSatisfy((cluster, of) -> assertThat(of).hasSize(1));
    assertThat(model.folds()).hasSize(Training.FOLDS);
    // A case that came later is tied by its cluster.
    assertThat(model.foldOf(GivenLessons.golden(1_000, "page-3")))
        .isEqualTo(model.foldOf(lessons.get(12).exhibit().golden()));
  }

  /** Turning the labels of one cluster round must leave what is said of it as it was. */
  @Test
  void no_label_has_a_part_in_what_is_said_of_its_own_case() {
    LearnedModel before = GivenLessons.model(GivenLessons.lessons(40, i -> true));
    LearnedModel after = GivenLessons.model(GivenLessons.lessons(40, i -> i / 2 != 5));
    assertThat(chances(after, "price-10")).isEqualTo(chances(before, "price-10")).hasSize(2);
    assertThat(after.folds()).isNotEqualTo(before.folds());
  }

  private static List<Double> chances(LearnedModel model, String caseId) {
    return model.heldOut().stream()
        .filter(held -> held.caseId().equals(caseId))
        .map(HeldOut::chance)
        .toList();
  }

  @Test
  void the_order_of_lessons_changes_no_byte() {
    List<Lesson> lessons = new ArrayList<>(GivenLessons.lessons(30, i -> i % 7 != 0));
    String text = ModelFile.write(GivenLessons.model(lessons));
    Collections.shuffle(lessons, new Random(3));
    assertThat(ModelFile.write(GivenLessons.model(lessons))).isEqualTo(text);
  }

  @Test
  void a_file_gives_back_what_was_learned() {
    LearnedModel model = GivenLessons.model(GivenLessons.lessons(30, i -> i % 5 != 0));
    Problems problems = new Problems();
    assertThat(ModelFile.read(ModelFile.write(model), "m.json", problems)).contains(model);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void a_damaged_file_is_told_with_all_its_faults() {
    String text =
        ModelFile.write(GivenLessons.model(GivenLessons.lessons(30, i -> true)))
            .replaceFirst("\"threshold\":", "\"treshold\":")
            .replaceFirst("\"verdict\":\"(pass|fail)\"", "\"verdict\":\"maybe\"")
            .replaceFirst("\"scales\":\\[[0-9.]+,", "\"scales\":[");
    Problems problems = new Problems();
    assertThat(ModelFile.read(text, "m.json", problems)).isEmpty();
    assertThat(problems.all().toString())
        .contains("treshold", "no \"threshold\"", "verdict: maybe", "28 numbers", "m.json:");
  }

  @Test
  void too_few_labels_teach_nothing() {
    assertThat(taught(GivenLessons.lessons(19, i -> true))).isFalse();
    assertThat(taught(GivenLessons.lessons(20, i -> true))).isTrue();
    assertThat(taught(List.of())).isFalse();
    assertThat(taught(GivenLessons.lessons(40, i -> true).stream().filter(Lesson::passes).toList()))
        .isFalse();
  }

  private static boolean taught(List<Lesson> lessons) {
    return Training.of(GivenLessons.syllabus(), Digest.of("labels"), lessons).isPresent();
  }
}
