package dev.assize.economics.worth;

/** A figure that an answer rests on, and where it comes from. */
public record Figure(Assumption assumption, Origin origin) {}
