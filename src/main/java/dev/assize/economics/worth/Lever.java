package dev.assize.economics.worth;

import java.math.BigDecimal;

/** Something that an answer hangs on. */
public interface Lever {

  /** As reports name it: {@code tokens a month}. */
  String words();

  /** The least that it can be. */
  BigDecimal least();

  /** The most that it can be. */
  BigDecimal most();
}
