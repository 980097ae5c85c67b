package dev.assize.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Seed;
import dev.assize.subject.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final int SUBJECTS = 2;

  @Test
  void every_prefix_of_rounds_holds_each_category_in_its_share_to_within_one() {
    for (long seed = 1; seed <= 40; seed++) {
      List<Assignment> order = Schedule.of(randomAssignments(seed), new Seed(seed));
      List<Assignment> rounds = new ArrayList<>();
      for (int i = 0; i < order.size(); i += SUBJECTS) {
        rounds.add(order.get(i));
      }
      assertSharesHold(rounds, a -> a.golden().standing().category(), seed);
    }
  }

  @Test
  void both_sides_of_a_trial_are_neighbours_and_neither_always_comes_first() {
    for (long seed = 1; seed <= 20; seed++) {
      List<Assignment> order = Schedule.of(randomAssignments(seed), new Seed(seed));
      int oldFirst = 0;
      for (int i = 0; i < order.size(); i += SUBJECTS) {
        Assignment first = order.get(i);
        Assignment second = order.get(i + 1);
        assertThat(second.golden()).as("seed %d, place %d", seed, i).isEqualTo(first.golden());
        assertThat(second.trial()).isEqualTo(first.trial());
        assertThat(second.subject()).isNotEqualTo(first.subject());
        oldFirst += first.subject().id().equals("a@m") ? 1 : 0;
      }
      if (order.size() > 60) {
        assertThat(oldFirst).as("seed %d", seed).isBetween(order.size() / 8, 3 * order.size() / 8);
      }
    }
  }

  @Test
  void within_a_category_each_subject_keeps_its_share() {
    for (long seed = 1; seed <= 20; seed++) {
      List<Assignment> order = Schedule.of(randomAssignments(seed), new Seed(seed));
      Map<String, List<Assignment>> byCategory =
          order.stream().collect(Collectors.groupingBy(a -> a.golden().standing().category()));
      for (List<Assignment> category : byCategory.values()) {
        assertSharesHold(category, a -> a.subject().id(), seed);
      }
    }
  }

  @Test
  void nothing_is_lost_and_nothing_is_doubled() {
    List<Assignment> all = randomAssignments(99);
    assertThat(Schedule.of(all, new Seed(1))).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void the_order_hangs_on_the_seed_and_not_on_the_listing() {
    List<Assignment> all = randomAssignments(5);
    List<Assignment> listedOtherwise = new ArrayList<>(all);
    Collections.shuffle(listedOtherwise, new Random(3));

    assertThat(Schedule.of(listedOtherwise, new Seed(1)))
        .isEqualTo(Schedule.of(all, new Seed(1)))
        .isNotEqualTo(Schedule.of(all, new Seed(2)));
  }

  private static void assertSharesHold(
      List<Assignment> order, Function<Assignment, String> stratum, long seed) {
    Map<String, Long> sizes =
        order.stream().collect(Collectors.groupingBy(stratum, Collectors.counting()));
    Map<String, Integer> taken = new HashMap<>();
    for (int k = 1; k <= order.size(); k++) {
      taken.merge(stratum.apply(order.get(k - 1)), 1, Integer::sum);
      for (Map.Entry<String, Long> size : sizes.entrySet()) {
        double share = (double) size.getValue() * k / order.size();
        assertThat(Math.abs(taken.getOrDefault(size.getKey(), 0) - share))
            .as("seed %d, prefix %d, stratum %s", seed, k, size.getKey())
            .isLessThan(1.0);
      }
    }
  }

  private static List<Assignment> randomAssignments(long seed) {
    Random random = new Random(seed);
    List<Subject> subjects = List.of(Given.subject("a@m"), Given.subject("b@m"));
    List<Assignment> all = new ArrayList<>();
    int categories = 1 + random.nextInt(7);
    for (int c = 0; c < categories; c++) {
      int cases = 1 + random.nextInt(30);
      for (int i = 0; i < cases; i++) {
        var golden = Given.golden("case-" + c + "-" + i, "category-" + c);
        subjects.forEach(subject -> all.add(new Assignment(subject, golden, 1)));
      }
    }
    return all;
  }
}
