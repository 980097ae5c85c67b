package dev.assize.report;

import java.time.Instant;

/**
 * What a report is about.
 *
 * @param run the candidates' run
 * @param started when the run started; every format labels it as such
 */
public record Heading(String project, String run, Instant started) {}
