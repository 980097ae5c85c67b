package dev.assize.adversarial.fact;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Expected;
import dev.assize.adversarial.Oracle;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a good reply is when another fact holds. */
public final class Changed {

  /** Checks that ask for no fact. */
  private static final Set<String> FORMAL =
      Set.of(
          "finished",
          "json",
          "json-format",
          "json-schema",
          "language",
          "max-chars",
          "max-lines",
          "max-paragraphs",
          "max-sentences",
          "max-words",
          "min-chars",
          "min-lines",
          "min-paragraphs",
          "min-sentences",
          "min-words",
          "no-placeholders",
          "no-profanity",
          "no-repetition",
          "not-empty");

  private Changed() {}

  /**
   * The other number is told and the parent's is not.
   *
   * @param after with the context that tells it
   */
  public static Expected by(Draft after, Twist twist, BigDecimal other) {
    List<Fact> exclude = new ArrayList<>(after.expected().exclude());
    exclude.add(twist.right());
    return telling(
        after, twist.facts(other), exclude, twist.in(after.expected().reference(), other));
  }

  /**
   * These facts and not those; of the parent's checks, length and form alone are left. Who repeats
   * all passages has not answered.
   */
  public static Expected telling(
      Draft after, List<Fact> facts, List<Fact> exclude, String reference) {
    Expected before = after.expected();
    return new Expected(
        Oracle.DIR,
        facts,
        exclude,
        Stream.concat(
                before.helps().stream().filter(Changed::isFormal), Plain.noDump(after).stream())
            .toList(),
        Optional.empty(),
        before.policy(),
        reference,
        "");
  }

  private static boolean isFormal(CheckSpec check) {
    return FORMAL.contains(check.name());
  }
}
