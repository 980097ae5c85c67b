package dev.assize;

import dev.assize.history.CaseRow.Took;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What the trials of each case of a side took and said. Held in columns, as the report of a large
 * run is made at the same time.
 */
final class DrawnCases {

  private static final int FEW = 64;
  private static final int AMOUNTS = 6;

  private final List<String> ids = new ArrayList<>();
  private double[] amounts = new double[FEW * AMOUNTS];
  private int[] fresh = new int[FEW];
  private int[] replied = new int[FEW];
  private long[] replies = new long[FEW];
  private long[] last = new long[FEW];
  private Instant firstFresh = Instant.MAX;
  private Instant lastOfAll = Instant.EPOCH;

  /**
   * Takes in the next case.
   *
   * @throws IllegalArgumentException when its id does not come after that of the one before
   */
  void add(String id, CaseFigures figures) {
    int at = ids.size();
    if (at > 0 && ids.getLast().compareTo(id) >= 0) {
      throw new IllegalArgumentException(id + " comes after " + ids.getLast());
    }
    makeRoom(at + 1);
    ids.add(id);
    DrawnCase drawn = figures.drawn();
    Took took = drawn.took();
    int from = at * AMOUNTS;
    amounts[from] = took.seconds();
    amounts[from + 1] = took.cost();
    amounts[from + 2] = took.tokensIn();
    amounts[from + 3] = took.tokensOut();
    amounts[from + 4] = took.length();
    amounts[from + 5] = took.declined();
    fresh[at] = drawn.fresh();
    replied[at] = drawn.replied();
    replies[at] = drawn.replies();
    last[at] = drawn.last().toEpochMilli();
    firstFresh = figures.firstFresh().isBefore(firstFresh) ? figures.firstFresh() : firstFresh;
    lastOfAll = drawn.last().isAfter(lastOfAll) ? drawn.last() : lastOfAll;
  }

  private void makeRoom(int cases) {
    if (cases > fresh.length) {
      int room = cases + cases / 2;
      amounts = Arrays.copyOf(amounts, room * AMOUNTS);
      fresh = Arrays.copyOf(fresh, room);
      replied = Arrays.copyOf(replied, room);
      replies = Arrays.copyOf(replies, room);
      last = Arrays.copyOf(last, room);
    }
  }

  /** When the first new reply came; {@code Instant.MAX} where none did. */
  Instant firstFresh() {
    return firstFresh;
  }

  /** When the last reply came; the epoch where none did. */
  Instant last() {
    return lastOfAll;
  }

  /** One case, its times to the millisecond; nothing where it has no trial. */
  DrawnCase of(String id) {
    int at = Collections.binarySearch(ids, id);
    if (at < 0) {
      return DrawnCase.NONE;
    }
    int from = at * AMOUNTS;
    Took took =
        new Took(
            amounts[from],
            amounts[from + 1],
            amounts[from + 2],
            amounts[from + 3],
            amounts[from + 4],
            amounts[from + 5]);
    return new DrawnCase(took, fresh[at], replied[at], replies[at], Instant.ofEpochMilli(last[at]));
  }
}
