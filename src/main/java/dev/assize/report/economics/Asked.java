package dev.assize.report.economics;

/**
 * A subject that is compared.
 *
 * @param name as the report calls it
 * @param address {@code RUN:SUBJECT} of the evidence, wherever it lies now
 * @param model as its run names it
 * @param trials of each case
 * @param isFinished whether its run came to its end
 * @param estimated how many replies are priced by tokens that were counted in their texts, as
 *     nobody reported any
 */
public record Asked(
    String name, String address, String model, int trials, boolean isFinished, int estimated) {}
