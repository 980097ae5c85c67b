package dev.assize.check.behaviour;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.TextCheck;
import dev.assize.verdict.Verdict;
import java.util.List;

/** No swear words. */
public final class NoProfanity implements CheckKind {

  private static final List<String> LIST = PhraseBook.lines("profanity.txt");

  @Override
  public Description description() {
    return Description.of(
            "no-profanity",
            "Passes when none of some eighty swear words, English or German, is in the reply, nor"
                + " one of the value's. Whole words are compared, so that Scunthorpe is safe,"
                + " without case and accents; disguises by digits and signs (sh1t), separators"
                + " (f.u.c.k, s h i t), drawn out letters and single stars (f*ck) count. Words that"
                + " are ordinary in one of the two languages are not on the list, nor is it a list"
                + " of hate: what is said politely passes.")
        .takes("more words parted by |, or nothing")
        .passes("no-profanity", "The train to Scunthorpe is late, Mr Cockburn.")
        .fails("no-profanity", "That is bullsh1t.")
        .fails("no-profanity: rubbish", "Rubbish!");
  }

  @Override
  public Examination make(Arguments arguments) {
    SwearWords words =
        new SwearWords(LIST, arguments.value().isBlank() ? List.of() : arguments.items());
    return (TextCheck)
        text ->
            words
                .in(text)
                .map(span -> Verdict.failed("a swear word: " + Shown.quote(text, span)))
                .orElseGet(() -> Verdict.passed("no swear word of the list"));
  }
}
