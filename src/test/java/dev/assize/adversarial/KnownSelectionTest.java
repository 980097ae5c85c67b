package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which children of a few parents are chosen, and in which order. */
class KnownSelectionTest {

  private static final Path KNOWN =
      Path.of("src/test/resources/dev/assize/adversarial/selection.txt");

  private static final int SIZE = 120;

  private static Corpus few() {
    List<GoldenCase> all = Fixture.golden().cases();
    return Corpus.of(
        GoldenSet.of(
            IntStream.iterate(0, i -> i < all.size(), i -> i + 45).mapToObj(all::get).toList()));
  }

  private static Selection select(int size, Set<Family> families) {
    return new Selector(few(), Repertoire.all(), Fixture.ROOT).select(size, families);
  }

  @Test
  void children_are_chosen_as_was_approved() throws IOException {
    Selection selection = select(SIZE, EnumSet.allOf(Family.class));
    String shown =
        selection.first(SIZE).map(KnownSelectionTest::line).collect(Collectors.joining())
            + selection.yields().stream()
                .map(KnownSelectionTest::line)
                .collect(Collectors.joining());
    if (Boolean.getBoolean("assize.approve")) {
      Files.writeString(KNOWN, shown);
    }
    assertThat(shown)
        .as("run this test with -Dassize.approve=true and read what changed")
        .isEqualTo(Files.readString(KNOWN));
  }

  private static String line(Perturbation each) {
    String chain =
        each.chain().stream()
            .map(link -> link.mutator() + "/" + link.variant())
            .collect(Collectors.joining(" "));
    return each.id() + " " + each.parent().id() + " " + chain + " " + each.proofs() + "\n";
  }

  private static String line(Yield each) {
    return each.trait().id()
        + ": "
        + each.taken()
        + " of "
        + each.candidates()
        + ", applies to "
        + each.applicable()
        + " of "
        + each.parents()
        + ", rejected "
        + each.rejected()
        + "\n";
  }

  @Test
  void no_parent_has_more_than_thirty_children_and_no_two_look_alike() {
    Selection selection = select(Family.WHOLE, EnumSet.allOf(Family.class));
    List<Perturbation> all = selection.first(Family.WHOLE).toList();
    assertThat(all.stream().collect(Collectors.groupingBy(p -> p.parent().id())).values())
        .hasSize(12)
        .allMatch(children -> children.size() == Taken.PER_PARENT);
    assertThat(all).extracting(Perturbation::id).doesNotHaveDuplicates();
    assertThat(all)
        .extracting(p -> p.oracle() + " " + p.golden().inputDigest() + " " + p.parent().id())
        .doesNotHaveDuplicates();
    assertThat(selection.size()).isEqualTo(12 * 30);
    assertThat(selection.yields().stream().mapToInt(Yield::taken).sum()).isEqualTo(12 * 30);
  }

  @Test
  void where_parents_have_room_for_few_all_families_share_it() {
    Selection selection = select(Family.WHOLE, EnumSet.allOf(Family.class));
    Map<Family, Integer> taken = new EnumMap<>(Family.class);
    selection
        .yields()
        .forEach(each -> taken.merge(each.trait().family(), each.taken(), Integer::sum));
    for (Family family : EnumSet.complementOf(EnumSet.of(Family.MISINFORMATION))) {
      assertThat(taken.get(family))
          .as(family.word())
          .isGreaterThanOrEqualTo(12 * 30 * family.share() / Family.WHOLE);
    }
  }

  @Test
  void as_many_are_chosen_as_are_asked_for_and_shares_leave_no_rest() {
    for (int size : List.of(1, 9, 101, 347)) {
      assertThat(select(size, EnumSet.allOf(Family.class)).size()).isEqualTo(size);
    }
  }

  @Test
  void each_parent_has_a_child_of_every_group_that_can_be_made_of_it() {
    Selection selection = select(400, EnumSet.allOf(Family.class));
    List<Perturbation> all = selection.first(400).toList();
    for (Oracle.Group group : EnumSet.of(Oracle.Group.SAME, Oracle.Group.TWO_LEGS)) {
      assertThat(
              all.stream()
                  .filter(each -> each.oracle().group() == group)
                  .map(each -> each.parent().id())
                  .distinct())
          .as(group.name())
          .hasSize(12);
    }
  }

  @Test
  void of_one_family_no_other_is_chosen_and_the_order_has_all_in_proportion() {
    Selection selection = select(1_000, EnumSet.of(Family.OUTPUT));
    assertThat(selection.size()).isEqualTo(80);
    assertThat(selection.mutators(80))
        .containsOnlyKeys("O01", "O02", "O03", "O04")
        .allSatisfy((id, count) -> assertThat(count).isEqualTo(20));
    assertThat(selection.mutators(8)).allSatisfy((id, count) -> assertThat(count).isEqualTo(2));
    assertThat(selection.waiting(5)).hasSize(5);
  }
}
