package dev.assize.project;

/**
 * What the gate allows.
 *
 * @param margin the smallest worsening of the pass rate we care about, as a share: 0.05 is five
 *     points
 * @param level of the two-sided interval that decides, between 0.5 and 1
 */
public record GateSettings(double margin, double level) {

  /** Where nothing is declared: five points, at 90 %. */
  public static final GateSettings USUAL = new GateSettings(0.05, 0.90);
}
