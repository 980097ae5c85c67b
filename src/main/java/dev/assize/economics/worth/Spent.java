package dev.assize.economics.worth;

import dev.assize.run.Charge;
import dev.assize.score.CaseFacts;

/**
 * What one case took.
 *
 * @param generation of the subject's calls, retries included
 * @param verification of judges and people
 */
public record Spent(CaseFacts facts, Charge generation, Charge verification) {}
