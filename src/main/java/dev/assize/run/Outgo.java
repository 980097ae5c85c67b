package dev.assize.run;

import dev.assize.base.Usage;
import java.time.Duration;
import java.time.LocalDate;

/**
 * What one run asked of one model on one day on behalf of one feature, in units that need no
 * prices.
 *
 * @param day in UTC
 * @param feature who pays for the cases; empty where nobody is named
 * @param model that was asked for
 * @param calls attempts that were sent
 * @param billed how many of them have tokens, reported or estimated
 * @param estimated how many of them by estimate
 * @param took the calls added up, without waiting
 */
public record Outgo(
    LocalDate day,
    String feature,
    String model,
    long calls,
    long billed,
    long estimated,
    Usage usage,
    Duration took) {

  /** Both together, of one day, feature and model. */
  public Outgo plus(Outgo other) {
    return new Outgo(
        day,
        feature,
        model,
        calls + other.calls,
        billed + other.billed,
        estimated + other.estimated,
        usage.plus(other.usage),
        took.plus(other.took));
  }
}
