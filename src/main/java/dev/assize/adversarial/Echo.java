package dev.assize.adversarial;

import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation.Fact;
import dev.assize.cases.Expectation.Policy;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Whether a question answers itself: a word that a mutator puts in may be one that the parent's
 * checks listen for. Facts, expressions and lengths are looked at; what bounds a reply only is
 * taken to hold, and of all other checks it is taken for granted that a question does not pass
 * them.
 */
final class Echo {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Echo() {}

  /** Whether the input, said back, would pass for help. */
  static boolean helps(Draft draft) {
    Expected expected = draft.expected();
    String input = draft.input();
    String small = input.toLowerCase(Locale.ROOT);
    return listens(expected)
        && expected.policy() == Policy.ANSWER
        && expected.include().stream().allMatch(fact -> stands(fact, small))
        && expected.exclude().stream().noneMatch(fact -> stands(fact, small))
        && passes(expected.helps(), input);
  }

  /** Where nothing is to be told, nothing can be told by chance. */
  private static boolean listens(Expected expected) {
    return !expected.include().isEmpty()
        || expected.helps().stream()
            .anyMatch(check -> check.name().equals("regex") && !check.negated());
  }

  private static boolean stands(Fact fact, String small) {
    return fact.forms().stream()
        .anyMatch(form -> standsWhole(form.toLowerCase(Locale.ROOT), small));
  }

  private static boolean standsWhole(String form, String text) {
    int at = text.indexOf(form);
    while (at >= 0) {
      int end = at + form.length();
      boolean isWhole =
          (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
              && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
      if (isWhole) {
        return true;
      }
      at = text.indexOf(form, at + 1);
    }
    return false;
  }

  private static boolean passes(List<CheckSpec> checks, String input) {
    return checks.stream().allMatch(check -> passes(check, input) != check.negated());
  }

  private static boolean passes(CheckSpec check, String input) {
    return switch (check.name()) {
      case "regex" -> isFound(check, input);
      case "contains" -> input.contains(check.literal());
      case "max-words" -> BLANKS.split(input.strip()).length <= Integer.parseInt(check.value());
      case "if", "max-chars", "no-repetition", "no-profanity", "no-invisible" -> !check.negated();
      default -> false;
    };
  }

  private static boolean isFound(CheckSpec check, String input) {
    int flags = check.options().containsKey("ignoring case") ? Pattern.CASE_INSENSITIVE : 0;
    try {
      return Pattern.compile(check.value(), flags).matcher(input).find();
    } catch (PatternSyntaxException e) {
      return false;
    }
  }
}
