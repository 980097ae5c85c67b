package dev.assize.economics.worth;

import java.math.BigDecimal;
import java.util.Locale;

/** Something that an answer hangs on. */
public interface Lever {

  /** What it may be. */
  Scale scale();

  /** The name of the constant. */
  String name();

  /** As files name it: {@code minutes-saved}. */
  default String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As reports name it: {@code tokens a month}. */
  default String words() {
    return scale().words();
  }

  /**
   * The values that make sense.
   *
   * @param words as reports name what is measured
   * @param least the least that it can be
   * @param most the most that it can be
   */
  record Scale(String words, BigDecimal least, BigDecimal most) {
    static Scale of(String words, String least, String most) {
      return new Scale(words, new BigDecimal(least), new BigDecimal(most));
    }

    /** Whether a value makes sense. */
    public boolean holds(BigDecimal value) {
      return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
  }
}
