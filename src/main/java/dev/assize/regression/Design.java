package dev.assize.regression;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When the gate looks at a run, declared before the run begins. */
public sealed interface Design {

  /** Once, when every trial is through. */
  record OneLook() implements Design {}

  /**
   * After each case, over a seeded order, and once more at the end.
   *
   * @param unit what is looked at as one piece
   */
  record EarlyStop(Unit unit) implements Design {}

  /**
   * Once, and where that cannot tell a second time, when every case has had further trials on both
   * sides.
   *
   * @param trials of each case and side that are added, at least 1
   */
  record TwoLooks(int trials) implements Design {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if there is no further trial
     */
    public TwoLooks {
      if (trials < 1) {
        throw new IllegalArgumentException("trials must be at least 1, found " + trials);
      }
    }
  }

  /** What stands by itself. */
  enum Unit {
    CASE("by case"),
    CLUSTER("by cluster");

    private final String words;

    Unit(String words) {
      this.words = words;
    }

    /** As {@code assize.yaml} writes it. */
    public String words() {
      return words;
    }
  }

  /** The usual one. */
  Design ONE_LOOK = new OneLook();

  /** As a manifest keeps it; empty for the usual design. */
  default String text() {
    return switch (this) {
      case OneLook one -> "";
      case EarlyStop early -> "early stop " + early.unit().words();
      case TwoLooks two -> "second look with " + two.trials() + " more trials";
    };
  }

  /** Reads {@link #text} back; empty when it is no design that this version knows. */
  static Optional<Design> parse(String text) {
    if (text.isEmpty()) {
      return Optional.of(ONE_LOOK);
    }
    for (Unit unit : Unit.values()) {
      Design early = new EarlyStop(unit);
      if (early.text().equals(text)) {
        return Optional.of(early);
      }
    }
    Matcher two = Pattern.compile("second look with ([1-9][0-9]{0,2}) more trials").matcher(text);
    return two.matches()
        ? Optional.of(new TwoLooks(Integer.parseInt(two.group(1))))
        : Optional.empty();
  }
}
