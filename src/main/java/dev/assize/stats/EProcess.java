package dev.assize.stats;

/**
 * Evidence that gathers case by case that a candidate breaks more cases than it fixes, and may be
 * looked at after each. Only discordant cases bet; the hypothesis is that a discordant case is as
 * likely fixed as broken.
 *
 * <p>The cases must come in an order that has nothing to do with their outcome: a seeded shuffle.
 * Concordant cases change nothing and are not told.
 *
 * @param bet what is bet on
 * @param n10 cases fixed so far
 * @param n01 cases broken so far
 * @param largest the largest e-value on the way, the start included
 */
public record EProcess(Bet bet, int n10, int n01, EValue largest) {

  /** The alternatives. */
  public enum Bet {
    /**
     * That the sides differ, in either direction: {@code E = 2^m B(n01 + 1/2, n10 + 1/2) / B(1/2,
     * 1/2)}, the bet of R. E. Krichevsky and V. K. Trofimov, IEEE Transactions on Information
     * Theory 27 (1981) 199-207.
     */
    DIFFERENT {
      @Override
      double ln(int n10, int n01) {
        return Binomial.lnProbabilityOfHalf(2 * n10, n10)
            + Binomial.lnProbabilityOfHalf(2 * n01, n01)
            - Binomial.lnProbabilityOfHalf(n10 + n01, n01);
      }
    },
    /**
     * That the candidate is worse: {@code E = 2 · 2^m B(n01 + 1, n10 + 1) P[Beta(n01 + 1, n10 + 1)
     * > 1/2]}, an even bet on every share of broken cases above a half. Holds against "no worse" as
     * well as against "equal".
     */
    WORSE {
      @Override
      double ln(int n10, int n01) {
        int m = n10 + n01;
        return Math.log(2)
            - Math.log(m + 1.0)
            - Binomial.lnProbabilityOfHalf(m, n01)
            + lnAtMost(m + 1, n01);
      }
    };

    abstract double ln(int n10, int n01);

    /** {@code ln P[Bin(n, 1/2) <= k]}, which is also {@code P[Beta(k + 1, n - k) > 1/2]}. */
    private static double lnAtMost(int n, int k) {
      return 2 * k <= n ? lnTail(n, k) : Math.log1p(-Math.exp(lnTail(n, n - k - 1)));
    }

    private static double lnTail(int n, int k) {
      return Binomial.lnProbabilityOfHalf(n, k) + Math.log(Binomial.tailOverLastOfHalf(n, k));
    }

    /**
     * The evidence of so many cases, whatever their order.
     *
     * @throws IllegalArgumentException if a count is negative or above 2^29
     */
    public EValue of(int n10, int n01) {
      Require.within("n10", n10, 0, MOST);
      Require.within("n01", n01, 0, MOST);
      return new EValue(ln(n10, n01));
    }
  }

  private static final int MOST = 1 << 29;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative or above 2^29
   */
  public EProcess {
    Require.within("n10", n10, 0, MOST);
    Require.within("n01", n01, 0, MOST);
  }

  /** Before the first case. */
  public static EProcess on(Bet bet) {
    return new EProcess(bet, 0, 0, EValue.ONE);
  }

  /** After one more case that only the candidate passes. */
  public EProcess fixed() {
    return after(n10 + 1, n01);
  }

  /** After one more case that only the baseline passes. */
  public EProcess broke() {
    return after(n10, n01 + 1);
  }

  private EProcess after(int fixed, int broken) {
    return new EProcess(bet, fixed, broken, largest.or(bet.of(fixed, broken)));
  }

  /** The evidence at this moment. */
  public EValue now() {
    return bet.of(n10, n01);
  }
}
