package dev.assize.check.similarity;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Description.Option;
import dev.assize.check.Examination;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * BLEU of a reply (Papineni et al. 2002, "BLEU: a Method for Automatic Evaluation of Machine
 * Translation"), as {@code sentence_bleu} of the Python package sacrebleu 2.6.0 computes it.
 */
public final class Bleu implements CheckKind {

  private static final String SMOOTHING = "smoothing";
  private static final String ANY_CASE = "ignoring case";
  private static final int HIGHEST = 4;

  @Override
  public Description description() {
    return Comparison.describe(
            "bleu",
            "Passes when the reply shares enough runs of up to four words with the text: BLEU"
                + " (Papineni et al. 2002) of one sentence, computed as by sentence_bleu of"
                + " sacrebleu 2.6.0 (tokenizer 13a, effective order) and divided by 100. Several"
                + " texts are references together: the reply may take from each.")
        .takes("texts parted by |, or nothing for the reference")
        .knows(
            List.of(
                new Option(
                    SMOOTHING,
                    SMOOTHING + " floor",
                    "for runs without a match: exp (as without the option), floor (0.1), add-k (1)"
                        + " or none; Chen and Cherry 2014"),
                Option.flag(ANY_CASE, "capital and small letters are the same")))
        .passes(
            "bleu: The line is dead since Monday. [at-least 0.5]", "The line is dead since May.")
        .fails("bleu: The line is dead since Monday. [at-least 0.5]", "Since Monday it is dead.");
  }

  @Override
  public Examination make(Arguments arguments) {
    Smoothing smoothing = smoothing(arguments);
    UnaryOperator<String> letters =
        arguments.has(ANY_CASE) ? PythonText::lower : UnaryOperator.identity();
    return Comparison.asAskedBy(arguments, "BLEU", measure(smoothing, letters));
  }

  /**
   * @param letters brings letters into the case in which they are compared
   */
  static Likeness.Measure measure(Smoothing smoothing, UnaryOperator<String> letters) {
    return (reply, references) -> Optional.of(likeness(reply, references, smoothing, letters));
  }

  private static Smoothing smoothing(Arguments arguments) {
    Optional<String> name = arguments.option(SMOOTHING);
    Optional<Smoothing> known = name.flatMap(Smoothing::named);
    if (name.isPresent() && known.isEmpty()) {
      arguments.fault(
          "wrong-option",
          "[" + SMOOTHING + " " + name.get() + "]",
          "[smoothing exp], floor, add-k or none",
          "");
    }
    return known.orElse(Smoothing.EXP);
  }

  private static Likeness likeness(
      String reply, List<String> references, Smoothing smoothing, UnaryOperator<String> letters) {
    Vocabulary vocabulary = new Vocabulary();
    int[] offered = vocabulary.of(Tokenizer13a.words(letters.apply(reply)));
    List<int[]> wanted =
        references.stream()
            .map(reference -> vocabulary.of(Tokenizer13a.words(letters.apply(reference))))
            .toList();
    // Which reference the missing words are quoted from; the score knows them only together.
    String closest = references.get(closest(offered.length, wanted));
    return new Likeness(score(offered, wanted, smoothing), closest);
  }

  /** The score from 0 to 1. */
  private static double score(int[] reply, List<int[]> references, Smoothing smoothing) {
    List<Overlap> overlaps = Overlap.upTo(HIGHEST, reply, references);
    if (overlaps.stream().allMatch(overlap -> overlap.shared() == 0)) {
      return 0;
    }
    int wanted = references.get(closest(reply.length, references)).length;
    double brevity = reply.length < wanted ? Math.exp(1 - wanted / (double) reply.length) : 1;
    return brevity * smoothing.meanPrecision(overlaps);
  }

  /** The reference nearest in length; of equally near ones the shortest. */
  private static int closest(int length, List<int[]> references) {
    int best = 0;
    for (int i = 1; i < references.size(); i++) {
      int here = Math.abs(length - references.get(i).length);
      int there = Math.abs(length - references.get(best).length);
      boolean shorter = references.get(i).length < references.get(best).length;
      best = here < there || here == there && shorter ? i : best;
    }
    return best;
  }
}
