package dev.assize;

import dev.assize.base.Digest;
import dev.assize.cases.GoldenCase;
import dev.assize.provider.Exchange;
import dev.assize.run.Trial;
import dev.assize.verdict.Verdict;
import java.util.List;

/** Whoever gives verdicts on replies: a judge, a check, somebody whose verdicts were imported. */
interface VerdictSource {

  /** Whose verdicts these are. */
  Maker maker();

  /** Its verdicts, in the order of the replies. */
  List<Told> look(List<Matter> matters);

  /** Whether it is told that references may be wrong. */
  default boolean doubtsReferences() {
    return false;
  }

  /** Whether it is a call of a judge that is asked only where another one is unsure. */
  default boolean isSecond(Exchange exchange) {
    return false;
  }

  /** A reply to a case; either may have been altered to deceive the source. */
  record Matter(GoldenCase golden, Trial trial) {}

  /**
   * A verdict with what it took.
   *
   * @param raw the words it was read from; empty where there were none
   * @param seen of what it was made from besides the reply: who is shown another reference sees
   *     something else
   */
  record Told(Verdict verdict, String raw, List<Exchange> exchanges, Digest seen) {
    public Told {
      exchanges = List.copyOf(exchanges);
    }
  }
}
