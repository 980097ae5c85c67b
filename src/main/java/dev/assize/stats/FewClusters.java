package dev.assize.stats;

/**
 * Why few clusters have no percentile interval: of one, every draw is the same, and of two or three
 * there are so few different draws that the interval is far too narrow.
 */
public final class FewClusters {

  /** With fewer there is no interval from draws of whole clusters. */
  public static final int LEAST = 5;

  private FewClusters() {}
}
