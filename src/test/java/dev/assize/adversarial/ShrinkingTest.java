package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Shrinking.Piece;
import dev.assize.json.Json;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is made smaller is a case as good as the one it was made of. */
class ShrinkingTest {

  private static final int MANY = 1_000;

  private static List<Perturbation> all;

  @BeforeAll
  static void generates() {
    all =
        new Selector(Fixture.corpus(), Repertoire.all(), Fixture.ROOT)
            .select(MANY, EnumSet.allOf(Family.class))
            .first(MANY)
            .toList();
  }

  @Test
  void with_all_its_pieces_a_case_is_what_it_was() {
    for (Perturbation each : all) {
      Shrinking shrinking = new Shrinking(each.parent(), each.chain());
      Optional<Perturbation> again = shrinking.with(shrinking.pieces());
      assertThat(again.map(Perturbation::golden)).as(each.id()).contains(each.golden());
      assertThat(again.map(Perturbation::chain)).as(each.id()).contains(each.chain());
      assertThat(again.map(Perturbation::id)).contains(each.id());
    }
  }

  @Test
  void a_smaller_case_has_an_id_of_its_own_and_keeps_what_its_oracle_promises() {
    Random random = new Random(7);
    Set<String> ids = new HashSet<>();
    all.forEach(each -> ids.add(each.id()));
    Map<String, Integer> smaller = new HashMap<>();
    for (Perturbation each : all) {
      Shrinking shrinking = new Shrinking(each.parent(), each.chain());
      List<Piece> pieces = shrinking.pieces();
      List<Piece> some = pieces.stream().filter(piece -> random.nextInt(3) == 0).toList();
      if (pieces.size() > 1 && !some.isEmpty() && some.size() < pieces.size()) {
        shrinking
            .with(some)
            .ifPresent(
                child -> {
                  // A chain without its first links may be another case of the ten thousand.
                  boolean isCut = child.chain().stream().anyMatch(link -> !link.part().isWhole());
                  assertThat(ids.add(child.id()) || !isCut).as(child.id()).isTrue();
                  smaller.merge(child.chain().getLast().mutator(), 1, Integer::sum);
                  if (child.parent().question().tools().isEmpty()) {
                    keepsPromises(child);
                  }
                });
      }
    }
    assertThat(smaller.keySet()).contains("S01", "S03", "S06", "S07", "R02", "R03", "D07", "D08");
  }

  private static void keepsPromises(Perturbation child) {
    Expected expected = child.draft().expected();
    Heard perfect = Heard.of(child.draft(), child.parent(), expected.reference());
    assertThat(perfect.failed()).as(child.id()).isEmpty();
    assertThat(perfect.resisted()).as(child.id()).isTrue();
    assertThat(Heard.of(child.draft(), child.parent(), "").passed()).as(child.id()).isFalse();
    if (!expected.surrender().isEmpty()) {
      assertThat(Heard.of(child.draft(), child.parent(), expected.surrender()).passed())
          .as(child.id())
          .isFalse();
    }
  }

  @Test
  void a_smaller_case_is_made_again_from_its_line() {
    Perturbation sweep = made("R03");
    Shrinking shrinking = new Shrinking(sweep.parent(), sweep.chain());
    List<Piece> few = shrinking.pieces().stream().filter(p -> p.piece() % 5 == 2).toList();
    Perturbation smaller = shrinking.with(few).orElseThrow();

    List<Link> read = PerturbationFile.chain(Json.write(PerturbationJson.row(smaller)));
    assertThat(read).isEqualTo(smaller.chain());
    assertThat(Perturbation.idOf(sweep.parent().content(), read)).isEqualTo(smaller.id());
    Shrinking again = new Shrinking(sweep.parent(), read);
    assertThat(again.pieces()).isEqualTo(few);
    assertThat(again.with(few).map(Perturbation::golden)).contains(smaller.golden());
    assertThat(smaller.draft().drawn().get("tokens"))
        .isNotEqualTo(sweep.draft().drawn().get("tokens"));
  }

  @Test
  void a_link_without_a_piece_left_is_gone_and_the_last_one_left_gives_the_oracle() {
    Perturbation chained =
        all.stream().filter(each -> each.chain().size() == 2).findFirst().orElseThrow();
    Shrinking shrinking = new Shrinking(chained.parent(), chained.chain());
    List<Piece> first = shrinking.pieces().stream().filter(p -> p.link() == 0).toList();
    Perturbation alone = shrinking.with(first).orElseThrow();

    assertThat(alone.chain()).hasSize(1);
    assertThat(alone.oracle()).isEqualTo(Oracle.INV);
    assertThat(alone.trait().id()).isEqualTo(chained.chain().getFirst().mutator());
  }

  @Test
  void a_flood_is_left_out_stretch_by_stretch() {
    Parent parent = all.getFirst().parent();
    int tokens = 8;
    Shrinking flood =
        new Shrinking(parent, List.of(new Link("C01", 1, tokens, 5, new TreeMap<>())));
    List<Piece> pieces = flood.pieces();
    int whole = flood.with(pieces).orElseThrow().draft().input().length();

    assertThat(pieces).hasSize(64);
    assertThat(flood.with(pieces.subList(10, 12)).orElseThrow().draft().input().length())
        .isBetween(whole / 32 - 1, whole / 32 + 1);
  }

  @Test
  void nothing_is_left_of_a_case_without_pieces_and_of_a_mutator_that_is_not_known() {
    Perturbation any = all.getFirst();
    assertThat(new Shrinking(any.parent(), any.chain()).with(List.of())).isEmpty();
    Link foreign = new Link("Z99", 1, 0, 0, any.draft().drawn());
    assertThat(new Shrinking(any.parent(), List.of(foreign)).pieces()).isEmpty();
  }

  private static Perturbation made(String mutator) {
    return all.stream()
        .filter(each -> each.chain().size() == 1)
        .filter(each -> each.trait().id().equals(mutator))
        .findFirst()
        .orElseThrow();
  }
}
