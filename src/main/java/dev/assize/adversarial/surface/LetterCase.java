package dev.assize.adversarial.surface;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Guard;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Trait;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** S03: the same letters, small, large or mixed; ids, numbers and quotations as they were. */
final class LetterCase implements Mutator {

  private static final Trait TRAIT = Surface.trait("S03", "letter case");

  private enum Style {
    LOWER,
    UPPER,
    TITLE,
    ALTERNATING,
    RANDOM
  }

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    // Random capitals give many; two of them are enough.
    return Style.values().length + 1;
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    Style style = Style.values()[Math.min(variant, Style.values().length - 1)];
    Guard guard = before.guard();
    StringBuilder text = new StringBuilder();
    int letters = 0;
    for (int i = 0; i < before.input().length(); i++) {
      char c = before.input().charAt(i);
      boolean starts = i == 0 || !Character.isLetter(before.input().charAt(i - 1));
      letters = starts ? 0 : letters + 1;
      text.append(
          guard.isFree(i) && isPlain(c) ? as(style, c, letters, draws) : Character.toString(c));
    }
    return Optional.of(before.withInput(text.toString()).drew("style", style.name()));
  }

  /** Letters that have one form of each case and come back from it. */
  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static String as(Style style, char c, int letter, Draws draws) {
    boolean isLarge =
        switch (style) {
          case LOWER -> false;
          case UPPER -> true;
          case TITLE -> letter == 0;
          case ALTERNATING -> letter % 2 == 1;
          case RANDOM -> draws.chance(0.5);
        };
    String letterAlone = Character.toString(c);
    return isLarge ? letterAlone.toUpperCase(Locale.ROOT) : letterAlone.toLowerCase(Locale.ROOT);
  }

  @Override
  public List<Proof> proofs(Draft before, Draft after, Parent parent) {
    return List.of(
        new Proof(
            "the same but for case",
            fold(after.input()).equals(fold(before.input()))
                && !after.input().equals(before.input())));
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
