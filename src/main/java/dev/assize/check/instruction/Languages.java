package dev.assize.check.instruction;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Demand;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.TextCheck;
import dev.assize.check.language.Language;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.function.Predicate;

/** The language of a reply, and English in one case. */
public final class Languages {

  private static final String ENGLISH = "en";

  private Languages() {}

  /** Wholly in one language. */
  public static final class ResponseLanguage implements CheckKind {
    @Override
    public Description description() {
      return Reading.of(
              "response-language",
              "Passes when the reply is in the language, told as the check \"language\" tells it;"
                  + " unscored when that cannot be told.")
          .takes("a code of ISO 639-1")
          .edition(2)
          .passes("response-language: de", "Das Geld kommt in drei bis fünf Tagen auf Ihr Konto.")
          .fails("response-language: de", "The money reaches your account in three to five days.");
    }

    @Override
    public Examination make(Arguments arguments) {
      List<String> codes = List.of(arguments.text().strip());
      Reading.followsExactly(arguments, Language.isIn(codes));
      return Reading.of(arguments, Language.oneOf(arguments, codes));
    }
  }

  /** English in capital letters. */
  public static final class EnglishCapital implements CheckKind {
    @Override
    public Description description() {
      return Reading.of(
              "english-capital",
              "Passes when the reply is in English and has capital letters only; unscored when its"
                  + " letters are capital and its language cannot be told.")
          .edition(2)
          .passes("english-capital", "YOUR ORDER IS ON ITS WAY AND ARRIVES TOMORROW MORNING.")
          .fails("english-capital", "YOUR ORDER is on its way and arrives tomorrow morning.");
    }

    @Override
    public Examination make(Arguments arguments) {
      return english(arguments, Capitals::areAll, LetterSize.CAPITAL);
    }
  }

  /** English in small letters. */
  public static final class EnglishLowercase implements CheckKind {
    @Override
    public Description description() {
      return Reading.of(
              "english-lowercase",
              "Passes when the reply is in English and has small letters only; unscored when its"
                  + " letters are small and its language cannot be told.")
          .edition(2)
          .passes("english-lowercase", "your order is on its way and arrives tomorrow morning.")
          .fails("english-lowercase", "Your order is on its way and arrives tomorrow morning.");
    }

    @Override
    public Examination make(Arguments arguments) {
      return english(arguments, Capitals::areNone, LetterSize.SMALL);
    }
  }

  private static Examination english(
      Arguments arguments, Predicate<String> letters, LetterSize size) {
    arguments.nothing();
    Reading.follows(arguments, Language.isIn(List.of(ENGLISH)));
    Reading.follows(arguments, Demand.some(size));
    TextCheck english = Language.oneOf(arguments, List.of(ENGLISH));
    return Reading.of(
        arguments,
        text ->
            letters.test(text)
                ? english.judge(text)
                : Verdict.failed(
                    "not in " + size.word() + " letters only: " + Rationale.quote(text)));
  }
}
