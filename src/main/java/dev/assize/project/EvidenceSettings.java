package dev.assize.project;

import dev.assize.json.Fields;
import dev.assize.regression.Traffic;
import dev.assize.run.PriceBook;
import java.util.Map;

/**
 * What stored evidence is read with, beside the gate.
 *
 * @param prices of tokens
 * @param traffic how real questions are split over categories
 * @param budgets how much of it may be spoilt
 * @param labels by what the makers of verdicts are measured, by maker
 */
public record EvidenceSettings(
    PriceBook prices, Traffic traffic, Budgets budgets, Map<String, LabelSource> labels) {

  /** Where nothing is declared. */
  public static final EvidenceSettings NONE =
      new EvidenceSettings(PriceBook.EMPTY, Traffic.UNDECLARED, Budgets.NONE, Map.of());

  public EvidenceSettings {
    labels = Map.copyOf(labels);
  }

  static EvidenceSettings read(Fields root, Map<String, String> judges) {
    return new EvidenceSettings(
        PriceReader.read(root.object("prices")),
        TrafficReader.read(root.object("traffic")),
        Budgets.read(root.object("budgets")),
        LabelReader.read(root.object("labels"), judges));
  }
}
