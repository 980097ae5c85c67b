package dev.assize;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which two prompts are compared, by their stored replies.
 *
 * @param longer the original: {@code RUN:SUBJECT}, a run with one subject, a subject of the newest
 *     run, or a baseline
 * @param shorter likewise
 */
public record TrimRequest(String longer, String shorter, Terms terms) {

  /**
   * By what any shorter prompt is measured.
   *
   * @param margin the smallest worsening that matters, as a share; the gate's where empty
   * @param callsPerMonth the user's own figure; the project's where empty
   */
  public record Terms(OptionalDouble margin, Optional<BigDecimal> callsPerMonth) {

    /** By what the project says. */
    static final Terms USUAL = new Terms(OptionalDouble.empty(), Optional.empty());
  }
}
