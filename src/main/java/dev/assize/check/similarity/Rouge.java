package dev.assize.check.similarity;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Description.Option;
import dev.assize.check.Examination;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * ROUGE-1, ROUGE-2 and ROUGE-L of a reply (Lin 2004, "ROUGE: A Package for Automatic Evaluation of
 * Summaries"), as the Python package rouge-score 0.1.2 computes them without a stemmer.
 */
public final class Rouge implements CheckKind {

  private static final String ORDER = "n";
  private static final String PRECISION = "precision";
  private static final String RECALL = "recall";
  private static final String UNICODE = "unicode";

  @Override
  public Description description() {
    return Comparison.describe(
            "rouge",
            "Passes when the reply shares enough words in the same order with the text: ROUGE-L, or"
                + " ROUGE-1 or ROUGE-2 (Lin 2004), computed as by rouge-score 0.1.2 without a"
                + " stemmer. Words are runs of a to z and 0 to 9, case aside; every other letter"
                + " parts words, so that texts in other scripts need [unicode].")
        .knows(
            List.of(
                new Option(
                    ORDER, ORDER + " 2", "share runs of so many words, 1 or 2; ROUGE-L else"),
                Option.flag(RECALL, "only how much of the text the reply has; F1 else"),
                Option.flag(PRECISION, "only how much of the reply the text has; F1 else"),
                Option.flag(
                    UNICODE,
                    "words of every script; where it has no spaces, every character is a word")))
        .passes("rouge: You have 30 days [at least 0.6]", "You have thirty days.")
        .fails("rouge: You have 30 days [n 2, at least 0.6]", "You have thirty days.")
        .passes("rouge: 三十天之内 [recall, unicode, at least 1]", "请在三十天之内退货。");
  }

  @Override
  public Examination make(Arguments arguments) {
    Words words = arguments.has(UNICODE) ? Words.ALL : Words.LATIN;
    Order order = order(arguments);
    boolean precision = arguments.has(PRECISION);
    boolean recall = arguments.has(RECALL);
    if (precision && recall) {
      arguments.fault("two-parts", "both precision and recall", "one of them, or F1", "");
    }
    String part = precision ? "precision" : recall ? "recall" : "F1";
    ToDoubleFunction<Agreement> share =
        precision ? Agreement::precision : recall ? Agreement::recall : Agreement::f;
    List<String> references = arguments.references();
    if (references.stream().anyMatch(reference -> words.smallIn(reference).isEmpty())) {
      arguments.fault(
          "no-words",
          "a text without a word in it",
          "words of a to z and 0 to 9, or [unicode]",
          "");
    }
    return Comparison.asAskedBy(
        arguments, references, order.shown + " " + part, measure(words, order, share));
  }

  private static Likeness.Measure measure(
      Words words, Order order, ToDoubleFunction<Agreement> share) {
    return references -> {
      Comparer comparer = new Comparer(references, words, order);
      return reply ->
          comparer
              .best(reply)
              .map(it -> new Likeness(share.applyAsDouble(it.agreement()), it.closest()));
    };
  }

  /** The variants of ROUGE. */
  enum Order {
    ONE("ROUGE-1", 1),
    TWO("ROUGE-2", 2),
    SEQUENCE("ROUGE-L", 0);

    private final String shown;

    /** How many words the runs have; 0 where no runs are counted. */
    private final int longest;

    Order(String shown, int longest) {
      this.shown = shown;
      this.longest = longest;
    }
  }

  private static Order order(Arguments arguments) {
    Optional<String> order = arguments.option(ORDER);
    if (order.isEmpty()) {
      return Order.SEQUENCE;
    }
    if (order.get().equals("2")) {
      return Order.TWO;
    }
    if (!order.get().equals("1")) {
      arguments.fault("wrong-option", "[" + ORDER + " " + order.get() + "]", "[n 1] or [n 2]", "");
    }
    return Order.ONE;
  }

  /**
   * The agreement with the reference to which the F1 is highest; the first of equals.
   *
   * @param closest the reference, counted from 0
   */
  record Best(Agreement agreement, int closest) {}

  /** References that are read once, and then compared with replies. */
  static final class Comparer {

    private final Words words;
    private final Order order;
    private final Vocabulary vocabulary = new Vocabulary();
    private final List<int[]> wanted;
    private final List<Runs> runs;

    Comparer(List<String> references, Words words, Order order) {
      this.words = words;
      this.order = order;
      wanted = references.stream().map(it -> vocabulary.learn(words.smallIn(it))).toList();
      runs =
          order == Order.SEQUENCE
              ? List.of()
              : wanted.stream().map(it -> Runs.upTo(order.longest, List.of(it))).toList();
    }

    /** Empty when the words are too many for the longest common subsequence. */
    Optional<Best> best(String reply) {
      int[] offered = vocabulary.of(words.smallIn(reply));
      Best best = new Best(Agreement.NONE, 0);
      for (int i = 0; i < wanted.size(); i++) {
        Optional<Agreement> agreement = agreement(offered, i);
        if (agreement.isEmpty()) {
          return Optional.empty();
        }
        if (agreement.get().f() > best.agreement.f()) {
          best = new Best(agreement.get(), i);
        }
      }
      return Optional.of(best);
    }

    private Optional<Agreement> agreement(int[] offered, int reference) {
      if (order == Order.SEQUENCE) {
        int[] sequence = wanted.get(reference);
        return Subsequence.length(offered, sequence)
            .map(shared -> Agreement.of(shared, offered.length, sequence.length));
      }
      return Optional.of(Agreement.of(runs.get(reference).in(offered).getLast()));
    }
  }
}
