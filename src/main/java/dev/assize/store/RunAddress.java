package dev.assize.store;

/** One subject of one run, as {@code RUN:SUBJECT} names it. */
public record RunAddress(RunFolder run, String subject) {}
