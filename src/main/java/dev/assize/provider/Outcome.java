package dev.assize.provider;

/**
 * What became of a call: an answer, or the reason why there is none. Never both, never an empty
 * answer for an error.
 */
public sealed interface Outcome permits ModelReply, Failure {}
