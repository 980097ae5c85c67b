package dev.assize.check.instruction;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.Noun;
import dev.assize.verdict.Rationale;
import java.util.List;

/** How many words the reply has in capital letters. */
public final class CapitalWords implements CheckKind {

  private static final int SHOWN = 5;
  private static final Noun CAPITAL_WORD = Noun.of("word").with("in capital letters");

  @Override
  public Description description() {
    return Reading.of(
            "capital-word-frequency",
            "Passes when the reply has at least, or less than, so many words in capital letters"
                + " only; words are those of the Penn Treebank, so that \"DON'T\" is two and a"
                + " hyphenated word is one.")
        .takes("at least, or less than, and a number")
        .passes("capital-word-frequency: at least 2", "Use a SIM or an E-SIM.")
        .fails("capital-word-frequency: less than 2", "DON'T wait.");
  }

  @Override
  public Examination make(Arguments arguments) {
    Wanted wanted = Wanted.related(arguments).counting(arguments, CAPITAL_WORD);
    return Reading.check(
        arguments,
        text -> {
          List<String> words = Treebank.words(text).stream().filter(Capitals::areAll).toList();
          Finding finding = wanted.compare(words.size(), CAPITAL_WORD);
          List<String> first = words.stream().limit(SHOWN).map(Rationale::quote).toList();
          String shown = first.isEmpty() ? "" : ": " + String.join(", ", first);
          return new Finding(finding.isFollowed(), finding.told() + shown);
        });
  }
}
