package dev.assize.economics.worth;

import dev.assize.base.Place;

/** Where a figure comes from. */
public sealed interface Origin {

  /** For people: {@code measured in 20261123T094206Z-282d949c:v1}. */
  String words();

  /** The user says so. */
  record Stated(Place place) implements Origin {
    @Override
    public String words() {
      return "stated in " + place;
    }
  }

  /**
   * A run shows it.
   *
   * @param address {@code RUN:SUBJECT}
   */
  record Measured(String address) implements Origin {
    @Override
    public String words() {
      return "measured in " + address;
    }
  }
}
