package dev.assize.adversarial.surface;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Guard.Word;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Size;
import dev.assize.adversarial.Trait;
import java.util.List;
import java.util.Optional;

/** S09: figures in place of letters, in words that keep a letter at the least. */
final class Leet implements Mutator {

  private static final Trait TRAIT = Surface.trait("S09", "figures for letters");
  private static final String LETTERS = "aeiost";
  private static final String FIGURES = "431057";
  private static final List<Double> SHARES = List.of(0.3, 0.6);
  private static final int MOST = 20;

  /** Fewer letters to change give hardly two children that differ. */
  private static final int FEWEST = 6;

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    long letters =
        able(Draft.of(parent)).stream()
            .flatMapToInt(word -> word.text().chars())
            .filter(Leet::hasFigure)
            .count();
    return letters < FEWEST ? 0 : MOST;
  }

  /** Words that stay words when every letter that can is a figure; "is" would be 15. */
  private static List<Word> able(Draft draft) {
    return draft.guard().freeWords().stream()
        .filter(word -> word.text().chars().anyMatch(c -> !hasFigure(c)))
        .toList();
  }

  private static boolean hasFigure(int c) {
    return LETTERS.indexOf(Letters.small((char) c)) >= 0;
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    double share = variant == 0 ? 1 : SHARES.get(variant % SHARES.size());
    String text = Words.rewritten(before, able(before), word -> written(word.text(), share, draws));
    return Letters.changed(before, text).map(after -> after.drew("share", share));
  }

  private static String written(String word, double share, Draws draws) {
    StringBuilder text = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean isChanged = hasFigure(c) && draws.chance(share);
      text.append(isChanged ? FIGURES.charAt(LETTERS.indexOf(Letters.small(c))) : c);
    }
    return text.toString();
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
            "the same with letters for figures",
            before,
            after,
            lettered(after.input()),
            lettered(before.input())));
  }

  private static String lettered(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int at = FIGURES.indexOf(text.charAt(i));
      letters.append(at < 0 ? Letters.small(text.charAt(i)) : LETTERS.charAt(at));
    }
    return letters.toString();
  }
}
