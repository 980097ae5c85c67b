package dev.assize.drift;

import java.util.OptionalDouble;

/**
 * One case of a baseline whose stored reply was judged again today.
 *
 * @param cluster cases of one cluster stand or fall together; its id for a case of its own
 * @param oldByOld the stored reply as the judge saw it then, from 0 to 1
 * @param oldByNew the same reply as the judge sees it today
 * @param newByNew today's reply as the judge sees it today; empty where there is none
 */
public record Rejudged(
    String caseId, String cluster, double oldByOld, double oldByNew, OptionalDouble newByNew) {}
