package dev.assize;

import dev.assize.economics.worth.Lever;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Names what a user may state. */
final class Keys {

  private Keys() {}

  /** {@code tokens, api-price, machine-hour}. */
  static String of(Lever... levers) {
    return Arrays.stream(levers).map(Lever::key).collect(Collectors.joining(", "));
  }
}
