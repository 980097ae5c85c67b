package dev.assize.project;

import java.util.List;

/**
 * Where the golden set is.
 *
 * @param files patterns such as {@code golden-queries/*.csv}, relative to the project
 * @param separator of cells in every CSV file; declared here and nowhere else
 */
public record GoldenSettings(List<String> files, char separator) {

  /** The folder that knowledge references start from. */
  public static final String ROOT = "golden-queries";
}
