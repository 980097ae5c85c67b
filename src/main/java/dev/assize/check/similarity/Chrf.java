package dev.assize.check.similarity;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Description.Option;
import dev.assize.check.Examination;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * chrF and chrF++ of a reply (Popović 2015, "chrF: character n-gram F-score for automatic MT
 * evaluation", and 2017), as {@code sentence_chrf} of the Python package sacrebleu 2.6.0 computes
 * them.
 */
public final class Chrf implements CheckKind {

  private static final String WORDS = "word order";
  private static final String ANY_CASE = "ignoring case";
  private static final int CHARACTERS = 6;
  private static final int HIGHEST_WORDS = 2;
  private static final double RECALL_COUNTS = 2 * 2;

  @Override
  public Description description() {
    return Comparison.describe(
            "chrf",
            "Passes when the reply shares enough runs of up to six characters with the text, white"
                + " space aside: chrF (Popović 2015, beta 2), computed as by sentence_chrf of"
                + " sacrebleu 2.6.0 and divided by 100. It suits all scripts and forgives endings"
                + " of words.")
        .knows(
            List.of(
                new Option(
                    WORDS,
                    WORDS + " 2",
                    "runs of one and two words count, too: chrF++ (Popović 2017)"),
                Option.flag(ANY_CASE, "capital and small letters are the same")))
        .passes("chrf: Die Leitung ist gestört. [at least 0.6]", "Die Leitungen sind gestört.")
        .fails("chrf: Die Leitung ist gestört. [at least 0.6]", "Alles in Ordnung.");
  }

  @Override
  public Examination make(Arguments arguments) {
    int wordOrder = wordOrder(arguments);
    UnaryOperator<String> letters =
        arguments.has(ANY_CASE) ? PythonText::lower : UnaryOperator.identity();
    return Comparison.asAskedBy(
        arguments, "chrF" + "+".repeat(wordOrder), measure(wordOrder, letters));
  }

  /**
   * @param wordOrder how many words the longest runs of words have that count besides characters
   * @param letters brings letters into the case in which they are compared
   */
  static Likeness.Measure measure(int wordOrder, UnaryOperator<String> letters) {
    return references -> {
      List<Reference> read =
          references.stream().map(it -> new Reference(letters.apply(it), wordOrder)).toList();
      return reply -> {
        String text = letters.apply(reply);
        int[] characters = characters(text);
        List<String> words = wordOrder > 0 ? words(text) : List.of();
        return Optional.of(
            Likeness.greatest(read.size(), i -> score(read.get(i).in(characters, words))));
      };
    };
  }

  /** A reference by its runs of characters and of words. */
  private static final class Reference {

    private final Vocabulary vocabulary = new Vocabulary();
    private final Runs characterRuns;
    private final Runs wordRuns;

    Reference(String text, int wordOrder) {
      characterRuns = Runs.upTo(CHARACTERS, List.of(characters(text)));
      wordRuns =
          Runs.upTo(wordOrder, wordOrder > 0 ? List.of(vocabulary.learn(words(text))) : List.of());
    }

    List<Overlap> in(int[] characters, List<String> words) {
      List<Overlap> overlaps = new ArrayList<>(characterRuns.in(characters));
      overlaps.addAll(wordRuns.in(vocabulary.of(words)));
      return overlaps;
    }
  }

  private static int wordOrder(Arguments arguments) {
    Optional<String> order = arguments.option(WORDS);
    if (order.isPresent() && !order.get().matches("[1-" + HIGHEST_WORDS + "]")) {
      arguments.fault(
          "wrong-option", "[" + WORDS + " " + order.get() + "]", "[word order 2], or 1", "");
      return 0;
    }
    return order.map(Integer::parseInt).orElse(0);
  }

  /** The F-score of the mean precision and recall over the lengths that both texts have. */
  private static double score(List<Overlap> overlaps) {
    double precision = 0;
    double recall = 0;
    int orders = 0;
    for (Overlap overlap : overlaps) {
      if (overlap.offered() > 0 && overlap.wanted() > 0) {
        precision += overlap.shared() / (double) overlap.offered();
        recall += overlap.shared() / (double) overlap.wanted();
        orders++;
      }
    }
    if (precision + recall == 0) {
      return 0;
    }
    double share = (1 + RECALL_COUNTS) * precision * recall / orders;
    return share / (RECALL_COUNTS * precision + recall);
  }

  private static int[] characters(String text) {
    return text.codePoints().filter(c -> !PythonText.isSpace(c)).toArray();
  }

  /** Words with the punctuation at one of their ends cut off, at the last end first. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : PythonText.words(text)) {
      int last = word.length() - 1;
      if (word.codePointCount(0, word.length()) == 1) {
        words.add(word);
      } else if (PythonText.isPunctuation(word.charAt(last))) {
        words.add(word.substring(0, last));
        words.add(word.substring(last));
      } else if (PythonText.isPunctuation(word.charAt(0))) {
        words.add(word.substring(0, 1));
        words.add(word.substring(1));
      } else {
        words.add(word);
      }
    }
    return words;
  }
}
