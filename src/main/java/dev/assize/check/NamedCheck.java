package dev.assize.check;

import dev.assize.check.Description.Needs;
import dev.assize.verdict.Criterion;

/**
 * An examination that a case asks for, with what its finding means for the case.
 *
 * @param needs what it is shown besides the reply; whatever needs no golden case can watch
 *     production, too
 * @param demands what it asks of replies, for lint
 */
public record NamedCheck(
    Criterion criterion, Examination examination, Needs needs, Demands demands) {}
