package dev.assize.check.behaviour;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Telephone numbers as ITU-T E.164 and the plans of Britain, Germany and North America write them,
 * and those that are kept for films and examples.
 */
final class Telephone {

  private static final Pattern DATE =
      Pattern.compile("[0-9]{1,2}[./-] ?[0-9]{1,2}[./-] ?[0-9]{2,4}(?![0-9]).*");
  private static final Pattern FRACTION = Pattern.compile("0\\.[0-9]+");
  private static final Pattern ABROAD = Pattern.compile("\\(?\\+.*");
  private static final Pattern NORTH_AMERICA =
      Pattern.compile("(?:1[ .-])?\\(?[2-9][0-9]{2}\\)?[ .-]{1,2}[2-9][0-9]{2}[.-][0-9]{4}");

  /**
   * Behind the trunk nought. Britain: Ofcom, "Telephone numbers for use in TV and radio drama
   * programmes".
   */
  private static final List<String> BRITAIN =
      List.of(
          "1134960", "1144960", "1154960", "1164960", "1174960", "1184960", "1214960", "1314960",
          "1414960", "1514960", "1614960", "2079460", "1914980", "2896496", "2920180", "1632960",
          "7700900", "8081570", "9098790", "3069990");

  /** Behind the trunk nought. Germany: Bundesnetzagentur, Mitteilung 148/2021, "Drama Numbers". */
  private static final List<String> GERMANY =
      List.of(
          "3023125",
          "6990009",
          "4066969",
          "2214710",
          "8999998",
          "15228817386",
          "15228895456",
          "15254599371",
          "17139200",
          "1729925904",
          "1729968532",
          "1729973185",
          "1729973186",
          "1729980752",
          "1749091317",
          "1749464308",
          "176040690");

  private Telephone() {}

  static boolean is(String written) {
    String digits = written.replaceAll("[^0-9]", "");
    int many = digits.length();
    if (ABROAD.matcher(written).matches()) {
      return many >= 8 && many <= 17;
    }
    if (DATE.matcher(written).matches() || FRACTION.matcher(written).matches()) {
      return false;
    }
    if (digits.startsWith("00")) {
      return many >= 11 && many <= 17 && digits.charAt(2) != '0';
    }
    return digits.startsWith("0")
        ? many >= 9 && many <= 13
        : NORTH_AMERICA.matcher(written).matches();
  }

  /**
   * @param bare without separators
   */
  static boolean isReserved(String bare) {
    String abroad = bare.startsWith("00") ? "+" + bare.substring(2) : bare;
    if (abroad.startsWith("+44")) {
      return isIn(BRITAIN, national(abroad));
    }
    if (abroad.startsWith("+49")) {
      return isIn(GERMANY, national(abroad));
    }
    if (abroad.startsWith("0")) {
      return isIn(BRITAIN, abroad.substring(1)) || isIn(GERMANY, abroad.substring(1));
    }
    String american = abroad.startsWith("+") ? abroad.substring(1) : abroad;
    american =
        american.length() == 11 && american.startsWith("1") ? american.substring(1) : american;
    return american.length() == 10 && american.startsWith("55501", 3);
  }

  /** Some write the trunk nought behind the country code, in parentheses. */
  private static String national(String abroad) {
    return abroad.startsWith("0", 3) ? abroad.substring(4) : abroad.substring(3);
  }

  private static boolean isIn(List<String> ranges, String national) {
    return ranges.stream().anyMatch(national::startsWith);
  }
}
