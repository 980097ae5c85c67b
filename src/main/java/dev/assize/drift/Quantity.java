package dev.assize.drift;

import dev.assize.base.Numbers;

/**
 * What is watched of replies. For each there is one test, named before anybody looks; see {@link
 * QuantityTests}.
 */
public enum Quantity {
  PASS_RATE("pass rate", Scale.SHARE),
  SCORE("mean score", Scale.SHARE),
  LENGTH("length in characters", Scale.AMOUNT),
  REFUSAL_RATE("refusal rate", Scale.SHARE),
  FORMAT_RATE("format rate", Scale.SHARE),
  LABEL_SHARES("label shares", Scale.LABEL),
  LATENCY("latency in milliseconds", Scale.AMOUNT),
  TOKENS("output tokens", Scale.AMOUNT),
  LANGUAGE("language", Scale.LABEL);

  /** In what a case's value is told. */
  public enum Scale {
    /** From 0 to 1; differences are points. */
    SHARE,
    /**
     * 0 or more, without bound. Compared by {@code ln(1 + value)}, so that one very long reply is
     * one case and twice as slow is as far as half as slow; differences are percent.
     */
    AMOUNT,
    /** One of several words, which have no mean. */
    LABEL
  }

  private final String words;
  private final Scale scale;

  Quantity(String words, Scale scale) {
    this.words = words;
    this.scale = scale;
  }

  /** As reports say it. */
  public String words() {
    return words;
  }

  /** Decides how it is compared and shown. */
  public Scale scale() {
    return scale;
  }

  /**
   * A value on the scale on which means are taken.
   *
   * @throws IllegalArgumentException if the value is outside its scale
   */
  double inward(double value) {
    boolean fits = value >= 0 && (scale == Scale.AMOUNT ? value <= 1e100 : value <= 1);
    if (scale == Scale.LABEL || !fits) {
      throw new IllegalArgumentException(words + " of a case cannot be " + value);
    }
    return scale == Scale.AMOUNT ? Math.log1p(value) : value;
  }

  /** Back from the scale on which means are taken. */
  double outward(double inner) {
    return scale == Scale.AMOUNT ? Math.expm1(inner) : inner;
  }

  /** A level as reports show it: {@code 87.4 %}, {@code 1.24k}. */
  public String shown(double level) {
    return scale == Scale.AMOUNT ? Numbers.brief(level) : Numbers.percent(level);
  }

  /**
   * A change as reports show it: {@code -2.1 points}, of amounts {@code +12.5 %}.
   *
   * @param change of amounts as a share of what it was
   */
  public String shownChange(double change) {
    return Numbers.signedPoints(change) + (scale == Scale.AMOUNT ? " %" : " points");
  }
}
