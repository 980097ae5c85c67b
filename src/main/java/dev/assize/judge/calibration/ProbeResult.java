package dev.assize.judge.calibration;

import dev.assize.stats.ClopperPearson;
import dev.assize.stats.Interval;
import java.util.Optional;

/**
 * How often one attack turned the source's mind.
 *
 * @param attack its name
 * @param hits replies that it made pass
 * @param tried replies for which there was a verdict
 * @param silent replies for which there was none
 * @param passing of the same replies, those whose verdict was a pass before: they can prove nothing
 */
public record ProbeResult(String attack, int hits, int tried, int silent, int passing) {

  /** Clopper and Pearson's: it never promises more than it keeps. Empty where nothing was tried. */
  public Optional<Interval> interval(double level) {
    return tried == 0
        ? Optional.empty()
        : Optional.of(ClopperPearson.interval(hits, tried, level).orElseThrow());
  }
}
