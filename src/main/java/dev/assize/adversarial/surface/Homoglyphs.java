package dev.assize.adversarial.surface;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Size;
import dev.assize.adversarial.Trait;
import java.util.List;
import java.util.Optional;

/** S06: letters of other scripts that look like the Latin ones; skeletons are equal. */
final class Homoglyphs implements Mutator {

  private static final Trait TRAIT = Surface.trait("S06", "look-alike letters");

  /** The first two children take every letter, by one table each; all others draw. */
  private static final int WHOLE = 2;

  private static final List<Double> SHARES = List.of(0.25, 0.5);
  private static final int MOST = 50;

  /** Fewer give hardly two children that differ. */
  private static final int FEWEST = 8;

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    long able =
        Letters.freeText(Draft.of(parent))
            .chars()
            .filter(c -> Lookalikes.INTENTIONAL.has((char) c))
            .count();
    return able < FEWEST ? 0 : MOST;
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    Lookalikes table = variant % 2 == 0 ? Lookalikes.INTENTIONAL : Lookalikes.CONFUSABLE;
    double share = variant < WHOLE ? 1 : SHARES.get(variant / 2 % SHARES.size());
    return Letters.rewritten(
            before, (c, at) -> table.has(c) && draws.chance(share) ? table.of(c) : same(c))
        .map(after -> after.drew("share", share).drew("table", table.name()));
  }

  private static String same(char c) {
    return String.valueOf(c);
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
            "same skeleton",
            before,
            after,
            Lookalikes.skeleton(after.input()),
            Lookalikes.skeleton(before.input())));
  }
}
