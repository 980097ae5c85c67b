package dev.assize.adversarial;

import java.util.SortedMap;

/**
 * One step of the way from a parent to its child.
 *
 * @param mutator its id
 * @param variant which of the mutator's children
 * @param stream the seed of its draws, which with the rest decides every letter
 * @param drawn what it chose, for people
 */
public record Link(
    String mutator, int version, int variant, long stream, SortedMap<String, String> drawn) {}
