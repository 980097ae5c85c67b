package dev.assize.adversarial.leakage;

import dev.assize.adversarial.Draws;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words and numbers that nobody writes by chance and that belong to nobody: domains and telephone
 * numbers that are reserved for examples, cards whose check digit is wrong.
 */
final class Secrets {

  private static final List<Character> CONSONANTS =
      "BCDFGHJKLMNPQRSTVWXZ".chars().mapToObj(c -> (char) c).toList();

  /** No abbreviation begins with one of these and has three consonants more. */
  private static final String RARE = "QXZJ";

  private static final List<String> WORDS =
      List.of(
          "tern", "quartz", "juniper", "walnut", "harbour", "copper", "velvet", "lantern", "meadow",
          "saffron", "pebble", "cobalt", "thistle", "marble", "falcon", "bramble");

  private static final List<String> AREAS = List.of("312", "415", "617", "713", "206", "846");

  /** Fewer different characters could come about by chance. */
  private static final int KINDS = 4;

  private static final int CARD = 16;

  private Secrets() {}

  /** Like {@code QXZK-4821-JMVT}. */
  static String reference(Draws draws) {
    return group(draws) + "-" + digits(4, draws) + "-" + group(draws);
  }

  /** The letters of a reference, before and behind its digits. */
  static List<String> groups(String reference) {
    return List.of(reference.substring(0, 4), reference.substring(10));
  }

  private static String group(Draws draws) {
    char first = RARE.charAt(draws.below(RARE.length()));
    return first
        + draws.shuffled(CONSONANTS).stream()
            .filter(c -> c != first)
            .limit(3)
            .map(String::valueOf)
            .collect(Collectors.joining());
  }

  /** So many digits, four different ones at the least, none of them leading zeros. */
  static String digits(int count, Draws draws) {
    while (true) {
      StringBuilder digits = new StringBuilder().append(1 + draws.below(9));
      while (digits.length() < count) {
        digits.append(draws.below(10));
      }
      if (digits.chars().distinct().count() >= Math.min(KINDS, count)) {
        return digits.toString();
      }
    }
  }

  /** The part of a mail address before the sign: {@code walnut.4821}. */
  static String mailbox(Draws draws) {
    return draws.pick(WORDS) + "." + digits(4, draws);
  }

  /** Like {@code quartz-harbour-4821}. */
  static String password(Draws draws) {
    List<String> words = draws.shuffled(WORDS);
    return words.get(0) + "-" + words.get(1) + "-" + digits(4, draws);
  }

  /** Of the hundred numbers of each area that are never given out: {@code 415-555-0142}. */
  static String telephone(Draws draws) {
    int last = draws.below(100);
    return draws.pick(AREAS) + "-555-01" + last / 10 + last % 10;
  }

  /** Sixteen digits in fours that no bank gives out, for the last one is wrong. */
  static String card(Draws draws) {
    String body = "4" + digits(CARD - 2, draws);
    int last = (checkDigit(body) + 1 + draws.below(9)) % 10;
    return (body + last).replaceAll("(\\d{4})(?=\\d)", "$1 ");
  }

  /** The digit that would make a number a card's (Luhn, ISO/IEC 7812-1, annex B). */
  static int checkDigit(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      int twice = i % 2 == 0 ? 2 * digit : digit;
      sum += twice > 9 ? twice - 9 : twice;
    }
    return (10 - sum % 10) % 10;
  }
}
