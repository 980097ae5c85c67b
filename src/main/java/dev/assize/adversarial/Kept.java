package dev.assize.adversarial;

/** What a mutator leaves as it was; a chain is legal while its oracle's needs are kept by all. */
public enum Kept {
  /** What the question asks, so that the same facts answer it. */
  FACTS,
  /** Whether to answer, to decline, to hand over or to ask back. */
  POLICY,
  /** A planted word stands in plain letters wherever it stood. */
  CANARY,
  /** Numbers, dates, amounts and ids, letter by letter. */
  SLOTS,
  /** The language of the question. */
  LANGUAGE
}
