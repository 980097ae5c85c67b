package dev.assize.judge.calibration;

import dev.assize.judge.calibration.Ruling.Outcome;

/**
 * What came of one attack on one labelled reply.
 *
 * @param reply that was altered
 */
public record Probed(String attack, Attack.Base on, LabelledReply.Key reply, Outcome outcome) {}
