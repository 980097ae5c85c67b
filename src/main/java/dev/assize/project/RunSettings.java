package dev.assize.project;

import dev.assize.replay.CassetteMode;

/**
 * How runs are made unless the command line says otherwise.
 *
 * @param trials per case and subject, at least 1
 * @param cassettes folder relative to the project
 * @param rounds most tool rounds of one turn
 */
public record RunSettings(int trials, long seed, CassetteMode mode, String cassettes, int rounds) {

  /** The same with cassettes for something else. */
  public RunSettings in(CassetteMode other) {
    return new RunSettings(trials, seed, other, cassettes, rounds);
  }
}
