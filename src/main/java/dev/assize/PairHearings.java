package dev.assize;

import dev.assize.judge.calibration.LabelSet;
import dev.assize.judge.calibration.LabelledPair;
import dev.assize.judge.calibration.LabelledReply;
import dev.assize.judge.calibration.PairRuling;
import java.util.List;

/**
 * All that was heard of a judge of pairs.
 *
 * @param file that the labels come from
 * @param known how many labelled pairs there are, those that were not asked among them
 * @param heard those that were asked, sorted by case
 * @param missing labelled replies that are nowhere
 * @param asked the judge itself
 */
record PairHearings(
    String file,
    LabelSet labels,
    int known,
    List<Heard> heard,
    List<LabelledReply> missing,
    AskedPairs asked)
    implements Summoned {

  PairHearings {
    heard = List.copyOf(heard);
    missing = List.copyOf(missing);
  }

  /** What the judge said of a labelled pair. */
  record Heard(LabelledPair pair, AskedPairs.Matter matter, AskedPairs.Told told) {

    PairRuling ruling() {
      return PairRuling.of(
          pair.key(),
          matter.golden().standing().category(),
          told.verdict(),
          told.raw(),
          told.orders());
    }
  }
}
