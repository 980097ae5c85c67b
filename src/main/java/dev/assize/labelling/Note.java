package dev.assize.labelling;

import dev.assize.report.Visible;

/** What a person writes beside a label. */
final class Note {

  static final int LONGEST = 1_000;

  private Note() {}

  /** One line of visible characters, of bounded length. */
  static String of(String typed) {
    String line = Visible.marked(typed.replaceAll("\\s+", " ").strip());
    return line.length() <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST)));
  }
}
