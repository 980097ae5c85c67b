package dev.assize.adversarial.surface;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Size;
import dev.assize.adversarial.Trait;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** S03: the same letters, small, large or mixed; ids, numbers and quotations as they were. */
final class LetterCase implements Mutator {

  private static final Trait TRAIT = Surface.trait("S03", "letter case");

  private enum Style {
    LOWER,
    /** Shouting, which is a mood. */
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
    return styles(parent).size() + 1;
  }

  private static List<Style> styles(Parent parent) {
    return Arrays.stream(Style.values())
        .filter(style -> style != Style.UPPER || !Surface.isLabelled(parent))
        .toList();
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    List<Style> styles = styles(parent);
    Style style = styles.get(Math.min(variant, styles.size() - 1));
    return Letters.rewritten(
            before, (letter, at) -> as(style, letter, place(before.input(), at), draws))
        .map(after -> after.drew("style", style.name()));
  }

  /** The how manieth letter of its word, from 0. */
  private static int place(String text, int at) {
    int from = at;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return at - from;
  }

  private static String as(Style style, char letter, int place, Draws draws) {
    boolean isLarge =
        switch (style) {
          case LOWER -> false;
          case UPPER -> true;
          case TITLE -> place == 0;
          case ALTERNATING -> place % 2 == 1;
          case RANDOM -> draws.chance(0.5);
        };
    char small = Letters.small(letter);
    return String.valueOf(isLarge ? Letters.as('A', small) : small);
  }

  @Override
  public Size size() {
    return Size.WORDS;
  }

  @Override
  public List<Proof> proofs(Draft before, Draft after, Parent parent) {
    return List.of(
        Surface.held(before, after),
        Surface.readsBack(
            "the same but for case", before, after, fold(after.input()), fold(before.input())));
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
