/**
 * Perturbations: children of golden cases that try a subject harder, each with an oracle that its
 * parent implies. Made without a model and without a network, the same on every machine.
 */
@NullMarked
package dev.assize.adversarial;

import org.jspecify.annotations.NullMarked;
