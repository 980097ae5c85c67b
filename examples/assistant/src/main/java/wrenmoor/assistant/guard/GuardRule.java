package wrenmoor.assistant.guard;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One rule of {@code guard-rules.txt}.
 *
 * @param when all of these are found in a message that the rule is about
 * @param unless none of these is
 * @param amountAbove euros that the message must ask for more than; below 0 when no amount matters
 * @param desk who takes over: {@code care}, {@code accounts}, {@code network}, or empty when nobody
 *     does
 * @param tool a tool that, where it is at hand, decides in place of this rule; usually empty
 * @param say what the assistant says, with the way that is open
 */
public record GuardRule(
    String id,
    List<Pattern> when,
    List<Pattern> unless,
    double amountAbove,
    String desk,
    String tool,
    String say) {
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?i)(?:€ ?|\\beur ?)(\\d+(?:[.,]\\d\\d)?)|\\b(\\d+(?:[.,]\\d\\d)?)"
              + " ?(?:€|euros?\\b|eur\\b)");

  /** Whether the message is one that this rule is about. */
  public boolean concerns(String message) {
    return when.stream().allMatch(each -> each.matcher(message).find())
        && unless.stream().noneMatch(each -> each.matcher(message).find())
        && (amountAbove < 0 || largestAmount(message) > amountAbove);
  }

  private static double largestAmount(String message) {
    double largest = 0;
    Matcher amount = AMOUNT.matcher(message.replaceAll("(\\d),(\\d{3})", "$1$2"));
    while (amount.find()) {
      String written = amount.group(1) != null ? amount.group(1) : amount.group(2);
      largest = Math.max(largest, Double.parseDouble(written.replace(',', '.')));
    }
    return largest;
  }
}
