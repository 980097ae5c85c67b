package dev.assize;

import dev.assize.base.Seed;
import dev.assize.diversity.Gallery;

/**
 * How varied the texts of a file are.
 *
 * @param file as it was typed
 * @param column whose texts were measured
 * @param left texts without a word, which were left out
 */
public record DiversityFound(String file, String column, int left, Seed seed, Gallery gallery) {

  /** A screen for people: alarms first. */
  public String table() {
    return new DiversitySheet(this).written();
  }

  /** All figures as JSON, in lines. */
  public String json() {
    return DiversityJson.of(this);
  }

  /** A row for each set. */
  public String csv() {
    return DiversityCsv.of(this);
  }

  /** Whether a gate failed. */
  public boolean isCollapsed() {
    return !gallery.collapsed().isEmpty();
  }
}
