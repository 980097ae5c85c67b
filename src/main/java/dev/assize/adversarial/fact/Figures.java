package dev.assize.adversarial.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the quantities of a text. Dates, times of day, versions, ids, years and the numbers of
 * names ({@code Fibre 500}, {@code zone 2}) are none: another number there is another thing.
 */
public final class Figures {

  private static final List<String> WORDS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");

  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d_/#@-])(?<![\\d][.,:])(\\d+(?:[.,]\\d+)*|(?i:"
              + String.join("|", WORDS.subList(2, WORDS.size()))
              + ")(?![\\p{L}-]))(?![\\p{L}\\d_/:]|[.,]\\d|-\\d)"
              + "(?! ?(?:[ap]\\.m\\.|[ap]m\\b|o'clock|"
              + MONTH
              + "))");

  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
  private static final Pattern DECIMAL = Pattern.compile("\\d+(?:[.,]\\d{1,2})?");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern BEFORE = Pattern.compile("([\\p{L}.]+)[ \\u00a0]$|([€£$]) ?$");
  private static final Pattern BEHIND =
      Pattern.compile("^[ \\u00a0-]?(%|[€£$]|(?:working )?[\\p{L}]+(?:/[\\p{L}]+)?)");

  /** Words that begin sentences and are no names. */
  private static final Set<String> PLAIN =
      Set.of(
          "A", "About", "After", "All", "And", "At", "Before", "Between", "But", "By", "Each",
          "Every", "For", "From", "If", "In", "Is", "It", "No", "Of", "On", "Once", "Only", "Or",
          "Over", "The", "Then", "Those", "To", "Under", "Until", "Up", "With", "Within");

  /** Words whose number is part of a name. */
  private static final Set<String> NAMING =
      Set.of(
          "chapter",
          "class",
          "generation",
          "key",
          "level",
          "line",
          "no",
          "no.",
          "number",
          "page",
          "room",
          "section",
          "step",
          "type",
          "version",
          "zone",
          "zones");

  private static final Set<String> NO_UNIT =
      Set.of(
          "a", "and", "are", "as", "at", "but", "by", "each", "for", "from", "if", "in", "is",
          "long", "of", "on", "or", "per", "so", "that", "the", "then", "to", "when", "with");

  private Figures() {}

  /** From left to right. */
  public static List<Figure> of(String text) {
    List<Figure> found = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      figure(text, matcher).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Figure> figure(String text, Matcher matcher) {
    String before = text.substring(Math.max(0, matcher.start() - 24), matcher.start());
    String behind = text.substring(matcher.end(), Math.min(text.length(), matcher.end() + 24));
    Matcher word = BEFORE.matcher(before);
    String sign = "";
    if (word.find()) {
      sign = word.group(2) == null ? "" : word.group(2);
      if (word.group(1) != null && names(word.group(1))) {
        return Optional.empty();
      }
    }
    String unit = sign.isEmpty() ? unit(behind) : sign;
    if (unit.isEmpty() && YEAR.matcher(matcher.group()).matches()) {
      return Optional.empty();
    }
    return value(matcher.group())
        .map(v -> new Figure(matcher.start(), matcher.end(), matcher.group(), v, unit));
  }

  private static boolean names(String word) {
    return Character.isUpperCase(word.charAt(0)) && !PLAIN.contains(word) && !isLoud(word)
        || NAMING.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Capitals throughout are no name, but a raised voice. */
  private static boolean isLoud(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static String unit(String behind) {
    Matcher matcher = BEHIND.matcher(behind);
    if (!matcher.find()) {
      return "";
    }
    String word = matcher.group(1).toLowerCase(Locale.ROOT);
    return switch (word) {
      case "eur", "euro", "euros" -> "€";
      case "gbp", "pound", "pounds" -> "£";
      case "usd", "dollar", "dollars" -> "$";
      default -> NO_UNIT.contains(word) ? "" : singular(word);
    };
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("/s")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private static Optional<BigDecimal> value(String number) {
    int word = WORDS.indexOf(number.toLowerCase(Locale.ROOT));
    if (word >= 0) {
      return Optional.of(BigDecimal.valueOf(word));
    }
    if (GROUPED.matcher(number).matches()) {
      return Optional.of(new BigDecimal(number.replace(",", "")));
    }
    return DECIMAL.matcher(number).matches()
        ? Optional.of(new BigDecimal(number.replace(',', '.')))
        : Optional.empty();
  }

  /**
   * The text with every figure of the value written as another value, in digits or words as it was.
   */
  public static String swapped(String text, BigDecimal value, BigDecimal by) {
    return swapped(text, figure -> figure.value().compareTo(value) == 0, by);
  }

  /** The text with every figure of which it is true written as another value. */
  static String swapped(String text, Predicate<Figure> which, BigDecimal by) {
    StringBuilder swapped = new StringBuilder();
    int last = 0;
    for (Figure figure : of(text)) {
      if (which.test(figure)) {
        swapped.append(text, last, figure.from()).append(written(by, figure));
        last = figure.to();
      }
    }
    return swapped.append(text.substring(last)).toString();
  }

  private static String written(BigDecimal value, Figure like) {
    if (like.isWord() && value.scale() <= 0 && value.intValue() < WORDS.size()) {
      String word = WORDS.get(value.intValue());
      return Character.isUpperCase(like.text().charAt(0))
          ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
          : word;
    }
    String digits = value.toPlainString();
    return like.text().indexOf('.') < 0 && like.text().indexOf(',') >= 0
        ? digits.replace('.', ',')
        : digits;
  }

  /** The word for a whole number, where there is a short one. */
  static Optional<String> word(BigDecimal value) {
    return value.scale() <= 0 && value.signum() >= 0 && value.intValue() < WORDS.size()
        ? Optional.of(WORDS.get(value.intValue()))
        : Optional.empty();
  }
}
