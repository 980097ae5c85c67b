package dev.assize.project;

import dev.assize.json.Fields;
import dev.assize.regression.Traffic;
import dev.assize.run.PriceBook;
import dev.assize.run.Tariffs;
import java.nio.file.Path;
import java.util.Map;

/**
 * What stored evidence is read with, beside the gate.
 *
 * @param tariffs of tokens, day by day
 * @param traffic how real questions are split over categories
 * @param budgets how much of it may be spoilt
 * @param labels by what the makers of verdicts are measured, by maker
 */
public record EvidenceSettings(
    Tariffs tariffs, Traffic traffic, Budgets budgets, Map<String, LabelSource> labels) {

  /** Where nothing is declared. */
  public static final EvidenceSettings NONE =
      new EvidenceSettings(Tariffs.NONE, Traffic.UNDECLARED, Budgets.NONE, Map.of());

  public EvidenceSettings {
    labels = Map.copyOf(labels);
  }

  /** The newest prices: whatever is compared is priced alike. */
  public PriceBook prices() {
    return tariffs.newest();
  }

  static EvidenceSettings read(Fields root, Map<String, String> judges, Path folder) {
    return new EvidenceSettings(
        PriceReader.read(root, folder),
        TrafficReader.read(root.object("traffic")),
        Budgets.read(root),
        LabelReader.read(root.object("labels"), judges));
  }
}
