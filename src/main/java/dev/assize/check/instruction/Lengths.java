package dev.assize.check.instruction;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.Noun;

/** How many sentences and words a reply has. */
public final class Lengths {

  private static final Noun SENTENCE = Noun.of("sentence");
  private static final Noun WORD = Noun.of("word");
  private static final String RELATED = "at least, or less than, and a number";

  private Lengths() {}

  /** So many sentences. */
  public static final class Sentences implements CheckKind {
    @Override
    public Description description() {
      return Reading.of(
              "number-sentences",
              "Passes when the reply has at least, or less than, so many sentences, counted as the"
                  + " Punkt tokenizer counts English ones; docs/instructions.md tells how closely.")
          .takes(RELATED)
          .passes("number-sentences: less than 3", "Dr. Novak is in. He calls at 3.30 p.m.")
          .fails("number-sentences: at least 3", "Really?! Yes.");
    }

    @Override
    public Examination make(Arguments arguments) {
      Wanted wanted =
          Wanted.related(arguments)
              .counting(arguments, SENTENCE.with("as number-sentences counts"));
      return Reading.check(
          arguments, text -> wanted.compare(Punkt.sentences(text).size(), SENTENCE));
    }
  }

  /** So many words. */
  public static final class WordCount implements CheckKind {
    @Override
    public Description description() {
      return Reading.of(
              "number-words",
              "Passes when the reply has at least, or less than, so many words: runs of letters,"
                  + " digits and underscores, so that \"it's\" is two.")
          .takes(RELATED)
          .passes("number-words: at least 4", "It's 5 euros.")
          .fails("number-words: less than 4", "It's 5 euros.");
    }

    @Override
    public Examination make(Arguments arguments) {
      Wanted wanted =
          Wanted.related(arguments)
              .counting(arguments, WORD.with("as number-words counts"), Words::count);
      return Reading.check(arguments, text -> wanted.compare(Words.count(text), WORD));
    }
  }
}
