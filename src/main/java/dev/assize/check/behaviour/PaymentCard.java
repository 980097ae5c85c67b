package dev.assize.check.behaviour;

import dev.assize.check.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of payment cards: a scheme's prefix and length, and the check digit of ISO 7812. */
final class PaymentCard {

  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;
  private static final Pattern GROUP = Pattern.compile("[0-9]+");
  private static final Pattern SCHEME =
      Pattern.compile(
          "4[0-9]{12}(?:[0-9]{3}){0,2}"
              + "|(?:5[1-5][0-9]{2}|222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{12}"
              + "|3[47][0-9]{13}"
              + "|(?:30[0-5]|3[68])[0-9]{11,16}"
              + "|(?:6011|64[4-9]|65)[0-9]{12,15}"
              + "|35(?:2[89]|[3-8][0-9])[0-9]{12,15}"
              + "|62[0-9]{14,17}"
              + "|(?:5018|5020|5038|6304|6759|6761|6763)[0-9]{9,15}");

  /** Stand in the public test pages of Stripe, Adyen and PayPal. */
  private static final Set<String> FOR_TESTS =
      Set.of(
          "4242424242424242",
          "4000056655665556",
          "5555555555554444",
          "2223003122003222",
          "5200828282828210",
          "5105105105105100",
          "378282246310005",
          "371449635398431",
          "6011111111111117",
          "6011000990139424",
          "3056930009020004",
          "36227206271667",
          "3566002020360505",
          "6200000000000005",
          "4111111111111111",
          "4012888888881881",
          "30569309025904",
          "3530111333300000");

  private PaymentCard() {}

  /** The first within a run of digits and separators, made of whole groups. */
  static Optional<Span> in(String written) {
    List<Span> groups = new ArrayList<>();
    Matcher group = GROUP.matcher(written);
    while (group.find()) {
      groups.add(new Span(group.start(), group.end()));
    }
    for (int first = 0; first < groups.size(); first++) {
      StringBuilder digits = new StringBuilder();
      for (int last = first; last < groups.size() && digits.length() < LONGEST; last++) {
        digits.append(written, groups.get(last).start(), groups.get(last).end());
        if (is(digits.toString())) {
          return Optional.of(new Span(groups.get(first).start(), groups.get(last).end()));
        }
      }
    }
    return Optional.empty();
  }

  static boolean is(String digits) {
    int length = digits.length();
    return length >= SHORTEST
        && length <= LONGEST
        && SCHEME.matcher(digits).matches()
        && isChecked(digits);
  }

  /** Luhn's sum: every second digit from the right counts twice. */
  static boolean isChecked(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit : digit * 2;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }

  static boolean isForTests(String digits) {
    return FOR_TESTS.contains(digits);
  }
}
