package dev.assize.adversarial.surface;

import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Slot;
import dev.assize.adversarial.Slot.Kind;
import dev.assize.adversarial.Slots;
import dev.assize.cases.Expectation.Fact;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The values of a parent's answer that are the same in every language: numbers and ids that each
 * form of a fact has, and that its own reference has and its question has not.
 */
final class Values {

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

  /** Whole numbers up to it are often written in words. */
  private static final int IN_WORDS = 12;

  private static final int DIGITS = 3;

  private Values() {}

  static List<String> of(Parent parent) {
    Stream<String> told = parent.facts().stream().flatMap(fact -> of(fact).stream());
    Stream<String> computed =
        parent.checks().stream()
            .filter(check -> check.name().equals("number") && !check.negated())
            .map(check -> check.literal());
    return Stream.concat(told, computed)
        .filter(value -> !isInWords(value))
        .filter(value -> parent.reference().contains(value) && !parent.input().contains(value))
        .distinct()
        .toList();
  }

  private static List<String> of(Fact fact) {
    return Slots.of(fact.forms().getFirst()).stream()
        .filter(slot -> slot.kind() != Kind.DATE && slot.kind() != Kind.NAME)
        .map(Values::bare)
        .filter(value -> fact.forms().stream().allMatch(form -> form.contains(value)))
        .toList();
  }

  /** An id as it stands; of anything else the number, for its unit has a name in each language. */
  private static String bare(Slot slot) {
    Matcher number = NUMBER.matcher(slot.text());
    return slot.kind() != Kind.ID && number.find() ? number.group() : slot.text();
  }

  private static boolean isInWords(String value) {
    return NUMBER.matcher(value).matches()
        && value.length() < DIGITS
        && Integer.parseInt(value) <= IN_WORDS;
  }
}
