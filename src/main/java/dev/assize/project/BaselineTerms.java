package dev.assize.project;

/**
 * What the evidence of a baseline may be.
 *
 * @param probe how many cases are asked again where stored evidence is older than the candidate's
 */
public record BaselineTerms(Evidence evidence, ProbeSize probe) {

  /** Where {@code assize.yaml} says nothing. */
  public static final BaselineTerms USUAL =
      new BaselineTerms(Evidence.USUAL, new ProbeSize.Usual());

  /** Whether a baseline is asked beside its candidates. */
  public enum Evidence {
    /** Live for a subject of the matrix, stored for a file and for another run. */
    USUAL,
    /** It is asked again wherever a candidate is. */
    LIVE,
    /** What it once replied stands, and a probe sees whether it would still. */
    STORED
  }

  /** How many cases a probe asks again. */
  public sealed interface ProbeSize {
    /**
     * As many as find a change of a tenth of the verdicts in four of five probes, and at most half
     * of the cases: two calls each must not cost more than asking all of them live.
     */
    record Usual() implements ProbeSize {}

    /** So many, 0 for none. */
    record Cases(int count) implements ProbeSize {}
  }
}
