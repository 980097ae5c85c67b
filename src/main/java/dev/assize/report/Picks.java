package dev.assize.report;

import dev.assize.base.Numbers;
import dev.assize.base.Seed;
import dev.assize.report.ShownCase.Why;
import dev.assize.score.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Chooses the cases whose texts are shown: what broke first, then what else a reader must look at,
 * and a seeded sample of the rest, so that nobody sees bad news only.
 */
final class Picks {

  /** The most cases that are shown of one candidate. */
  static final int MOST = 160;

  private static final Map<Why, Integer> PLACES =
      Map.of(
          Why.BROKE, 80,
          Why.FAILED, 20,
          Why.FIXED, 20,
          Why.UNDECIDED, 20,
          Why.CRITICAL, 10,
          Why.SAMPLE, 10);

  /** A case and why it is shown. */
  record Pick(CaseRow row, Why why) {}

  private final Map<Why, List<CaseRow>> groups;
  private final List<Pick> picks;

  private Picks(Map<Why, List<CaseRow>> groups) {
    this.groups = groups;
    this.picks = pick(groups);
  }

  /** Critical cases come first in each group, then ids decide. */
  static Picks of(List<CaseRow> index, Seed seed) {
    EnumMap<Why, List<CaseRow>> groups = new EnumMap<>(Why.class);
    for (Why why : Why.values()) {
      groups.put(why, new ArrayList<>());
    }
    index.forEach(row -> groups.computeIfAbsent(why(row), why -> new ArrayList<>()).add(row));
    groups.values().forEach(rows -> rows.sort(Comparator.comparing(r -> !r.isCritical())));
    Collections.shuffle(
        groups.getOrDefault(Why.SAMPLE, List.of()), seed.derive("report sample").generator());
    return new Picks(groups);
  }

  List<Pick> all() {
    return picks;
  }

  /** What is not shown, group by group, and how to see it. */
  List<String> leftOut(List<ShownCase> shown) {
    List<String> leftOut = new ArrayList<>();
    groups.forEach(
        (why, rows) -> {
          long missing = rows.size() - shown.stream().filter(c -> c.why() == why).count();
          if (missing > 0 && why != Why.SAMPLE) {
            leftOut.add(
                Numbers.count(missing, "case")
                    + " of "
                    + Numbers.count(rows.size())
                    + " ("
                    + why.word()
                    + ") not shown in full; see any case with: assize show CASE");
          }
        });
    long steady = groups.getOrDefault(Why.SAMPLE, List.of()).size();
    long sampled = shown.stream().filter(c -> c.why() == Why.SAMPLE).count();
    if (steady > sampled) {
      leftOut.add(
          "Of "
              + Numbers.count(steady, "other case")
              + " a seeded sample of "
              + sampled
              + " is shown.");
    }
    return leftOut;
  }

  /** Each group gets its places; what is left over goes round again in the same order. */
  private static List<Pick> pick(Map<Why, List<CaseRow>> groups) {
    EnumMap<Why, Integer> places = new EnumMap<>(Why.class);
    groups.forEach(
        (why, rows) -> places.put(why, Math.min(rows.size(), PLACES.getOrDefault(why, 0))));
    int free = MOST - places.values().stream().mapToInt(Integer::intValue).sum();
    for (Why why : Why.values()) {
      int more =
          why == Why.SAMPLE
              ? 0
              : Math.min(
                  free, groups.getOrDefault(why, List.of()).size() - places.getOrDefault(why, 0));
      places.merge(why, more, Integer::sum);
      free -= more;
    }
    List<Pick> picks = new ArrayList<>();
    places.forEach(
        (why, count) ->
            groups
                .getOrDefault(why, List.of())
                .subList(0, count)
                .forEach(row -> picks.add(new Pick(row, why))));
    return List.copyOf(picks);
  }

  private static Why why(CaseRow row) {
    boolean decided = isDecided(row.baseline()) && isDecided(row.candidate());
    return switch (row.transition()) {
      case "broke" -> Why.BROKE;
      case "fixed" -> Why.FIXED;
      case "removed" -> Why.SAMPLE;
      default -> {
        if (!decided) {
          yield Why.UNDECIDED;
        }
        boolean paired = row.transition().startsWith("steady");
        if (!paired && row.candidate().equals(State.FAILED.word())) {
          yield Why.FAILED;
        }
        yield row.isCritical() ? Why.CRITICAL : Why.SAMPLE;
      }
    };
  }

  /** A side that does not know the case leaves nothing open. */
  private static boolean isDecided(String state) {
    return Stream.of(State.ERRORED, State.UNSCORED, State.NOT_ASKED)
        .noneMatch(open -> state.equals(open.word()));
  }
}
