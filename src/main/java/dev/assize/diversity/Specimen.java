package dev.assize.diversity;

import dev.assize.base.Digest;
import dev.assize.base.Seed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * One text of a set that is measured.
 *
 * @param text canonical, see {@link Canonical}
 * @param cell how it was made, for instance the id of a mutator; empty where nobody says
 * @param group what the cell belongs to, for instance a family of mutators
 */
public record Specimen(String text, String cell, String group) {

  /** A text as it stands in a file, with what is known of its making. */
  public static Specimen of(String raw, String cell, String group) {
    return new Specimen(Canonical.of(raw), cell, group);
  }

  /**
   * Of how it was made: 1 for texts of one cell, 0.5 for cells of one group, 0.1 for all others.
   */
  double kinship(Specimen other) {
    if (cell.equals(other.cell)) {
      return 1;
    }
    return group.equals(other.group) ? 0.5 : 0.1;
  }

  /**
   * The set in an order by chance which the seed alone decides: rows of a file may change places.
   * Every sample is the beginning of such an order.
   */
  static List<Specimen> shuffled(List<Specimen> set, Seed seed) {
    Map<Specimen, Integer> seen = new HashMap<>();
    Map<Integer, String> keys = new HashMap<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      Specimen each = set.get(i);
      int copy = seen.merge(each, 1, Integer::sum);
      String key = String.join("\n", each.cell, each.group, each.text);
      // Copies of one text have keys of their own, or samples would take all of them or none.
      keys.put(i, Digest.of(seed.value() + "/" + copy + "/" + key).hex());
      places.add(i);
    }
    places.sort(Comparator.comparing(keys::get));
    return places.stream().map(set::get).toList();
  }

  /** Another order of what is in such an order already; cheaper. */
  static List<Specimen> again(List<Specimen> shuffled, Seed seed) {
    RandomGenerator random = seed.generator();
    List<Specimen> other = new ArrayList<>(shuffled);
    for (int i = other.size() - 1; i > 0; i--) {
      other.set(i, other.set(random.nextInt(i + 1), other.get(i)));
    }
    return other;
  }

  static List<String> texts(List<Specimen> set) {
    return set.stream().map(Specimen::text).toList();
  }
}
