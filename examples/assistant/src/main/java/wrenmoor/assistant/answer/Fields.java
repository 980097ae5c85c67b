package wrenmoor.assistant.answer;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the value of a field looks like, by the name of its key, and where a rule alone finds it.
 */
final class Fields {
  private static final String MONTHS =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final String WEEKDAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
  private static final String DATE = "\\d{1,2}(?:st|nd|rd|th)? (?:of )?" + MONTHS + "(?: \\d{4})?";
  private static final String NAME = "\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}[\\p{L}'’]+)+";
  private static final Map<String, Pattern> SHAPES =
      Map.ofEntries(
          Map.entry("order", Pattern.compile("W-\\d{5}")),
          Map.entry("bill", Pattern.compile("B-\\d{6}")),
          Map.entry("fault", Pattern.compile("F-\\d{3,6}")),
          Map.entry("complaint", Pattern.compile("Q-\\d{3,6}")),
          Map.entry("phone", Pattern.compile("\\b0\\d{3,4} ?\\d{5,7}\\b")),
          Map.entry("number", Pattern.compile("\\b0\\d{3,4} ?\\d{5,7}\\b")),
          Map.entry(
              "amount",
              Pattern.compile("€ ?\\d+(?:[.,]\\d\\d)?|\\d+[.,]\\d\\d|\\d+(?= ?(?:euros?|EUR))")),
          Map.entry("date", Pattern.compile(DATE + "|" + WEEKDAYS)),
          Map.entry("start", Pattern.compile(DATE + "|" + WEEKDAYS)),
          Map.entry("day", Pattern.compile(DATE + "|" + WEEKDAYS)),
          Map.entry(
              "tariff",
              Pattern.compile(
                  "(?i)\\b(?:Business )?Fibre (?:150|500|1000|Basic)\\b|\\bSwift [SML]\\b")),
          Map.entry("light", Pattern.compile("(?i)\\b(?:red|orange|green|white|blue|yellow)\\b")),
          Map.entry("lowest", Pattern.compile("\\b\\d{2,4}(?= ?Mbit)|\\b\\d{2,4}\\b")),
          Map.entry("name", Pattern.compile(NAME)));

  private Fields() {}

  /** All values of the right shape in a message, in its order; none for a key without a shape. */
  static List<String> candidates(String key, String message) {
    Pattern shape = SHAPES.get(key);
    return shape == null
        ? List.of()
        : shape.matcher(message).results().map(MatchResult::group).distinct().toList();
  }

  /**
   * Whether a value of this key is a number of ours or a telephone number, which nobody writes
   * otherwise.
   */
  static boolean isExact(String key) {
    return List.of("order", "bill", "fault", "complaint", "phone", "number").contains(key);
  }
}
