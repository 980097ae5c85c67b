package dev.assize.diversity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Seed;
import dev.assize.diversity.CollapseGate.Bound;
import dev.assize.diversity.Gallery.Maker;
import dev.assize.diversity.Gallery.Named;
import dev.assize.diversity.Kept.Relation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Sets beside each other: what collapses is told, and what does not is left in peace. */
class GalleryTest {

  private static final Seed SEED = new Seed(20261123);

  @Test
  void an_honest_second_sample_collapses_nowhere() {
    for (int round = 0; round < 5; round++) {
      Seed seed = SEED.derive("honest " + round);
      Writers people = Writers.of(seed);
      Gallery gallery = peers(people.texts(600), people.texts(300), seed);
      assertThat(gallery.size()).isEqualTo(300);
      assertThat(gallery.collapsed()).as("%s", gallery).isEmpty();
      assertThat(gallery.portraits().getFirst().gates())
          .extracting(CollapseGate::figure)
          .containsExactly(
              "tail retention",
              "near-duplicates",
              "distinct-3",
              "compression",
              "vendi",
              "coverage");
    }
  }

  /** The share alone would call it collapsed: of an honest sample not one half comes again. */
  @Test
  void an_honest_second_sample_keeps_far_less_than_the_whole_tail() {
    Writers people = Writers.of(SEED);
    Kept kept =
        peers(people.texts(600), people.texts(300), SEED)
            .portraits()
            .getFirst()
            .kept()
            .orElseThrow();
    assertThat(kept.secondTail()).isBetween(0.3, 0.6);
    assertThat(kept.tail()).isCloseTo(kept.secondTail(), within(0.06));
    assertThat(kept.spread()).isBetween(0.001, 0.05);
    assertThat(kept.rareWords()).isGreaterThan(500);
  }

  @Test
  void generations_that_learn_from_each_other_collapse_and_the_tail_goes_first() {
    Writers writers = Writers.of(SEED);
    List<Named> sets = new ArrayList<>();
    for (int generation = 0; generation < 4; generation++) {
      List<Specimen> texts = writers.texts(400);
      sets.add(new Named("" + generation, texts));
      writers = writers.learning(texts);
    }
    Gallery gallery =
        Gallery.of(sets.subList(1, 4), sets.getFirst(), Relation.SOURCE, Maker.MODEL, SEED);
    List<Double> tails =
        gallery.portraits().stream().map(each -> each.kept().orElseThrow().tail()).toList();
    assertThat(gallery.size()).isEqualTo(200);
    assertThat(gallery.collapsed()).hasSize(3);
    assertThat(gallery.portraits().getFirst().alarms().getFirst())
        .isEqualTo(
            new CollapseGate("tail retention", Bound.AT_LEAST, 0.8, tails.getFirst(), "fixed"));
    assertThat(tails).isSortedAccordingTo(Collections.reverseOrder()).doesNotHaveDuplicates();
  }

  @Test
  void a_source_is_kept_whole_by_itself() {
    List<Specimen> texts = Writers.of(SEED).texts(200);
    Gallery gallery =
        Gallery.of(
            List.of(new Named("copy", texts)),
            new Named("source", texts),
            Relation.SOURCE,
            Maker.MODEL,
            SEED);
    assertThat(gallery.portraits().getFirst().kept().orElseThrow().tail()).isEqualTo(1);
    assertThat(gallery.collapsed()).isEmpty();
  }

  @Test
  void disguised_copies_are_copies() {
    List<Specimen> copies = new ArrayList<>();
    for (Specimen parent : Writers.of(SEED).texts(50)) {
      copies.add(parent);
      for (char from : "aeocpxy".toCharArray()) {
        char to = "\u0430\u0435\u043e\u0441\u0440\u0445\u0443".charAt("aeocpxy".indexOf(from));
        copies.add(Specimen.of(parent.text().replace(from, to), "", ""));
      }
    }
    Figures figures =
        Gallery.of(List.of(new Named("all", copies)), Maker.MODEL, SEED)
            .portraits()
            .getFirst()
            .figures();
    assertThat(figures.alike().share()).isEqualTo(1 - 50.0 / copies.size());
    assertThat(figures.nearest().median()).isZero();
  }

  @Test
  void the_order_of_rows_changes_nothing() {
    Writers people = Writers.of(SEED);
    List<Specimen> reference = people.texts(300);
    List<Specimen> set = new ArrayList<>(people.texts(120));
    set.addAll(set.subList(0, 15));
    Gallery first = peers(reference, set, SEED);
    List<Specimen> turned = new ArrayList<>(reference);
    Collections.reverse(turned);
    Collections.shuffle(set, new Random(7));
    assertThat(peers(turned, set, SEED)).isEqualTo(first);
    assertThat(peers(turned, set, new Seed(2))).isNotEqualTo(first);
  }

  @Test
  void all_are_measured_on_as_many_texts_but_near_duplicates_are_sought_in_all() {
    Writers people = Writers.of(SEED);
    Gallery gallery = peers(people.texts(700), people.texts(150), SEED);
    assertThat(gallery.size()).isEqualTo(150);
    Portrait reference = gallery.reference().orElseThrow();
    assertThat(reference.all()).isEqualTo(700);
    assertThat(reference.figures().texts()).isEqualTo(150);
    assertThat(reference.figures().alike().texts()).isEqualTo(700);
    assertThat(gallery.portraits().getFirst().figures().distinct().getFirst().words())
        .isEqualTo(reference.figures().distinct().getFirst().words());
  }

