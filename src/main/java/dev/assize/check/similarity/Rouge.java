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
        .passes("rouge: You have 30 days [at-least 0.6]", "You have thirty days.")
        .fails("rouge: You have 30 days [n 2, at-least 0.6]", "You have thirty days.")
        .passes("rouge: 三十天之内 [recall, unicode, at-least 1]", "请在三十天之内退货。");
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
        arguments,
        references,
        order.shown + " " + part,
        (reply, texts) ->
            best(reply, texts, words, order)
                .map(it -> new Likeness(share.applyAsDouble(it.agreement()), it.closest())));
  }

  /** The variants of ROUGE. */
  enum Order {
    ONE("ROUGE-1"),
    TWO("ROUGE-2"),
    SEQUENCE("ROUGE-L");

    private final String shown;

    Order(String shown) {
      this.shown = shown;
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

  /** The agreement with the reference to which the F1 is highest; the first of equals. */
  record Best(Agreement agreement, String closest) {}

  /** Empty when the words are too many for the longest common subsequence. */
  static Optional<Best> best(String reply, List<String> references, Words words, Order order) {
    List<String> offered = words.smallIn(reply);
    Best best = new Best(Agreement.NONE, references.getFirst());
    for (String reference : references) {
      Optional<Agreement> agreement = agreement(offered, words.smallIn(reference), order);
      if (agreement.isEmpty()) {
        return Optional.empty();
      }
      if (agreement.get().f() > best.agreement.f()) {
        best = new Best(agreement.get(), reference);
      }
    }
    return Optional.of(best);
  }

  private static Optional<Agreement> agreement(
      List<String> reply, List<String> reference, Order order) {
    Vocabulary vocabulary = new Vocabulary();
    int[] offered = vocabulary.of(reply);
    int[] wanted = vocabulary.of(reference);
    if (order == Order.SEQUENCE) {
      return Subsequence.length(offered, wanted)
          .map(shared -> Agreement.of(shared, offered.length, wanted.length));
    }
    int n = order == Order.ONE ? 1 : 2;
    Overlap overlap = Overlap.upTo(n, offered, List.of(wanted)).getLast();
    return Optional.of(Agreement.of(overlap.shared(), overlap.offered(), overlap.wanted()));
  }
}
