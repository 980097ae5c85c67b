package dev.assize.project;

import dev.assize.json.Fields;
import dev.assize.regression.Traffic;
import dev.assize.run.PriceBook;

/**
 * What stored evidence is read with, beside the gate.
 *
 * @param prices of tokens
 * @param traffic how real questions are split over categories
 */
public record EvidenceSettings(PriceBook prices, Traffic traffic) {

  /** Where nothing is declared. */
  public static final EvidenceSettings NONE =
      new EvidenceSettings(PriceBook.EMPTY, Traffic.UNDECLARED);

  static EvidenceSettings read(Fields root) {
    return new EvidenceSettings(
        PriceReader.read(root.object("prices")), TrafficReader.read(root.object("traffic")));
  }
}
