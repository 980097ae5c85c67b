package dev.assize.simulation;

import java.util.function.Function;

/**
 * Something that must not happen oftener than promised.
 *
 * @param promise the highest share of runs in which it may happen
 * @param fault what is to blame where it happens oftener
 */
record Claim(Wrong wrong, double promise, String fault) {

  /** The ways in which a gate can be wrong. */
  enum Wrong {
    HOLD("false HOLD", Tally::holds, Tally::naiveHolds),
    HOLD_OF_ANY("false HOLD of any candidate", Tally::holdsAny, Tally::naiveHoldsAny),
    SHIP("false SHIP", Tally::ships, Tally::naiveShips),
    SHIP_OF_ANY("false SHIP of any candidate", Tally::shipsAny, Tally::naiveShipsAny),
    SHIP_AT_FLOOR("false SHIP", Tally::ships);

    private final String words;
    private final Function<Tally, Rate> gate;
    private final Function<Tally, String> naive;

    /** Of what the naive gate knows nothing about. */
    Wrong(String words, Function<Tally, Rate> gate) {
      this.words = words;
      this.gate = gate;
      this.naive = tally -> "knows none of it";
    }

    Wrong(String words, Function<Tally, Rate> gate, Function<Tally, Rate> naive) {
      this.words = words;
      this.gate = gate;
      this.naive = naive.andThen(Rate::text);
    }
  }

  Rate rate(Tally tally) {
    return wrong.gate.apply(tally);
  }

  /** One line of the table; the fault is told only where there is one. */
  String row(String experiment, Tally tally) {
    Rate rate = rate(tally);
    String verdict = rate.against(promise);
    return Page.row(
        experiment,
        wrong.words,
        rate.text(),
        rate.exceeds(promise) ? verdict + ": " + fault : verdict,
        wrong.naive.apply(tally));
  }
}
