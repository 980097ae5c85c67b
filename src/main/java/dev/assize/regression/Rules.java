package dev.assize.regression;

/**
 * What the gate goes by.
 *
 * @param margin the smallest worsening of the pass rate we care about, a share above 0
 * @param level of the two-sided interval that decides
 */
public record Rules(double margin, double level) {}
