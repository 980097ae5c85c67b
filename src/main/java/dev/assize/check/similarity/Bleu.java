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
            "bleu: The line is dead since Monday. [at least 0.5]", "The line is dead since May.")
        .fails("bleu: The line is dead since Monday. [at least 0.5]", "Since Monday it is dead.");
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
    return references -> {
      Vocabulary vocabulary = new Vocabulary();
      List<int[]> wanted =
          references.stream()
              .map(reference -> vocabulary.learn(Tokenizer13a.words(letters.apply(reference))))
              .toList();
      Runs runs = Runs.upTo(HIGHEST, wanted);
      int[] lengths = wanted.stream().mapToInt(words -> words.length).toArray();
      return reply ->
          Optional.of(
              likeness(
                  vocabulary.of(Tokenizer13a.words(letters.apply(reply))),
                  runs,
                  lengths,
                  smoothing));
    };
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

  private static Likeness likeness(int[] reply, Runs runs, int[] lengths, Smoothing smoothing) {
    // Which reference the missing words are quoted from; the score knows them only together.
    int closest = closest(reply.length, lengths);
    List<Overlap> overlaps = runs.in(reply);
    if (overlaps.stream().allMatch(overlap -> overlap.shared() == 0)) {
      return new Likeness(0, closest);
    }
    int wanted = lengths[closest];
    double brevity = reply.length < wanted ? Math.exp(1 - wanted / (double) reply.length) : 1;
    return new Likeness(brevity * smoothing.meanPrecision(overlaps), closest);
  }

  /** The reference nearest in length; of equally near ones the shortest. */
  private static int closest(int length, int[] references) {
    int best = 0;
    for (int i = 1; i < references.length; i++) {
      int here = Math.abs(length - references[i]);
      int there = Math.abs(length - references[best]);
      boolean shorter = references[i] < references[best];
      best = here < there || here == there && shorter ? i : best;
    }
    return best;
  }
}
