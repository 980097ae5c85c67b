package dev.assize.check.similarity;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import java.util.List;
import java.util.Optional;

/**
 * The F1 of the words of a reply, as the evaluation script of SQuAD 2.0 computes it (Rajpurkar et
 * al. 2018, "Know What You Don't Know: Unanswerable Questions for SQuAD").
 */
public final class TokenF1 implements CheckKind {

  @Override
  public Description description() {
    return Comparison.describe(
            "token-f1",
            "Passes when the reply and the text share enough words, in any order: the F1 of SQuAD"
                + " 2.0. Case, ASCII punctuation and the articles a, an and the do not matter.")
        .passes("token-f1: the red lamp | a lamp in red [at-least 0.8]", "A red lamp!")
        .fails("token-f1: the red lamp [at-least 0.8]", "It is a green lamp.");
  }

  @Override
  public Examination make(Arguments arguments) {
    return Comparison.asAskedBy(arguments, "token F1", TokenF1::likeness);
  }

  static Optional<Likeness> likeness(String reply, List<String> references) {
    return Optional.of(Likeness.greatest(reply, references, TokenF1::score));
  }

  private static double score(String reply, String reference) {
    Vocabulary vocabulary = new Vocabulary();
    int[] offered = vocabulary.of(SquadWords.of(reply));
    int[] wanted = vocabulary.of(SquadWords.of(reference));
    if (offered.length == 0 || wanted.length == 0) {
      return offered.length == wanted.length ? 1 : 0;
    }
    Overlap overlap = Overlap.upTo(1, offered, List.of(wanted)).getFirst();
    return Agreement.of(overlap.shared(), overlap.offered(), overlap.wanted()).f();
  }
}
