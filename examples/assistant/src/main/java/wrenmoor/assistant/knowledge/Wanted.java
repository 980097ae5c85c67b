package wrenmoor.assistant.knowledge;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What kind of answer a question asks for, by its words; a passage that holds one is the likelier
 * answer.
 */
public enum Wanted {
  AMOUNT(
      "how much|what (does|do|did|is|will|would|must|shall|should)"
          + " .{0,60}(cost|pay|price|charge|fee|come to|amount)|what (price|fee|amount)|price"
          + " of|prices?\\b",
      "€|free of charge|free|waived"),
  TIME(
      "(what|which) (time|hour)|until (when|what|which)|when (do|does|is|are|can)"
          + " .{0,40}(open|close)|how late|opening",
      "\\d (a|p)\\.m\\.|noon|midnight"),
  DURATION(
      "how (long|soon|early|late|quick|quickly|fast|many"
          + " (days|weeks|months|hours|minutes|years))|what notice|within (what|which|how)",
      "(\\d|one|two|three|four|five|six|seven|eight|ten|twelve|fifteen|twenty)"
          + " (second|minute|hour|day|working day|week|month|year)s?|at once|\\d (a|p)\\.m"),
  DAY(
      "when|(what|which|until what|by what|from which|on which) (day|date)|since when",
      "\\d{1,2}"
          + " \\p{Lu}\\p{Ll}+|\\b\\d{1,2}(st|nd|rd|th)\\b|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"),
  COUNT(
      "how (many|often|big|far|high|heavy)|up to how|number of",
      "\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten|once|twice)\\b"),
  ANYTHING("", "");

  private final Pattern asked;
  private final Pattern answer;

  Wanted(String asked, String answer) {
    this.asked = Pattern.compile("\\b(" + asked + ")", Pattern.CASE_INSENSITIVE);
    this.answer = Pattern.compile(answer);
  }

  /** The first kind that the question's words ask for. */
  static Wanted by(String question) {
    return Arrays.stream(values())
        .filter(kind -> kind.asked.matcher(question).find())
        .findFirst()
        .orElse(ANYTHING);
  }

  /** Whether a text holds an answer of this kind. */
  public boolean isIn(String text) {
    return answer.matcher(text).find();
  }
}
