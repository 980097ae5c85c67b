package dev.assize.economics.routing;

import dev.assize.run.Charge;
import dev.assize.score.Taken;

/**
 * What a classifier said of a question.
 *
 * @param word empty where it erred or gave none that can be read; such questions have a way of
 *     their own
 * @param charge of its call, whatever came of it
 * @param seconds that the call took
 */
public record Label(String word, Charge charge, Taken seconds) {}
