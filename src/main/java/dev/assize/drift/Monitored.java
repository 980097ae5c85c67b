package dev.assize.drift;

import java.util.List;

/** One quantity at two times, case by case. */
public sealed interface Monitored {

  /** What it is. */
  Quantity quantity();

  /** One number a case: of several trials their mean. */
  record Numbers(Quantity quantity, List<Pair> pairs) implements Monitored {

    /**
     * Checks the kind.
     *
     * @throws IllegalArgumentException if the quantity has labels
     */
    public Numbers {
      pairs = List.copyOf(pairs);
      if (quantity.scale() == Quantity.Scale.LABEL) {
        throw new IllegalArgumentException(quantity.words() + " has no mean");
      }
    }
  }

  /** One label a case. */
  record Labels(Quantity quantity, List<LabelPair> pairs) implements Monitored {

    /**
     * Checks the kind.
     *
     * @throws IllegalArgumentException if the quantity has numbers
     */
    public Labels {
      pairs = List.copyOf(pairs);
      if (quantity.scale() != Quantity.Scale.LABEL) {
        throw new IllegalArgumentException(quantity.words() + " has no labels");
      }
    }
  }

  /** One case's label at two times. */
  record LabelPair(String caseId, String before, String after) {}
}
