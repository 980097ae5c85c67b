package dev.assize.judge.pair;

import java.util.Set;

/** Labels of verdicts about two replies. */
public final class PairLabels {

  /** A tie because both replies are the same text. */
  public static final String SAME = "SAME";

  /** A preference because one reply is empty. */
  public static final String EMPTY = "EMPTY";

  /** A tie because the two orders disagree. */
  public static final String INCONSISTENT = "INCONSISTENT";

  /** A preference of which only one order is known. */
  public static final String ONE_ORDER = "ONE-ORDER";

  private static final Set<String> SINGLE = Set.of(SAME, EMPTY, ONE_ORDER);

  private static final Set<String> UNASKED = Set.of(SAME, EMPTY);

  private PairLabels() {}

  /** Whether somebody had to look at the replies to find this. */
  public static boolean isJudged(String label) {
    return !UNASKED.contains(label);
  }

  /** Whether a preference with this label was read in both orders. */
  public static boolean isOfBothOrders(String label) {
    return !SINGLE.contains(label);
  }
}
