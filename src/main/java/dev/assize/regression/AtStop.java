package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.stats.Interval;
import java.util.Locale;
import java.util.Optional;

/**
 * The cases at which a run was stopped: the answer that stopped it, with the betting interval that
 * holds whenever one stops. Cases that are not known were counted against the answer on the way.
 */
record AtStop(Stop stop, Sentences sentences) implements Primary {

  @Override
  public Answer answer(PairedValues values) {
    return stop.answer();
  }

  @Override
  public Optional<Interval> interval(Answer answer, PairedValues values) {
    return stop.interval();
  }

  @Override
  public String sentence(PairedValues values, Interval interval) {
    String words = stop.words();
    return sentences.difference(values, interval)
        + " "
        + words.substring(0, 1).toUpperCase(Locale.ROOT)
        + words.substring(1)
        + ".";
  }

  @Override
  public String reason(Answer answer, Interval interval) {
    String bound =
        "The "
            + Numbers.level(interval.level())
            + " betting interval, which holds whenever one stops, lies ";
    return answer == Answer.SHIP
        ? bound + "above what the gate forbids."
        : bound
            + "below what the gate allows, and the e-value of \"worse\" reached "
            + stop.evidence().text()
            + " (needed: "
            + Math.round(stop.needed())
            + ").";
  }
}
