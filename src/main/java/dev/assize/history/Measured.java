package dev.assize.history;

/** The names of the metrics that a history keeps of each side. */
public final class Measured {

  /** Share of decided cases that passed, by majority of each case's trials. */
  public static final String PASS = "pass";

  /** Mean over graded cases of the share of what was met. */
  public static final String SCORE = "score";

  /** Half of the cases with a fresh reply took no longer, in seconds. */
  public static final String LATENCY_P50 = "latency p50";

  /** 19 of 20 cases with a fresh reply took no longer, in seconds. */
  public static final String LATENCY_P95 = "latency p95";

  /** Money for all calls of the subject; n counts replies. */
  public static final String COST = "cost";

  /** Money for all calls of judges about its replies; n counts replies. */
  public static final String JUDGE_COST = "judge cost";

  /** All tokens of the subject's questions; n counts replies. */
  public static final String TOKENS_IN = "tokens in";

  /** All tokens of the subject's replies; n counts replies. */
  public static final String TOKENS_OUT = "tokens out";

  /** Mean length of replies over cases, in code points. */
  public static final String LENGTH = "length";

  /** Mean over cases of the share of replies that decline. */
  public static final String DECLINED = "declined";

  private Measured() {}
}
