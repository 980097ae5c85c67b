package dev.assize;

import dev.assize.base.Digest;
import dev.assize.cases.GoldenCase;
import dev.assize.provider.Exchange;
import dev.assize.run.Trial;
import dev.assize.verdict.Verdict;
import java.util.List;

/** Whoever gives verdicts on replies: a judge, a check, somebody whose verdicts were imported. */
interface VerdictSource {

  /** What people call it. */
  String name();

  /** Of all that can change its verdicts. */
  Digest digest();

  /** Its verdicts, in the order of the replies. */
  List<Told> look(List<Matter> matters);

  /** A reply to a case; either may have been altered to deceive the source. */
  record Matter(GoldenCase golden, Trial trial) {}

  /**
   * A verdict with what it took.
   *
   * @param raw the words it was read from; empty where there were none
   */
  record Told(Verdict verdict, String raw, List<Exchange> exchanges) {
    public Told {
      exchanges = List.copyOf(exchanges);
    }
  }
}
