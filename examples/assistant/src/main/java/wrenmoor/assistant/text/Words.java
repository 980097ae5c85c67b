package wrenmoor.assistant.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into the terms it is searched by: stems of its words, its numbers, and one term for a
 * product with its number or letter, such as {@code swift_m}, {@code mesh_2} or {@code zone_2}, and
 * one for a day, such as {@code december-24}.
 */
public final class Words {
  private static final Pattern TOKEN =
      Pattern.compile("€?[\\p{L}\\p{N}]+(?:[.,:'-][\\p{L}\\p{N}]+)*");
  private static final Pattern NUMERIC_DATE =
      Pattern.compile("\\b(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?");
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Pattern VARIANT = Pattern.compile("[0-9]{1,4}|[sml]|basic");
  private static final Map<String, String> NUMBERS =
      Map.of("one", "1", "two", "2", "three", "3", "four", "4", "five", "5", "six", "6");
  private static final Set<String> STOP =
      Set.copyOf(
          List.of(
              ("a an the this that these those my your our his her their its me you we us he she it"
                   + " they i him them is are was were be been am do does did have has had will"
                   + " would can could may might must shall should and or but if so as at by for"
                   + " from in into of on to with about than then there here out up over not no yes"
                   + " what which who whom whose when where why how much many any some all each"
                   + " every just only too very please thank thanks hello hi dear now today again"
                   + " still also more most get got go going know tell want like need say said let"
                   + " please one's don't i'm it's i've what's that's isn't can't won't there's"
                   + " you're we're they're i'd i'll ok well really actually because while after"
                   + " before until between within through per both such own same other another m s"
                   + " t d ll ve re pls u soon long often far teh thx plz lol wats wat dont cant im"
                   + " ive its u ur r btw asap exactly")
                  .split(" ")));

  private Words() {}

  /** The terms of a text in its order; stop words are left out. */
  public static List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    String before = "";
    String lastNumber = "";
    Matcher token = TOKEN.matcher(plain(text));
    while (token.find()) {
      String word = token.group();
      boolean amount = word.startsWith("€");
      word = number(amount ? word.substring(1) : word);
      String variant = NUMBERS.getOrDefault(word, word);
      boolean named =
          !before.isEmpty()
              && !MONTHS.contains(before)
              && !amount
              && VARIANT.matcher(variant).matches();
      if (named) {
        terms.add(before + "_" + variant);
      }
      if (MONTHS.contains(word) && lastNumber.matches("\\d{1,2}(st|nd|rd|th)?")) {
        terms.add(word + "-" + lastNumber.replaceFirst("\\D+$", ""));
      }
      lastNumber = Character.isDigit(word.charAt(0)) ? word : word.equals("of") ? lastNumber : "";
      boolean stop = STOP.contains(word);
      if (!stop) {
        terms.add(Stem.of(word));
      }
      before = stop || Character.isDigit(word.charAt(0)) ? "" : Stem.of(word);
    }
    return terms;
  }

  /** Whether a term is a product with its number, and so belongs to a family of sisters. */
  public static boolean namesProduct(String term) {
    return term.indexOf('_') > 0;
  }

  /** The family of a product term: {@code fibre} of {@code fibre_500}. */
  public static String family(String product) {
    return product.substring(0, product.indexOf('_'));
  }

  /** How many words a text has, counted at blanks. */
  public static int count(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  private static String plain(String text) {
    return NUMERIC_DATE
        .matcher(text.toLowerCase(Locale.ROOT))
        .replaceAll(Words::spelled)
        .replace('’', '\'')
        .replace("wi-fi", "wifi")
        .replace("e-mail", "email")
        .replace("set-up", "setup")
        .replace("set up", "setup")
        .replace("€ ", "€");
  }

  /** "24 december 2026" for 24.12.2026 or 24.12. */
  private static String spelled(MatchResult date) {
    int month = Integer.parseInt(date.group(2));
    String year = date.group(3) == null ? "" : " " + date.group(3);
    return month < 1 || month > MONTHS.size()
        ? date.group()
        : date.group(1) + " " + MONTHS.get(month - 1) + year + " ";
  }

  private static String number(String word) {
    if (!Character.isDigit(word.charAt(0))) {
      return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }
    return word.matches("\\d{1,3},\\d{3}")
        ? word.replace(",", "")
        : word.replaceFirst("(\\d),(\\d\\d)$", "$1.$2");
  }
}
