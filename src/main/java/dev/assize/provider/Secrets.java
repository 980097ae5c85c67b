package dev.assize.provider;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Values that may not leave this process except to their provider; replaces them wherever a foreign
 * text repeats them, in whatever form that text has to write them: as they are, escaped as JSON has
 * it, in the form of an address, or as a page does. Many a program escapes more than it must, such
 * as the slash and the equals sign of a key in Base64.
 */
public final class Secrets {

  /** Shorter values ({@code none}, {@code EMPTY}) are no secrets and would maim ordinary text. */
  private static final int SHORTEST = 8;

  private final List<Pattern> values;

  private Secrets(List<Pattern> values) {
    this.values = values;
  }

  /** Knows the values that are long enough to be secrets, longest first. */
  public static Secrets of(Collection<String> values) {
    return new Secrets(
        values.stream()
            .map(String::strip)
            .filter(value -> value.length() >= SHORTEST)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(WrittenForms::of)
            .toList());
  }

  /** The text with every secret replaced by {@code [secret]}. */
  public String hide(String text) {
    String hidden = text;
    for (Pattern value : values) {
      hidden = value.matcher(hidden).replaceAll("[secret]");
    }
    return hidden;
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return values.size() + " secrets";
  }
}
