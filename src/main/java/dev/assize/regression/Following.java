package dev.assize.regression;

import dev.assize.score.Metric;

/**
 * How many prompts and how many instructions the replies of a side follow, as IFEval counts them
 * (Zhou et al. 2023, arXiv 2311.07911): a prompt is followed when all of its instructions are; each
 * instruction counts once however many its prompt has.
 */
public sealed interface Following {

  /** No case asks for a verifiable instruction. */
  record Unasked() implements Following {}

  /**
   * The four scores. A prompt is counted once a reply, so as often as its case was asked.
   *
   * @param promptStrict of replies as they stand
   * @param promptLoose of replies also without first or last line and asterisks
   * @param instructionStrict as for prompts
   * @param instructionLoose as for prompts
   */
  record Scored(
      Metric promptStrict, Metric promptLoose, Metric instructionStrict, Metric instructionLoose)
      implements Following {}
}
