package dev.assize.report.drift;

import java.time.Instant;

/**
 * One run as far as drift is concerned.
 *
 * @param address of its side: {@code RUN:SUBJECT}, or a baseline file
 * @param at when the first of its fresh replies was received
 * @param replies how many fresh replies it has
 * @param old how many replies came from recordings; they say nothing of that day
 * @param missing how many trials have no reply
 * @param model the model id that most replies report; empty where none does
 * @param fingerprint likewise
 */
public record Seen(
    String address,
    Instant at,
    int replies,
    int old,
    int missing,
    String model,
    String fingerprint) {}