  @Test
  void texts_of_rules_are_held_by_their_cells() {
    List<Specimen> even = new ArrayList<>();
    List<Specimen> uneven = new ArrayList<>();
    List<Specimen> texts = Writers.of(SEED).texts(200);
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i).text();
      even.add(new Specimen(text, "c" + i % 20, "g" + i % 4));
      uneven.add(new Specimen(texts.get(i % 5).text(), i < 190 ? "c0" : "c1", "g"));
    }
    List<Portrait> found =
        Gallery.of(List.of(new Named("even", even), new Named("uneven", uneven)), Maker.RULES, SEED)
            .portraits();
    assertThat(found.getFirst().gates())
        .extracting(CollapseGate::figure)
        .containsExactly("cell evenness", "composite vendi");
    assertThat(found.getFirst().alarms()).isEmpty();
    assertThat(found.getLast().alarms()).hasSize(2);
    assertThat(CollapseGate.ofRuleMade(even, SEED))
        .as("the same without all other figures")
        .isEqualTo(found.getFirst().gates());
    assertThat(CollapseGate.ofRuleMade(uneven, SEED)).isEqualTo(found.getLast().gates());
  }

  @Test
  void without_a_reference_nothing_is_decided() {
    Gallery gallery =
        Gallery.of(List.of(new Named("few", Writers.of(SEED).texts(2))), Maker.MODEL, SEED);
    assertThat(gallery.portraits().getFirst().gates()).isEmpty();
    assertThat(gallery.portraits().getFirst().figures().texts()).isEqualTo(2);
  }

  @Test
  void limits_are_those_of_the_reference() {
    Figures reference = figures(0.9, 4, 200, new AlikeGroups(100, 99));
    Figures set = figures(0.8, 4.7, 169, new AlikeGroups(100, 94));
    Kept kept = new Kept(100, 0.45, 0.5, 0.01, 0.28, 0.4, 600);

    List<CollapseGate> gates = CollapseGate.ofModelMade(set, reference, kept);

    assertThat(gates)
        .extracting(CollapseGate::limit)
        .satisfiesExactly(
            limit -> assertThat(limit).isCloseTo(0.48, within(1e-12)),
            limit -> assertThat(limit).isEqualTo(0.05),
            limit -> assertThat(limit).isCloseTo(0.81, within(1e-12)),
            limit -> assertThat(limit).isCloseTo(4.6, within(1e-12)),
            limit -> assertThat(limit).isCloseTo(170, within(1e-12)),
            limit -> assertThat(limit).isCloseTo(0.34, within(1e-12)));
    assertThat(gates)
        .extracting(CollapseGate::holds)
        .containsExactly(false, false, false, false, false, false);
    assertThat(CollapseGate.ofModelMade(reference, reference, new Kept(9, 0.9, 0.95, 0, 1, 1, 10)))
        .allMatch(CollapseGate::holds)
        .first()
        .returns(0.8, CollapseGate::limit);
  }

  /** A reference that repeats itself asks no more of others than it does itself. */
  @Test
  void near_duplicates_may_be_as_many_as_in_the_reference() {
    Figures alike = figures(0.9, 4, 200, new AlikeGroups(100, 80));
    assertThat(CollapseGate.ofModelMade(alike, alike, new Kept(9, 1, 1, 0, 1, 1, 10)))
        .allMatch(CollapseGate::holds);
  }

  private static Figures figures(
      double distinct, double compression, double vendi, AlikeGroups alike) {
    return new Figures(
        100,
        1000,
        List.of(new DistinctRuns(3, 1000, (int) Math.round(1000 * distinct), 1000)),
        0.5,
        1,
        compression,
        alike,
        vendi,
        100,
        new Neighbours(100, 0.5, 0),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private static Gallery peers(List<Specimen> reference, List<Specimen> set, Seed seed) {
    return Gallery.of(
        List.of(new Named("set", set)),
        new Named("reference", reference),
        Relation.PEER,
        Maker.MODEL,
        seed);
  }

  /** Writes words by how often they are used: some always, thousands hardly ever. */
  private static final class Writers {
    private final List<String> words;
    private final double[] upTo;
    private final SplittableRandom random;

    private Writers(List<String> words, double[] upTo, SplittableRandom random) {
      this.words = words;
      this.upTo = upTo;
      this.random = random;
    }

    static Writers of(Seed seed) {
      Map<String, Double> weights = new HashMap<>();
      SplittableRandom random = new SplittableRandom(seed.value());
      for (int rank = 1; weights.size() < 4000; rank++) {
        weights.putIfAbsent(Long.toString(random.nextLong(0, 1L << 30), 36), 1.0 / (rank + 2.7));
      }
      return of(weights, random);
    }

    private static Writers of(Map<String, Double> weights, SplittableRandom random) {
      List<String> words = weights.keySet().stream().sorted().toList();
      double[] upTo = new double[words.size()];
      double sum = 0;
      for (int i = 0; i < upTo.length; i++) {
        sum += weights.getOrDefault(words.get(i), 0.0);
        upTo[i] = sum;
      }
      return new Writers(words, upTo, random);
    }

    List<Specimen> texts(int many) {
      List<Specimen> texts = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        List<String> text = new ArrayList<>();
        for (int length = 6 + random.nextInt(10); length > 0; length--) {
          text.add(word());
        }
        texts.add(new Specimen(String.join(" ", text), "", ""));
      }
      return texts;
    }

    private String word() {
      int place = java.util.Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
      return words.get(place < 0 ? -place - 1 : place);
    }

    /** Those who know the world from these texts only, and like the usual: temperature 0.8. */
    Writers learning(List<Specimen> texts) {
      Map<String, Double> counts = new HashMap<>();
      texts.forEach(t -> Words.of(t.text()).forEach(word -> counts.merge(word, 1.0, Double::sum)));
      counts.replaceAll((word, count) -> Math.pow(count, 1 / 0.8));
      return of(counts, random);
    }
  }
}
