package dev.assize.run;

/**
 * What a trial is asked for, told by its number, so that no record needs a field for it. Numbers
 * from 1 are trials of the estimate; a run counts as many of them as its gate has looked at. What
 * is asked for another purpose has numbers far above and never enters the estimate.
 */
public enum Purpose {
  /** To estimate how the sides differ: every case, and both sides alike. */
  ESTIMATE(0),
  /** To confirm that a critical case broke. */
  CONFIRMATION(10_000),
  /** To see whether a provider still answers as it did. */
  PROBE(20_000),
  /** To watch a judge: the reply is a sentinel, and no subject gave it. */
  SENTINEL(30_000);

  /** The most trials of one purpose. */
  public static final int MOST = 9_999;

  private final int before;

  Purpose(int before) {
    this.before = before;
  }

  /** What the trial of a number was asked for. */
  public static Purpose of(int trial) {
    Purpose found = ESTIMATE;
    for (Purpose purpose : values()) {
      found = trial > purpose.before ? purpose : found;
    }
    return found;
  }

  /**
   * The number of the {@code k}-th trial of this purpose.
   *
   * @param k from 1 to {@link #MOST}
   * @throws IllegalArgumentException if {@code k} is outside that range
   */
  public int trial(int k) {
    if (k < 1 || k > MOST) {
      throw new IllegalArgumentException("k must be from 1 to " + MOST + ", found " + k);
    }
    return before + k;
  }
}
