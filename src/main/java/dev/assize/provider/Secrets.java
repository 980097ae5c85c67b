package dev.assize.provider;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Values that may not leave this process except to their provider; replaces them wherever a foreign
 * text repeats them.
 */
public final class Secrets {

  /** Shorter values ({@code none}, {@code EMPTY}) are no secrets and would maim ordinary text. */
  private static final int SHORTEST = 8;

  private final List<String> values;

  private Secrets(List<String> values) {
    this.values = values;
  }

  /** Knows the values that are long enough to be secrets, longest first. */
  public static Secrets of(Collection<String> values) {
    return new Secrets(
        values.stream()
            .filter(value -> value.length() >= SHORTEST)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList());
  }

  /** The text with every secret replaced by {@code [secret]}. */
  public String hide(String text) {
    String hidden = text;
    for (String value : values) {
      hidden = hidden.replace(value, "[secret]");
    }
    return hidden;
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return values.size() + " secrets";
  }
}
