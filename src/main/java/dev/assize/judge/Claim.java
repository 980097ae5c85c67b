package dev.assize.judge;

/**
 * One statement of a reply, and what a judge made of it.
 *
 * @param text the statement in the judge's words
 * @param vote on it; what it quotes are the words by which the statement stands or falls
 */
public record Claim(String text, Vote vote) {}
