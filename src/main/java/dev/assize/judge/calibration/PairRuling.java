package dev.assize.judge.calibration;

import dev.assize.judge.pair.Orders;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Preferred.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a judge of pairs says of two labelled replies, both orders together.
 *
 * @param category of the case
 * @param orders what was read in both orders, sample by sample; fewer where an order was not asked
 *     or could not be read
 * @param why in the judge's words: hostile text
 */
public record PairRuling(
    LabelledPair.Key pair, String category, Outcome outcome, List<Orders> orders, String why) {

  public PairRuling {
    orders = List.copyOf(orders);
  }

  /** What came of asking. */
  public enum Outcome {
    FIRST,
    SECOND,
    TIE,
    /** There were words, and no verdict could be read from them. */
    UNPARSED,
    /** Nobody wanted to say. */
    UNSCORED,
    /** Nobody could look. */
    ERRORED;

    /** {@code first}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The verdict; empty where it is none. */
    public Optional<Choice> choice() {
      return switch (this) {
        case FIRST -> Optional.of(Choice.FIRST);
        case SECOND -> Optional.of(Choice.SECOND);
        case TIE -> Optional.of(Choice.TIE);
        case UNPARSED, UNSCORED, ERRORED -> Optional.empty();
      };
    }

    /**
     * What a verdict comes to.
     *
     * @param raw the words it was read from; empty where there were none
     */
    public static Outcome of(Verdict verdict, List<String> raw) {
      return switch (verdict) {
        case Verdict.Preferred preferred -> valueOf(preferred.choice().name());
        case Verdict.Unscored unscored ->
            raw.stream().allMatch(String::isBlank) ? UNSCORED : UNPARSED;
        case Verdict.Errored errored -> ERRORED;
        case Verdict.Graded graded -> UNSCORED;
      };
    }
  }

  /**
   * The ruling that a verdict is.
   *
   * @param raw the words of each sample
   * @param orders what was read in both orders, sample by sample
   */
  public static PairRuling of(
      LabelledPair.Key pair,
      String category,
      Verdict verdict,
      List<String> raw,
      List<Orders> orders) {
    return new PairRuling(
        pair,
        category,
        Outcome.of(verdict, raw),
        orders,
        verdict.rationale().text().isEmpty()
            ? verdict.rationale().label()
            : verdict.rationale().text());
  }
}
