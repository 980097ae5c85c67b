package dev.assize;

import dev.assize.run.Ending;

/**
 * What came of stored replies that were judged again.
 *
 * @param sheet what the judges say now beside what they said then, and what asking them took
 * @param missing how many verdicts have no answer
 */
public record JudgedAgain(String run, String sheet, int missing, Ending ending) {}
