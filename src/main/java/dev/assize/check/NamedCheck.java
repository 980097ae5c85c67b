package dev.assize.check;

import dev.assize.verdict.Criterion;

/** An examination that a case asks for, with what its finding means for the case. */
public record NamedCheck(Criterion criterion, Examination examination) {}
