package dev.assize.audit;

import dev.assize.run.Cost.Price;

/**
 * What the calls of one subject or judge to one model repeat of each other's beginnings.
 *
 * @param input tokens of all its calls
 * @param repeated of them, those that stand at the beginning of an earlier call in the same words,
 *     taken from the longest such beginning of each call
 * @param distinct how many tokens would have to be kept for that: each shared beginning once
 * @param cached tokens that the provider says it read from its cache
 * @param saved what reading those of the repeated ones from a cache would save that were not read
 *     from one, writing them there paid; unknown without a price for cached tokens
 */
public record Prefix(
    String who,
    String model,
    long calls,
    long input,
    long repeated,
    long distinct,
    long cached,
    Price saved) {}
