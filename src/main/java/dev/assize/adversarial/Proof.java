package dev.assize.adversarial;

/**
 * That a perturbation proves something: an equality that holds or does not.
 *
 * @param name what was shown, like {@code decodes to the parent}
 */
public record Proof(String name, boolean holds) {}
