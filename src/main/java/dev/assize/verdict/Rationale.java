package dev.assize.verdict;

/**
 * Why a verdict is what it is, quoting what was found and where. May hold model text: hostile data.
 *
 * @param label a short upper-case word that reports group by ({@code EMPTY}); empty when there is
 *     none
 */
public record Rationale(String text, String label) {

  private static final int LONGEST = 600;

  public Rationale {
    text = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }

  public static Rationale of(String text) {
    return new Rationale(text, "");
  }

  /** The text in quotation marks, cut to what a reader can take in. */
  public static String quote(String text) {
    int longest = 120;
    String cut = text.length() <= longest ? text : text.substring(0, longest) + "...";
    return "\"" + cut + "\"";
  }
}
