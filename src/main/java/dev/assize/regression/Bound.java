package dev.assize.regression;

/** What a rule allows. */
public sealed interface Bound {

  /**
   * The smallest worsening we care about.
   *
   * @param share above 0 and below 1: 0.05 is five points
   */
  record Margin(double share) implements Bound {
    public Margin {
      requireShare("margin", share);
    }
  }

  /**
   * The smallest worsening we care about, as a share of what the baseline reaches.
   *
   * @param part above 0: 0.10 of a baseline of 80 % is eight points, and 10 % more of a cost
   */
  record PartOfBaseline(double part) implements Bound {
    public PartOfBaseline {
      if (!(part > 0 && Double.isFinite(part))) {
        throw new IllegalArgumentException("part of the baseline must be above 0, found " + part);
      }
    }
  }

  /**
   * The least that is good enough, whatever the baseline reached.
   *
   * @param share above 0 and below 1
   */
  record Floor(double share) implements Bound {
    public Floor {
      requireShare("floor", share);
    }
  }

  private static void requireShare(String name, double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(name + " must lie between 0 and 1, found " + share);
    }
  }
}
