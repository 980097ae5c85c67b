package dev.assize.economics.trimming;

import dev.assize.base.Seed;
import dev.assize.regression.ClusterNumbers;
import dev.assize.score.CaseFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The cases on which cuts are chosen, drawn by lot and by whole clusters; the others decide what is
 * put together of them.
 *
 * @param choosing sorted by id
 * @param deciding likewise
 */
public record Lot(List<CaseFacts> choosing, List<CaseFacts> deciding) {

  public Lot {
    choosing = List.copyOf(choosing);
    deciding = List.copyOf(deciding);
  }

  /** Half of the clusters each; with an odd number the cases that decide have one more. */
  public static Lot draw(List<CaseFacts> cases, Seed seed) {
    List<CaseFacts> sorted = cases.stream().sorted(Comparator.comparing(CaseFacts::id)).toList();
    int[] cluster = ClusterNumbers.of(sorted);
    List<Integer> numbers = new ArrayList<>(new TreeSet<>(IntStream.of(cluster).boxed().toList()));
    Collections.shuffle(numbers, Random.from(seed.derive("trim").generator()));
    TreeSet<Integer> chosen = new TreeSet<>(numbers.subList(0, numbers.size() / 2));
    List<CaseFacts> choosing = new ArrayList<>();
    List<CaseFacts> deciding = new ArrayList<>();
    for (int i = 0; i < cluster.length; i++) {
      (chosen.contains(cluster[i]) ? choosing : deciding).add(sorted.get(i));
    }
    return new Lot(choosing, deciding);
  }
}
