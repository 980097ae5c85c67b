package dev.assize.check.similarity;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Description.Needs;
import dev.assize.check.Examination;
import dev.assize.check.TextCheck;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.List;

/** The exact match of SQuAD 2.0: the reply and the text are equal but for trifles. */
public final class SquadExact implements CheckKind {

  @Override
  public Description description() {
    return Description.of(
            "squad-exact",
            "Passes when the reply is one of the texts by the exact match of SQuAD 2.0: case, ASCII"
                + " punctuation, white space and the articles a, an and the do not matter. Without"
                + " a value the reply is compared with the reference of its case.")
        .takes("texts parted by |, or nothing for the reference")
        .needs(Needs.GOLDEN)
        .passes("squad-exact: the red lamp | lamp", "A red lamp.")
        .fails("squad-exact: the red lamp", "It is the red lamp.");
  }

  @Override
  public Examination make(Arguments arguments) {
    List<String> references = arguments.references();
    return (TextCheck) reply -> judge(reply, references);
  }

  static Verdict judge(String reply, List<String> references) {
    List<String> words = SquadWords.of(reply);
    String told = "the reply reads " + Rationale.quote(String.join(" ", words));
    return references.stream().anyMatch(reference -> SquadWords.of(reference).equals(words))
        ? Verdict.passed(told)
        : Verdict.failed(told + ", not " + quoted(references));
  }

  private static String quoted(List<String> references) {
    return String.join(
        " or ",
        references.stream()
            .map(reference -> Rationale.quote(String.join(" ", SquadWords.of(reference))))
            .toList());
  }
}
