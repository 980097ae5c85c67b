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
        .passes("token-f1: the red lamp | a lamp in red [at least 0.8]", "A red lamp!")
        .fails("token-f1: the red lamp [at least 0.8]", "It is a green lamp.");
  }

  @Override
  public Examination make(Arguments arguments) {
    return Comparison.asAskedBy(arguments, "token F1", TokenF1::scale);
  }

  static Likeness.Scale scale(List<String> references) {
    Vocabulary vocabulary = new Vocabulary();
    List<Runs> read =
        references.stream()
            .map(it -> Runs.upTo(1, List.of(vocabulary.learn(SquadWords.of(it)))))
            .toList();
    return reply -> {
      int[] offered = vocabulary.of(SquadWords.of(reply));
      return Optional.of(
          Likeness.greatest(read.size(), i -> score(read.get(i).in(offered).getFirst())));
    };
  }

  private static double score(Overlap overlap) {
    if (overlap.offered() == 0 || overlap.wanted() == 0) {
      return overlap.offered() == overlap.wanted() ? 1 : 0;
    }
    return Agreement.of(overlap).f();
  }
}
