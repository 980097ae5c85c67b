package dev.assize.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long it took until the first alarm, over many histories of which some never had one. */
final class RunLengths {

  private final int within;
  private final List<Integer> lengths = new ArrayList<>();
  private int early;
  private int undrawn;

  /**
   * Nothing yet.
   *
   * @param within up to how many runs a history was watched
   */
  RunLengths(int within) {
    this.within = within;
  }

  /**
   * Takes in a history.
   *
   * @param length on which run from 1 the alarm went off; 0 where it did not, below 0 where it went
   *     off before there was anything to see
   */
  void add(int length) {
    if (length < 0) {
      early++;
    } else {
      lengths.add(length == 0 || length > within ? within + 1 : length);
    }
  }

  /** Takes in a history that gave no chart, and counts in no other rate. */
  void addUndrawn() {
    undrawn++;
  }

  Rate undrawn() {
    return new Rate(undrawn, undrawn + early + lengths.size());
  }

  Rate early() {
    return new Rate(early, early + lengths.size());
  }

  /** Of the histories without an early alarm, those with one within so many runs. */
  Rate alarms(int runs) {
    return new Rate(
        (int) lengths.stream().filter(length -> length <= runs).count(), lengths.size());
  }

  /** The run on which half of them have had their alarm. */
  String median() {
    List<Integer> sorted = new ArrayList<>(lengths);
    Collections.sort(sorted);
    int median = sorted.get((sorted.size() - 1) / 2);
    return median > within ? "> " + within : String.valueOf(median);
  }

  /**
   * All runs watched until an alarm or to the end, over all alarms: what geometric lengths have.
   */
  String average() {
    long alarms = alarms(within).count();
    return alarms == 0
        ? "> " + watched()
        : String.format(Locale.ROOT, "%,d", Math.round((double) watched() / alarms));
  }

  private long watched() {
    return lengths.stream().mapToLong(length -> Math.min(within, length)).sum();
  }

  /** First alarms in 100 runs watched. */
  String inHundred() {
    return String.format(Locale.ROOT, "%.2f", 100.0 * alarms(within).count() / watched());
  }
}
