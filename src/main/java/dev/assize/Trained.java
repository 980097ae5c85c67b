package dev.assize;

import java.nio.file.Path;

/**
 * What a judge was taught.
 *
 * @param sheet the held-out verdicts in figures, for people
 * @param file that it was written to
 */
public record Trained(String sheet, Path file) {}
