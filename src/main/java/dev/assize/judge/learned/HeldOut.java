package dev.assize.judge.learned;

import dev.assize.base.Digest;

/**
 * A labelled reply, and what the judge says of it as long as it has learned nothing from its case
 * or one tied to it: the only verdicts by which a learned judge can be measured.
 *
 * @param reply the digest by which labels know it
 * @param label what people say
 * @param chance that it passes, by the judge
 * @param verdict whether the judge lets it pass
 */
public record HeldOut(String caseId, Digest reply, boolean label, double chance, boolean verdict) {}
