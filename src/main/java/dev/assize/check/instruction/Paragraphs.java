package dev.assize.check.instruction;

import dev.assize.check.Amount;
import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Demand;
import dev.assize.check.Description;
import dev.assize.check.Description.Needs;
import dev.assize.check.Examination;
import dev.assize.check.Noun;
import dev.assize.check.Property;
import dev.assize.verdict.Rationale;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many paragraphs a reply has, and how one of them begins. */
public final class Paragraphs {

  private static final Noun PARAGRAPH = Noun.of("paragraph");
  private static final String DIVIDER = "***";
  private static final String ENDS_OF_FIRST_WORD = ".,?!'\"";

  private Paragraphs() {}

  /** So many, parted by three asterisks. */
  public static final class Count implements CheckKind {
    @Override
    public Description description() {
      return Reading.of(
              "number-paragraphs",
              "Passes when the reply has exactly so many paragraphs, parted by *** and none of them"
                  + " empty.")
          .takes("a whole number")
          .passes("number-paragraphs: 2", "First, the price.\n***\nThen, the term.")
          .fails("number-paragraphs: 2", "First, the price.\n\nThen, the term.");
    }

    @Override
    public Examination make(Arguments arguments) {
      Wanted wanted =
          Wanted.exactly(arguments).counting(arguments, PARAGRAPH.with("parted by " + DIVIDER));
      if (wanted.count() == 0) {
        Wanted.refuse(arguments, "0", "1 or more");
      }
      return Reading.check(arguments, text -> divided(text, wanted));
    }
  }

  /** So many, parted by an empty line, one of which begins with a word. */
  public static final class FirstWord implements CheckKind {
    private static final Pattern FORM =
        Pattern.compile("(?<nth>[0-9]{1,9})\\s+of\\s+(?<count>[0-9]{1,9})\\s+(?<word>\\S+)");

    @Override
    public Description description() {
      return Reading.of(
              "nth-paragraph-first-word",
              "Passes when the reply has exactly so many paragraphs, parted by empty lines, and the"
                  + " nth begins with the word; capital and small letters are the same.")
          .takes("which paragraph, of, how many, and the word")
          .needs(Needs.GOLDEN)
          .passes("nth-paragraph-first-word: 2 of 2 however", "It is free.\n\nHowever, hurry up.")
          .fails("nth-paragraph-first-word: 1 of 2 however", "It is free.\n\nHowever, hurry up.");
    }

    @Override
    public Examination make(Arguments arguments) {
      String text = arguments.text().strip();
      Matcher form = FORM.matcher(text);
      if (!form.matches()) {
        if (!arguments.value().isBlank()) {
          Wanted.refuse(arguments, text, "which paragraph, of, how many, a word: 2 of 3 however");
        }
        return Reading.check(arguments, reply -> new Finding(false, ""));
      }
      int nth = Integer.parseInt(form.group("nth"));
      int count = Integer.parseInt(form.group("count"));
      if (nth < 1 || nth > count) {
        Wanted.refuse(arguments, form.group("nth"), "1 to " + count);
      }
      Reading.follows(arguments, Demand.some(Amount.exactly(count, PARAGRAPH.with("of text"))));
      Reading.follows(
          arguments,
          Demand.some(
              new Property("begins paragraph " + nth + " with", lower(form.group("word")))));
      return Reading.check(
          arguments, reply -> begins(reply, nth, count, lower(form.group("word"))));
    }
  }

  private static Finding divided(String text, Wanted wanted) {
    List<String> parts = Parts.of(text, DIVIDER);
    int count = parts.size();
    for (int i = 0; i < parts.size(); i++) {
      if (White.isBlank(parts.get(i))) {
        if (i > 0 && i < parts.size() - 1) {
          return new Finding(false, "paragraph " + (i + 1) + " is empty");
        }
        count--;
      }
    }
    return wanted.compare(count, PARAGRAPH);
  }

  private static Finding begins(String text, int nth, int count, String word) {
    List<String> parts = Parts.of(text, "\n\n");
    int found = (int) parts.stream().filter(part -> !White.isBlank(part)).count();
    String paragraphs = PARAGRAPH.counted(found) + ", " + count + " wanted";
    if (found != count || nth > parts.size() || White.isBlank(parts.get(nth - 1))) {
      return new Finding(false, paragraphs);
    }
    String first = firstWord(White.strip(parts.get(nth - 1)));
    return new Finding(
        first.equals(word),
        paragraphs + "; paragraph " + nth + " begins with " + Rationale.quote(first));
  }

  /** In small letters, without quotation marks before it, up to the first mark of punctuation. */
  private static String firstWord(String paragraph) {
    int start = 0;
    int end = White.find(paragraph, 0);
    while (start < end && paragraph.charAt(start) == '\'') {
      start++;
    }
    while (start < end && paragraph.charAt(start) == '"') {
      start++;
    }
    int stop = start;
    while (stop < end && ENDS_OF_FIRST_WORD.indexOf(paragraph.charAt(stop)) < 0) {
      stop++;
    }
    return lower(paragraph.substring(start, stop));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
