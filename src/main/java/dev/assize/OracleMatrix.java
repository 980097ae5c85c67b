package dev.assize;

import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.nulls.NullSubject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the oracles said of subjects whose verdicts are known beforehand.
 *
 * @param cells by oracle, then by subject
 * @param wrong the first few verdicts that are not the known ones
 */
public record OracleMatrix(Map<Oracle, Map<NullSubject, Cell>> cells, List<Wrong> wrong) {

  public OracleMatrix {
    SortedMap<Oracle, Map<NullSubject, Cell>> sorted = new TreeMap<>();
    cells.forEach(
        (oracle, row) -> sorted.put(oracle, Collections.unmodifiableMap(new TreeMap<>(row))));
    cells = Collections.unmodifiableMap(sorted);
    wrong = List.copyOf(wrong);
  }

  /**
   * How the replies of one subject to the cases of one oracle were decided.
   *
   * @param passed how many passed
   * @param failed how many did not
   * @param mustPass how many are known to be good
   * @param mustFail how many are known to be bad
   * @param wrongly how many were decided against what is known
   */
  public record Cell(int passed, int failed, int mustPass, int mustFail, int wrongly) {

    static final Cell NONE = new Cell(0, 0, 0, 0, 0);

    Cell and(Cell other) {
      return new Cell(
          passed + other.passed,
          failed + other.failed,
          mustPass + other.mustPass,
          mustFail + other.mustFail,
          wrongly + other.wrongly);
    }
  }

  /**
   * A verdict against what is known.
   *
   * @param perturbation its id
   * @param chain the mutators that made it
   * @param told what the checks said, or that all passed
   */
  public record Wrong(
      Oracle oracle,
      NullSubject subject,
      String perturbation,
      String chain,
      String parent,
      String told) {}

  /**
   * Of the bad replies of an oracle's cases, how many it failed; empty when none is known to be
   * bad.
   */
  public OptionalDouble sensitivity(Oracle oracle) {
    int bad = 0;
    int missed = 0;
    for (Cell cell : row(oracle).values()) {
      bad += cell.mustFail();
      missed += cell.mustFail() > 0 ? cell.wrongly() : 0;
    }
    return share(bad - missed, bad);
  }

  /** Of the good replies, how many it passed; empty when none is known to be good. */
  public OptionalDouble specificity(Oracle oracle) {
    int good = 0;
    int missed = 0;
    for (Cell cell : row(oracle).values()) {
      good += cell.mustPass();
      missed += cell.mustFail() == 0 ? cell.wrongly() : 0;
    }
    return share(good - missed, good);
  }

  private static OptionalDouble share(int found, int all) {
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) found / all);
  }

  private Map<NullSubject, Cell> row(Oracle oracle) {
    return cells.getOrDefault(oracle, Map.of());
  }

  /** Whether every oracle told good from bad without a fault. */
  public boolean isFaultless() {
    return wrong.isEmpty();
  }
}
