package dev.assize.check.instruction;

import dev.assize.base.Numbers;
import dev.assize.check.Arguments;
import dev.assize.check.Check;
import dev.assize.check.CheckKind;
import dev.assize.check.Demand;
import dev.assize.check.Description;
import dev.assize.check.Description.Needs;
import dev.assize.check.Examination;
import dev.assize.check.Folding;
import dev.assize.check.Passage;
import dev.assize.check.Passage.Where;
import dev.assize.verdict.Rationale;
import java.util.ArrayList;
import java.util.List;

/** The prompt before the answer, two answers, and what stands at the ends. */
public final class Combinations {

  private static final String SIX = "******";

  private Combinations() {}

  /** The prompt first. */
  public static final class RepeatPrompt implements CheckKind {
    @Override
    public Description description() {
      return Reading.of(
              "repeat-prompt",
              "Passes when the reply begins with the text, or without a value with the question of"
                  + " the case, word for word; capital and small letters are the same.")
          .takes("the text to repeat, or nothing for the question")
          .needs(Needs.GOLDEN)
          .passes("repeat-prompt: What is roaming?", "What is roaming? Calls abroad.")
          .fails("repeat-prompt: What is roaming?", "You ask: What is roaming?");
    }

    @Override
    public Examination make(Arguments arguments) {
      Reading reading = Reading.asAskedBy(arguments);
      String written = White.strip(arguments.value());
      if (!written.isEmpty()) {
        Reading.followsExactly(
            arguments, Demand.some(new Passage(Where.BEGINNING, written, Folding.IGNORING_CASE)));
      }
      return (Check)
          exhibit -> {
            String prompt =
                written.isEmpty() ? White.strip(exhibit.golden().question().input()) : written;
            Instruction repeated = reply -> begins(reply, prompt);
            return reading.judge(repeated, exhibit.text());
          };
    }
  }

  /** Two different answers. */
  public static final class TwoResponses implements CheckKind {
    @Override
    public Description description() {
      return Reading.of(
              "two-responses",
              "Passes when the reply holds exactly two different texts, parted by ****** and none"
                  + " between them empty.")
          .passes("two-responses", "It is free.\n******\nThere is no fee.")
          .fails("two-responses", "It is free.\n******\nIt is free.");
    }

    @Override
    public Examination make(Arguments arguments) {
      arguments.nothing();
      return Reading.check(arguments, TwoResponses::look);
    }

    private static Finding look(String text) {
      List<String> parts = Parts.of(text, SIX);
      List<String> responses = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        String response = White.strip(parts.get(i));
        if (!response.isEmpty()) {
          responses.add(response);
        } else if (i > 0 && i < parts.size() - 1) {
          return new Finding(false, "response " + (i + 1) + " is empty");
        }
      }
      boolean same = responses.size() == 2 && responses.getFirst().equals(responses.getLast());
      String told = Numbers.count(responses.size(), "response") + ", 2 wanted";
      return new Finding(
          responses.size() == 2 && !same,
          same ? "twice " + Rationale.quote(responses.getFirst()) : told);
    }
  }

  /** The last words. */
  public static final class EndChecker implements CheckKind {
    @Override
    public Description description() {
      return Reading.of(
              "end-checker",
              "Passes when the reply ends with the phrase, white space and double quotation marks"
                  + " aside; capital and small letters are the same.")
          .takes("a phrase")
          .passes("end-checker: Any other questions?", "It is free. \"Any other questions?\"")
          .fails("end-checker: Any other questions?", "Any other questions? Just ask.");
    }

    @Override
    public Examination make(Arguments arguments) {
      String phrase = White.strip(arguments.text());
      Reading.followsExactly(
          arguments, Demand.some(new Passage(Where.LAST_WORDS, phrase, Folding.IGNORING_CASE)));
      return Reading.check(
          arguments,
          text -> {
            String bare = unquoted(White.strip(text));
            String tail = bare.substring(Math.max(0, bare.length() - 60));
            int at = bare.length() - phrase.length();
            return new Finding(
                bare.regionMatches(true, at, phrase, 0, phrase.length()),
                "the reply ends " + Rationale.quote(tail));
          });
    }
  }

  /** Quotation marks around it all. */
  public static final class Quotation implements CheckKind {
    private static final String MARK = "\"";

    @Override
    public Description description() {
      return Reading.of(
              "quotation",
              "Passes when the reply begins and ends with a straight double quotation mark, white"
                  + " space aside.")
          .passes("quotation", "\"It is free.\"")
          .fails("quotation", "\"It is free.\" That is all.");
    }

    @Override
    public Examination make(Arguments arguments) {
      arguments.nothing();
      Reading.follows(arguments, Demand.some(new Passage(Where.BEGINNING, MARK, Folding.EXACT)));
      Reading.follows(arguments, Demand.some(new Passage(Where.END, MARK, Folding.EXACT)));
      return Reading.check(
          arguments,
          text -> {
            String bare = White.strip(text);
            boolean quoted = bare.length() > 1 && bare.startsWith(MARK) && bare.endsWith(MARK);
            return new Finding(
                quoted,
                (quoted ? "wrapped in quotation marks: " : "not wrapped in quotation marks: ")
                    + Rationale.quote(bare));
          });
    }
  }

  private static Finding begins(String text, String prompt) {
    String bare = White.strip(text);
    return new Finding(
        bare.regionMatches(true, 0, prompt, 0, prompt.length()),
        "the reply begins " + Rationale.quote(bare));
  }

  private static String unquoted(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) == '"') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == '"') {
      end--;
    }
    return text.substring(start, end);
  }
}
