package dev.assize.adversarial;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The input of a draft, with what of it no mutator may touch; that is worked out once, as every
 * proof asks for it.
 */
public final class Wording {

  private final String text;
  private final List<String> untouchable;
  private final Supplier<Guard> guard;

  private Wording(String text, List<String> untouchable) {
    this.text = text;
    this.untouchable = untouchable;
    this.guard = Lazy.of(() -> Guard.of(text, untouchable));
  }

  /**
   * An input.
   *
   * @param untouchable texts to leave alone wherever they stand in it, whatever their case
   */
  public static Wording of(String text, List<String> untouchable) {
    return new Wording(text, List.copyOf(untouchable));
  }

  String text() {
    return text;
  }

  List<String> untouchable() {
    return untouchable;
  }

  Guard guard() {
    return guard.get();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Wording wording
        && text.equals(wording.text)
        && untouchable.equals(wording.untouchable);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, untouchable);
  }

  @Override
  public String toString() {
    return text;
  }
}
