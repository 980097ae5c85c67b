package dev.assize.adversarial;

/**
 * Which child to make. Small, so that a hundred thousand can wait while few are made.
 *
 * @param variant which of the mutator's children
 * @param key its priority among all candidates of the mutator: the smallest are taken first
 */
record Recipe(Mutator mutator, Parent parent, int variant, long key) {}
