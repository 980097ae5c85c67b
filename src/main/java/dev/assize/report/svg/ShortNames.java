package dev.assize.report.svg;

import java.util.HashSet;
import java.util.List;

/** Names of runs, as short as they can be and still told apart. */
final class ShortNames {

  /** A run's id: the second in which it began, which hardly ever two share, and its manifest. */
  private static final String ID = "([0-9]{8}T[0-9]{6}Z)-[0-9a-f]{8}";

  private ShortNames() {}

  /**
   * In the same order: without the subject where that is the same in all of them, and of a run's id
   * its beginning where no other has that, too; commands take it for the whole id.
   */
  static List<String> of(List<String> names) {
    List<String> runs = names.stream().map(name -> name.replaceFirst(":.*", "")).toList();
    long subjects =
        names.stream()
            .filter(name -> name.contains(":"))
            .map(name -> name.replaceFirst("^[^:]*", ""))
            .distinct()
            .count();
    List<String> bare = subjects > 1 ? names : runs;
    List<String> brief = bare.stream().map(name -> name.replaceFirst("^" + ID, "$1")).toList();
    return areTold(brief, names) ? brief : bare;
  }

  /** Whether as many are different as before. */
  private static boolean areTold(List<String> brief, List<String> names) {
    return new HashSet<>(brief).size() == new HashSet<>(names).size();
  }
}
