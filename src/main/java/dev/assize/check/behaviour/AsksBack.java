package dev.assize.check.behaviour;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.Sentences;
import dev.assize.check.TextCheck;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The reply asks the user something. */
public final class AsksBack implements CheckKind {

  /** Asked at the end of any answer, whatever was said before. */
  private static final Pattern COURTESY =
      Pattern.compile(
          "\\b(?:anything|something) else\\b|\\b(?:other|more|further|any) questions\\b"
              + "|\\b(?:does|did|was|is) (?:that|this) (?:help|helpful|clear)\\b"
              + "|\\b(?:sonst|noch) (?:noch )?(?:etwas|was|irgendwie)\\b|\\bweitere fragen\\b"
              + "|\\bhilft (?:ihnen|dir) das\\b");

  @Override
  public Description description() {
    return Description.of(
            "asks-back",
            "Passes when a sentence of the reply ends with a question mark. Quotations and code do"
                + " not count, nor does what is asked at the end of any answer (\"Anything else?\")."
                + " The policy \"clarify\" makes this check.")
        .edition(4)
        .passes("asks-back", "Happy to help. Which of your two lines do you mean?")
        .fails("asks-back", "Tell me more.")
        .fails("asks-back", "It is W-20. Can I help you with anything else?");
  }

  @Override
  public Examination make(Arguments arguments) {
    arguments.nothing();
    return (TextCheck)
        text -> {
          Optional<String> question =
              Sentences.of(OwnWords.of(text)).stream()
                  .filter(AsksBack::isQuestion)
                  .reduce((a, b) -> b);
          return question
              .map(q -> Verdict.passed("asks " + Rationale.quote(q)))
              .orElseGet(() -> Verdict.failed("no sentence ends with a question mark"));
        };
  }

  static boolean isIn(List<String> sentences) {
    return sentences.stream().anyMatch(AsksBack::isQuestion);
  }

  private static boolean isQuestion(String sentence) {
    int end =
        Math.max(
            Math.max(sentence.lastIndexOf('?'), sentence.lastIndexOf('\uFF1F')),
            sentence.lastIndexOf('\u061F'));
    return end >= 0
        && sentence.substring(end).codePoints().noneMatch(Character::isLetterOrDigit)
        && !COURTESY.matcher(sentence.toLowerCase(Locale.ROOT)).find();
  }
}
