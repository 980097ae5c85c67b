package dev.assize.check.instruction;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Composed;
import dev.assize.check.Demand;
import dev.assize.check.Description;
import dev.assize.check.Description.Needs;
import dev.assize.check.Examination;
import dev.assize.check.Folding;
import dev.assize.check.Noun;
import dev.assize.check.Passage;
import dev.assize.check.Span;
import dev.assize.verdict.Rationale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Keywords and letters that the reply must have, may not have, or must have so many times. */
public final class Keywords {

  private static final Noun TIME = Noun.of("time");

  private Keywords() {}

  /** Each keyword stands in the reply. */
  public static final class Existence implements CheckKind {
    @Override
    public Description description() {
      return Reading.of(
              "keywords-existence",
              "Passes when each keyword stands in the reply, also inside a word; capital and small"
                  + " letters are the same.")
          .takes("texts parted by |")
          .needs(Needs.GOLDEN)
          .edition(2)
          .passes("keywords-existence: tariff | roaming", "Roaming is part of your Tariff.")
          .fails("keywords-existence: tariff | roaming", "Your tariff has no extras.");
    }

    @Override
    public Examination make(Arguments arguments) {
      List<String> keywords = composed(arguments);
      keywords.forEach(
          word ->
              Reading.follows(
                  arguments,
                  Demand.some(new Passage(Passage.Where.ANYWHERE, word, Folding.IGNORING_CASE))));
      return Reading.check(arguments, text -> all(Composed.text(text), keywords));
    }
  }

  /** No forbidden word stands in the reply. */
  public static final class ForbiddenWords implements CheckKind {
    @Override
    public Description description() {
      return Reading.of(
              "forbidden-words",
              "Passes when none of the words stands in the reply as a whole word; capital and small"
                  + " letters are the same. Where a word begins or ends with a sign, as c++ does,"
                  + " anything may stand beside it.")
          .edition(2)
          .takes("words parted by |")
          .passes("forbidden-words: fee | cost", "It costs nothing.")
          .fails("forbidden-words: fee | cost", "The Fee is 5 euros.");
    }

    @Override
    public Examination make(Arguments arguments) {
      List<String> words = composed(arguments);
      Reading.followsExactly(arguments, Demand.none(words.stream().map(Word::new).toList()));
      return Reading.check(arguments, text -> none(Composed.text(text), words));
    }
  }

  /** A keyword stands there so many times. */
  public static final class Frequency implements CheckKind {
    @Override
    public Description description() {
      return Reading.of(
              "keywords-frequency",
              "Passes when the keyword stands in the reply at least, or less than, so many times,"
                  + " also inside a word; capital and small letters are the same.")
          .takes("at least, or less than, a number, of, and the keyword")
          .needs(Needs.GOLDEN)
          .edition(2)
          .passes("keywords-frequency: at least 2 of tariff", "The Tariff beats other tariffs.")
          .fails("keywords-frequency: less than 2 of tariff", "Tariff, tariff, tariff.");
    }

    @Override
    public Examination make(Arguments arguments) {
      Wanted wanted = Wanted.relatedOf(arguments);
      wanted.counting(
          arguments,
          TIME.with(Rationale.quote(lower(wanted.of()))),
          text -> count(text, wanted.of()));
      return Reading.check(
          arguments,
          text ->
              wanted.compare(count(text, wanted.of()), TIME.with(Rationale.quote(wanted.of()))));
    }
  }

  /** A letter stands there so many times. */
  public static final class LetterFrequency implements CheckKind {
    @Override
    public Description description() {
      return Reading.of(
              "letter-frequency",
              "Passes when the letter stands in the reply at least, or less than, so many times;"
                  + " capital and small letters are the same.")
          .takes("at least, or less than, a number, of, and the letter")
          .passes("letter-frequency: less than 2 of e", "Your order is on its way.")
          .fails("letter-frequency: at least 3 of q", "A quick question.");
    }

    @Override
    public Examination make(Arguments arguments) {
      Wanted wanted = Wanted.relatedOf(arguments);
      String letter = lower(wanted.of());
      Noun time = TIME.with("the letter " + letter);
      wanted.counting(arguments, time, text -> times(letter, text));
      if (!letter.isEmpty() && !isLetter(letter)) {
        Wanted.refuse(arguments, wanted.of(), "one letter");
      }
      return Reading.check(arguments, text -> wanted.compare(times(letter, text), time));
    }

    private static boolean isLetter(String text) {
      return text.codePointCount(0, text.length()) == 1 && Character.isLetter(text.codePointAt(0));
    }

    private static int times(String letter, String text) {
      int wanted = letter.isEmpty() ? 'a' : letter.codePointAt(0);
      return (int) text.codePoints().filter(c -> Character.toLowerCase(c) == wanted).count();
    }
  }

  private static List<String> composed(Arguments arguments) {
    return arguments.items().stream().map(Composed::text).toList();
  }

  private static int count(String text, String keyword) {
    return Places.count(Composed.text(text), Composed.text(keyword));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Finding all(String text, List<String> keywords) {
    List<String> found = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String keyword : keywords) {
      Places.first(text, keyword, span -> true)
          .ifPresentOrElse(
              span -> found.add(span.in(text)), () -> missing.add(Rationale.quote(keyword)));
    }
    return missing.isEmpty()
        ? new Finding(true, "found " + String.join(", ", found))
        : new Finding(false, "did not find " + String.join(", ", missing));
  }

  private static Finding none(String text, List<String> words) {
    for (String word : words) {
      Optional<Span> place = Places.first(text, word, span -> Places.isWhole(text, span));
      if (place.isPresent()) {
        return new Finding(false, "found " + place.get().in(text));
      }
    }
    return new Finding(true, "found none of " + String.join(", ", words));
  }
}
