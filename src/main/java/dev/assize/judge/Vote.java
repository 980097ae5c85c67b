package dev.assize.judge;

import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;

/** What a judge's words come to. */
public sealed interface Vote {

  /** The label of every verdict that could not be read. */
  String UNPARSABLE = "UNPARSABLE";

  /** The judge's reasons, or what kept its words from being read; may hold model text. */
  String why();

  /**
   * A vote that counts.
   *
   * @param choice the label in the spelling in which it was offered, or a number in plain digits
   * @param why the judge's own reasons
   * @param quote what the judge quotes from the reply; empty when it names nothing
   */
  record Cast(String choice, String why, String quote) implements Vote {

    /**
     * The number voted for on a scale.
     *
     * @throws NumberFormatException when labels were offered that are no numbers
     */
    public BigDecimal number() {
      return new BigDecimal(choice);
    }
  }

  /** A vote that does not count: no verdict among those offered, or several that contradict. */
  record Spoilt(String why) implements Vote {

    /** The finding it makes, which is neither a pass nor a failure. */
    public Verdict verdict() {
      return new Verdict.Unscored(new Rationale(why, UNPARSABLE));
    }
  }
}
