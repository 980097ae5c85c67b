package dev.assize.adversarial;

import dev.assize.cases.Expectation.Fact;

/**
 * Where a passage tells a fact that the parent's answer needs.
 *
 * @param passage which one of the context, from 0
 * @param from where its sentence or line begins in the passage
 * @param to behind the end of that sentence or line
 * @param sentence that sentence or line
 * @param form the form of the fact that stands there, as it stands there
 */
public record Evidence(int passage, int from, int to, String sentence, Fact fact, String form) {}
