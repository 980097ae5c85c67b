package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Ddmin.Ending;
import dev.assize.adversarial.Ddmin.Least;
import dev.assize.adversarial.Ddmin.Told;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DdminTest {

  /** A tag is read to its end, whatever stands in it. */
  private static final Pattern TAG = Pattern.compile("<SELECT( .*)?>");

  private final List<List<Integer>> asked = new ArrayList<>();

  /** Eight pieces of which 1, 7 and 8 fail together, worked through by hand after figure 4. */
  @Test
  void the_search_goes_step_by_step_as_the_figure_has_it() {
    Least<Integer> least = least(8, part -> part.containsAll(Set.of(1, 7, 8)));

    assertThat(least.part()).containsExactly(1, 7, 8);
    assertThat(least.ending()).isEqualTo(Ending.MINIMAL);
    assertThat(asked)
        .containsExactly(
            List.of(1, 2, 3, 4),
            List.of(5, 6, 7, 8),
            List.of(1, 2),
            List.of(3, 4),
            List.of(5, 6),
            List.of(7, 8),
            List.of(3, 4, 5, 6, 7, 8),
            List.of(1, 2, 5, 6, 7, 8),
            List.of(1, 2, 7, 8),
            List.of(1),
            List.of(2),
            List.of(7),
            List.of(8),
            List.of(2, 7, 8),
            List.of(1, 7, 8),
            List.of(1, 8),
            List.of(1, 7));
  }

  /** The input of the paper's section on Mozilla, which failed whenever it held the tag. */
  @Test
  void a_long_tag_is_cut_down_to_the_one_that_fails() {
    String text = "<SELECT NAME=\"priority\" MULTIPLE SIZE=7>";
    List<Integer> whole = IntStream.range(0, text.length()).boxed().toList();
    Least<Integer> least =
        Ddmin.of(whole, part -> TAG.matcher(read(text, part)).find() ? Told.FAILS : Told.DOES_NOT);

    assertThat(read(text, least.part())).isEqualTo("<SELECT>");
    assertThat(least.ending()).isEqualTo(Ending.MINIMAL);
  }

  private static String read(String text, List<Integer> part) {
    return part.stream().map(at -> text.substring(at, at + 1)).collect(Collectors.joining());
  }

  /** Three of the functions that implementations of ddmin are compared by. */
  @Test
  void known_questions_have_known_answers() {
    assertThat(
            least(8, c -> c.containsAll(Set.of(5, 8)) && (c.contains(2) || !c.contains(7))).part())
        .containsExactly(5, 8);
    assertThat(least(8, c -> c.size() == 8).part()).hasSize(8);
    Set<Integer> even =
        IntStream.range(0, 50).map(i -> 2 * i + 1).boxed().collect(Collectors.toSet());
    assertThat(least(100, c -> c.containsAll(even)).part())
        .containsExactlyElementsOf(even.stream().sorted().toList());
  }

  @Test
  void one_piece_to_blame_is_found_with_the_logarithm_of_the_pieces() {
    for (int size : List.of(1, 2, 3, 8, 64, 100, 1_000)) {
      for (int piece : new HashSet<>(List.of(1, (size + 1) / 2, size))) {
        asked.clear();
        Least<Integer> least = least(size, part -> part.contains(piece));
        assertThat(least.part()).containsExactly(piece);
        assertThat(asked.size())
            .isLessThanOrEqualTo((int) Math.ceil(2 * Math.log(size) / Math.log(2)));
      }
    }
  }

  @Test
  void what_is_left_fails_and_without_any_piece_does_not_whatever_the_question() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int size = 1 + random.nextInt(12);
      Set<Integer> needed = new HashSet<>();
      IntStream.range(0, 1 + random.nextInt(size))
          .forEach(i -> needed.add(1 + random.nextInt(size)));
      int fewest = random.nextInt(size + 1);
      boolean isOdd = random.nextBoolean();
      // Not monotonic: some smaller parts fail where larger ones do not.
      Trial trial =
          part ->
              part.size() == size
                  || part.containsAll(needed)
                      && part.size() >= fewest
                      && (isOdd || part.size() % 3 != 1);
      asked.clear();
      Least<Integer> least = least(size, trial);

      assertThat(trial.fails(new HashSet<>(least.part()))).as("seed " + seed).isTrue();
      assertThat(least.ending()).as("seed " + seed).isEqualTo(Ending.MINIMAL);
      for (Integer piece : least.part()) {
        Set<Integer> without = new HashSet<>(least.part());
        without.remove(piece);
        assertThat(!without.isEmpty() && trial.fails(without)).as("seed " + seed).isFalse();
      }
      assertThat(asked).as("seed " + seed).doesNotHaveDuplicates();
      assertThat(asked.size()).isLessThanOrEqualTo(size * size + 3 * size);
    }
  }

  @Test
  void where_nobody_can_tell_of_a_part_the_end_says_so() {
    Least<Integer> least =
        Ddmin.of(
            List.of(1, 2, 3, 4),
            part ->
                !part.contains(2) ? Told.DOES_NOT : part.contains(3) ? Told.FAILS : Told.UNDECIDED);

    assertThat(least.part()).containsExactly(2, 3);
    assertThat(least.ending()).isEqualTo(Ending.UNDECIDED);
  }

  @Test
  void the_search_ends_where_no_more_may_be_asked_with_the_best_so_far() {
    int[] left = {3};
    Least<Integer> least =
        Ddmin.of(
            IntStream.rangeClosed(1, 64).boxed().toList(),
            part -> left[0]-- == 0 ? Told.NO_MORE : part.contains(1) ? Told.FAILS : Told.DOES_NOT);

    assertThat(least.part()).hasSize(8).contains(1);
    assertThat(least.ending()).isEqualTo(Ending.STOPPED);
    assertThat(least.asked()).isEqualTo(3);
  }

  @Test
  void one_piece_alone_is_minimal_without_a_question() {
    assertThat(least(1, part -> true)).isEqualTo(new Least<>(List.of(1), Ending.MINIMAL, 0));
  }

  private interface Trial {
    boolean fails(Set<Integer> part);
  }

  private Least<Integer> least(int size, Trial trial) {
    return Ddmin.of(
        IntStream.rangeClosed(1, size).boxed().toList(),
        part -> {
          asked.add(List.copyOf(part));
          return trial.fails(new HashSet<>(part)) ? Told.FAILS : Told.DOES_NOT;
        });
  }
}
