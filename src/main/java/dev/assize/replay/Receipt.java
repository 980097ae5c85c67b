package dev.assize.replay;

import dev.assize.base.Usage;
import dev.assize.provider.Outcome;
import java.time.Duration;

/**
 * What one attempt brought and took.
 *
 * @param usage as the provider tells it, also of an attempt that failed
 * @param latency from sending to the end, without waiting
 */
public record Receipt(Outcome outcome, Usage usage, Duration latency) {}
