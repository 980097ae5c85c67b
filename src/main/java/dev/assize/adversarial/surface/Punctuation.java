package dev.assize.adversarial.surface;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Size;
import dev.assize.adversarial.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** S04: the same words, where marks, accents and the space between words are written otherwise. */
final class Punctuation implements Mutator {

  private static final Trait TRAIT = Surface.trait("S04", "punctuation, accents and spaces");
  private static final double SHARE = 0.4;
  private static final String MARKS = ".,!?;";

  private enum Style {
    BARE,
    HARD_SPACES,
    UNDERSCORES,
    RUN_TOGETHER,
    WIDE,
    PADDED,
    ACCENTED,
    UNACCENTED,
    /** Impatient, which is a mood. */
    DOUBLED
  }

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    return able(parent, Draft.of(parent)).size();
  }

  /** The styles that find something to change. */
  private static List<Style> able(Parent parent, Draft draft) {
    String free = Letters.freeText(draft);
    boolean hasMark = free.chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
    boolean hasSpace = free.indexOf(' ') >= 0;
    List<Style> able = new ArrayList<>();
    for (Style style : Style.values()) {
      boolean isAble =
          switch (style) {
            case BARE -> hasMark;
            case DOUBLED -> hasMark && !Surface.isLabelled(parent);
            case HARD_SPACES, UNDERSCORES, RUN_TOGETHER, WIDE -> hasSpace;
            case PADDED -> true;
            case ACCENTED -> free.chars().anyMatch(Accents::hasOther);
            case UNACCENTED -> !Accents.without(free).equals(free);
          };
      if (isAble) {
        able.add(style);
      }
    }
    return able;
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    List<Style> able = able(parent, before);
    Style style = able.get(variant % able.size());
    String input = before.input();
    String text =
        style == Style.PADDED
            ? "\n  " + input + "  \n\n\n"
            : Letters.freely(before, (c, at) -> as(style, c, input, at, draws));
    return Letters.changed(before, text).map(after -> after.drew("style", style.name()));
  }

  private static String as(Style style, char c, String input, int at, Draws draws) {
    boolean isMark = MARKS.indexOf(c) >= 0;
    boolean isSpace = c == ' ';
    String same = String.valueOf(c);
    return switch (style) {
      case BARE -> isMark ? "" : same;
      case DOUBLED -> isMark ? same.repeat(2) : same;
      case HARD_SPACES -> isSpace ? "\u00A0" : same;
      case UNDERSCORES -> isSpace ? "_" : same;
      case RUN_TOGETHER ->
          isSpace && isBetweenLetters(input, at) && draws.chance(SHARE) ? "" : same;
      case WIDE -> isSpace ? "   " : same;
      case ACCENTED -> Accents.hasOther(c) && draws.chance(SHARE) ? Accents.with(c) : same;
      case UNACCENTED -> Accents.without(same);
      case PADDED -> same;
    };
  }

  /** Words run together may be read apart again; numbers may not. */
  private static boolean isBetweenLetters(String input, int at) {
    return at > 0
        && at + 1 < input.length()
        && Letters.isPlain(input.charAt(at - 1))
        && Letters.isPlain(input.charAt(at + 1));
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
            "the same letters", before, after, letters(after.input()), letters(before.input())));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (MARKS.indexOf(c) < 0 && " _\n\u00A0".indexOf(c) < 0) {
        letters.append(c);
      }
    }
    return Accents.without(letters.toString());
  }
}
