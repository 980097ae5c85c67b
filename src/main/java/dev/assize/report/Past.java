package dev.assize.report;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the runs before this one say of a candidate.
 *
 * @param rates run by run; empty where fewer than two runs asked anew
 * @param cases what became of shown cases that were asked before, by id
 */
public record Past(Optional<Rates> rates, SortedMap<String, OfCase> cases) {

  /** Where there is no history yet, or none that can be read. */
  public static final Past NONE = new Past(Optional.empty(), Collections.emptySortedMap());

  public Past {
    cases = Collections.unmodifiableSortedMap(new TreeMap<>(cases));
  }

  /**
   * The pass rate over the last runs.
   *
   * @param centre what the runs are held against, 0 to 1
   * @param words what the chart says, in sentences
   * @param points oldest first, two or more
   */
  public record Rates(double centre, List<String> words, List<Point> points) {
    public Rates {
      words = List.copyOf(words);
      points = List.copyOf(points);
    }
  }

  /**
   * One run; shares from 0 to 1.
   *
   * @param average the moving average up to it
   * @param lower the average's lower limit; equal to the upper one where it is not held to any
   * @param broken the rule that it breaks, in a few words; empty for none
   * @param changed what was not the same as in the run before; empty for nothing
   */
  public record Point(
      String run,
      Instant at,
      double value,
      double average,
      double lower,
      double upper,
      String broken,
      String changed) {}

  /**
   * One case over the last runs.
   *
   * @param outcomes the words of its states, oldest first
   * @param turn when it last broke or was fixed
   * @param passed trials that passed, of the newest version before this run, each reply once
   * @param failed likewise
   */
  public record OfCase(List<String> outcomes, Optional<Turn> turn, int passed, int failed) {
    public OfCase {
      outcomes = List.copyOf(outcomes);
    }
  }

  /**
   * When the outcome of a case changed.
   *
   * @param word {@code broke} or {@code fixed}
   * @param changes what had changed by then, in words; empty where nothing that is recorded had
   */
  public record Turn(String word, String run, Instant at, List<String> changes) {
    public Turn {
      changes = List.copyOf(changes);
    }
  }
}
