package dev.assize.run;

import dev.assize.provider.Exchange;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Verdict;
import java.util.List;

/**
 * A verdict on its way to the journal: who found what about which replies.
 *
 * @param about one reply, or two, of which a preference calls the one {@code FIRST} and the other
 *     {@code SECOND}; a reply that lies in another run or in a baseline bears the name {@code
 *     RUN:SUBJECT} for its subject
 * @param sample index from 0 when a judge is asked several times
 * @param raw what the judge wrote, word for word; empty for checks
 * @param exchanges the judge's own calls; empty for pure checks
 */
public record Finding(
    List<ReplyKey> about,
    Criterion criterion,
    int sample,
    Verdict verdict,
    String raw,
    List<Exchange> exchanges) {

  public Finding {
    about = List.copyOf(about);
    exchanges = List.copyOf(exchanges);
  }

  /** The finding of a pure check about one reply. */
  public static Finding ofCheck(ReplyKey about, Criterion criterion, Verdict verdict) {
    return new Finding(List.of(about), criterion, 0, verdict, "", List.of());
  }
}
