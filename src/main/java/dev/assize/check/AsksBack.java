package dev.assize.check;

import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.Optional;

/** The reply asks the user something. */
public final class AsksBack implements CheckKind {

  @Override
  public Description description() {
    return Description.of(
            "asks-back",
            "Passes when a sentence of the reply ends with a question mark. The policy \"clarify\""
                + " makes this check.")
        .passes("asks-back", "Happy to help. Which of your two lines do you mean?")
        .fails("asks-back", "Tell me more.");
  }

  @Override
  public Examination make(Arguments arguments) {
    arguments.nothing();
    return (TextCheck)
        text -> {
          Optional<String> question =
              Sentences.of(text).stream().filter(AsksBack::isQuestion).reduce((a, b) -> b);
          return question
              .map(q -> Verdict.passed("asks " + Rationale.quote(q)))
              .orElseGet(() -> Verdict.failed("no sentence ends with a question mark"));
        };
  }

  private static boolean isQuestion(String sentence) {
    int end = Math.max(sentence.lastIndexOf('?'), sentence.lastIndexOf('\uFF1F'));
    return end >= 0 && sentence.substring(end).codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
