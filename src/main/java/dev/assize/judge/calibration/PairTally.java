package dev.assize.judge.calibration;

import dev.assize.stats.CohenKappa;
import dev.assize.stats.PairAccuracy;
import dev.assize.stats.RatingTable;
import dev.assize.verdict.Verdict.Preferred.Choice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Labels against verdicts about pairs. Rows are what people say, columns what the judge says, each
 * in the order of {@link Choice}: the first, the second, neither.
 *
 * @param counts of pairs with a verdict
 * @param silent pairs without one, by what people say
 */
public record PairTally(List<List<Integer>> counts, List<Integer> silent) {

  private static final int CHOICES = Choice.values().length;
  private static final List<Integer> ZEROS = Collections.nCopies(CHOICES, 0);

  /** Nothing was looked at. */
  public static final PairTally NONE = new PairTally(Collections.nCopies(CHOICES, ZEROS), ZEROS);

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if there are not three of each, or one is negative
   */
  public PairTally {
    counts = counts.stream().map(PairTally::checked).toList();
    silent = checked(silent);
    if (counts.size() != CHOICES) {
      throw new IllegalArgumentException(counts.size() + " rows of pairs");
    }
  }

  private static List<Integer> checked(List<Integer> row) {
    if (row.size() != CHOICES || row.stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("counts of pairs: " + row);
    }
    return List.copyOf(row);
  }

  /** With one pair more. */
  PairTally plus(Choice people, Optional<Choice> judge) {
    if (judge.isEmpty()) {
      return new PairTally(counts, more(silent, people.ordinal(), 1));
    }
    List<List<Integer>> rows = new ArrayList<>(counts);
    rows.set(people.ordinal(), more(counts.get(people.ordinal()), judge.get().ordinal(), 1));
    return new PairTally(rows, silent);
  }

  private static List<Integer> more(List<Integer> row, int place, int by) {
    List<Integer> changed = new ArrayList<>(row);
    changed.set(place, row.get(place) + by);
    return changed;
  }

  /** How many pairs there are of which people say the one and the judge the other. */
  public int count(Choice people, Choice judge) {
    return counts.get(people.ordinal()).get(judge.ordinal());
  }

  /** How many pairs have no verdict, of those of which people say this. */
  public int silent(Choice people) {
    return silent.get(people.ordinal());
  }

  /** Pairs of which people say that one is better. */
  public PairAccuracy accuracy() {
    return new PairAccuracy(
        count(Choice.FIRST, Choice.FIRST) + count(Choice.SECOND, Choice.SECOND),
        count(Choice.FIRST, Choice.TIE) + count(Choice.SECOND, Choice.TIE),
        count(Choice.FIRST, Choice.SECOND) + count(Choice.SECOND, Choice.FIRST));
  }

  /** Pairs that people find equal, and for which there is a verdict. */
  public int equal() {
    return counts.get(Choice.TIE.ordinal()).stream().mapToInt(Integer::intValue).sum();
  }

  /** Pairs with a verdict. */
  public int decided() {
    return table().total();
  }

  /** Pairs without one. */
  public int missing() {
    return silent.stream().mapToInt(Integer::intValue).sum();
  }

  /** Every missing verdict taken as wrong: the worse reply, or one of two that are equal. */
  public PairTally worst() {
    return with(Choice.SECOND, Choice.FIRST, Choice.FIRST);
  }

  /** Every missing verdict taken as right. */
  public PairTally best() {
    return with(Choice.FIRST, Choice.SECOND, Choice.TIE);
  }

  private PairTally with(Choice ofFirst, Choice ofSecond, Choice ofTie) {
    return new PairTally(
        List.of(
            more(counts.get(0), ofFirst.ordinal(), silent.get(0)),
            more(counts.get(1), ofSecond.ordinal(), silent.get(1)),
            more(counts.get(2), ofTie.ordinal(), silent.get(2))),
        ZEROS);
  }

  /** Agreement beyond chance over the three answers; empty where it means nothing. */
  public Optional<CohenKappa> kappa() {
    return CohenKappa.of(table());
  }

  /** The share on which they agree; NaN where nothing was decided. */
  public double agreement() {
    return table().agreement();
  }

  private RatingTable table() {
    return RatingTable.of(
        counts.stream()
            .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new));
  }
}
