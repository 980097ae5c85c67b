package dev.assize.report.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * How much of a report a text holds. What does not fit is left out by kind, never cut, and the text
 * says so.
 *
 * @param points the most of each list of sentences; of what keeps a candidate from shipping see
 *     {@link #reasons}
 * @param reasons the most reasons of a candidate that does not ship
 * @param categories the most rows of a table
 * @param cases the most broken cases with their texts
 * @param leftOut what is not there, in a sentence; empty where all is
 */
record Form(int points, int reasons, int categories, int cases, String leftOut) {

  static final int ALL = Integer.MAX_VALUE;

  private static final int POINTS = 5;

  /** Everything that a report has. */
  static Form whole(int categories, int cases) {
    return new Form(POINTS, ALL, categories, cases, "");
  }

  Form withFewerCases(int fewer) {
    return new Form(
        points,
        reasons,
        categories,
        fewer,
        fewer == 0
            ? "Shortened: the texts of the broken cases are left out."
            : "Shortened: the texts of " + fewer + " broken cases of each candidate are shown.");
  }

  /** Long lists of reasons, too, are shortened. */
  Form withFewerReasons(int fewer) {
    return new Form(
        points,
        fewer,
        fewer,
        0,
        "Shortened: the first "
            + fewer
            + " reasons and categories of each candidate are shown, and no texts of cases.");
  }

  boolean isWhole() {
    return leftOut.isEmpty();
  }

  /**
   * The fullest text that fits.
   *
   * @param most bytes in UTF-8
   * @param brief fits always
   */
  static String fullest(List<Form> forms, int most, Function<Form, String> text, String brief) {
    return forms.stream().map(text).filter(each -> bytes(each) <= most).findFirst().orElse(brief);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
