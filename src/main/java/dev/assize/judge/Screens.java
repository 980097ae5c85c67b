package dev.assize.judge;

import dev.assize.cases.Expectation;
import dev.assize.check.Exhibit;
import dev.assize.check.Silence;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a program can say of a reply before any judge is asked. Where it is certain, no judge is: a
 * reply that shows nothing, or nothing but punctuation, fails unless the case wants it so. Where it
 * is not, the judge decides, and its finding is labelled {@link #SUSPECT} and says what was seen:
 * an order to a judge, a verdict, a chat template's sign, letters of two alphabets in one word, or
 * a whole reply that says nothing ("Sure, here it is").
 */
public final class Screens {

  /** The label of a finding about a reply that is made to please or to mislead a judge. */
  public static final String SUSPECT = "SUSPECT";

  /** Another word whenever a screen that decides decides otherwise; part of judges' digests. */
  static final String EDITION = "1";

  private static final String EMPTY = "EMPTY";

  private Screens() {}

  /** The finding that needs no judge, if there is one. */
  public static Optional<Verdict> decide(Exhibit exhibit) {
    Expectation expected = exhibit.golden().expectation();
    if (Silence.in(exhibit.text())) {
      return Silence.isExpectedBy(expected) ? Optional.empty() : Optional.of(Silence.failure());
    }
    boolean isWanted = !expected.reference().isBlank() && !says(expected.reference());
    return says(exhibit.text()) || isWanted
        ? Optional.empty()
        : Optional.of(Verdict.failed(EMPTY, "the reply holds nothing but punctuation"));
  }

  /** What makes a reply suspect, in words; empty when nothing does. */
  public static String suspicion(Exhibit exhibit, Ballot ballot) {
    String reply = exhibit.text();
    boolean isReference = reply.strip().equals(exhibit.golden().expectation().reference().strip());
    return Stream.of(
            seen("it holds what orders a judge about", Orders.in(reply, ballot.labels())),
            seen("it holds a verdict", isReference ? "" : ballot.imitated(reply)),
            seen("it holds a sign of a chat template", Exposed.token(reply)),
            seen("letters of two alphabets in one word", Orders.mixedWord(reply)),
            seen("all it says is", Orders.emptyTalk(reply)))
        .filter(Predicate.not(String::isEmpty))
        .findFirst()
        .orElse("");
  }

  /** A finding with what makes the reply suspect; a label that it has stays. */
  public static Verdict marked(Verdict verdict, String suspicion) {
    if (suspicion.isEmpty()) {
      return verdict;
    }
    Rationale known = verdict.rationale();
    Rationale why =
        new Rationale(
            "suspect reply, " + suspicion + ". " + known.text(),
            known.label().isEmpty() ? SUSPECT : known.label());
    return switch (verdict) {
      case Verdict.Graded graded -> new Verdict.Graded(graded.grade(), why);
      case Verdict.Preferred preferred ->
          new Verdict.Preferred(preferred.choice(), preferred.strength(), why);
      case Verdict.Unscored unscored -> new Verdict.Unscored(why);
      case Verdict.Errored errored -> errored;
    };
  }

  private static String seen(String what, String words) {
    return words.isEmpty() ? "" : what + ": " + Rationale.quote(words);
  }

  /** Whether there is a letter, a digit, or a sign that means something. */
  private static boolean says(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                Character.isLetterOrDigit(c)
                    || List.of(
                            Character.OTHER_SYMBOL,
                            Character.MATH_SYMBOL,
                            Character.CURRENCY_SYMBOL)
                        .contains((byte) Character.getType(c)));
  }
}
