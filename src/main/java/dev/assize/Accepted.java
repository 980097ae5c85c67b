package dev.assize;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What was recorded.
 *
 * @param matters how many cases and rules
 */
public record Accepted(Path file, String subject, String by, int matters, LocalDate until) {}
