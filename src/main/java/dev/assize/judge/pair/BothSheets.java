package dev.assize.judge.pair;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of both orders as one text, which can be taken apart again whatever they hold: the
 * rulers between them are longer than any in the words.
 *
 * @param straight of the order that shows the first of the two first
 * @param crossed of the other order; empty when it was not asked
 */
public record BothSheets(String straight, String crossed) {

  private static final String STRAIGHT = " first reply shown first";
  private static final String CROSSED = " second reply shown first";
  private static final Pattern RULERS = Pattern.compile("=+");
  private static final Pattern HEAD = Pattern.compile("\\A(={4,})" + STRAIGHT + "\n");
  private static final int SHORTEST = 4;

  /** Both, each below its ruler. */
  public String text() {
    int longest =
        Math.max(
            SHORTEST - 1,
            RULERS
                .matcher(straight + "\n" + crossed)
                .results()
                .mapToInt(ruler -> ruler.group().length())
                .max()
                .orElse(0));
    String ruler = "=".repeat(longest + 1);
    return ruler + STRAIGHT + "\n" + straight + "\n" + ruler + CROSSED + "\n" + crossed;
  }

  /** Empty when the text is none of these. */
  public static Optional<BothSheets> of(String text) {
    Matcher head = HEAD.matcher(text);
    if (!head.find()) {
      return Optional.empty();
    }
    String between = "\n" + head.group(1) + CROSSED + "\n";
    int end = text.indexOf(between, head.end());
    return end < 0
        ? Optional.empty()
        : Optional.of(
            new BothSheets(
                text.substring(head.end(), end), text.substring(end + between.length())));
  }
}
