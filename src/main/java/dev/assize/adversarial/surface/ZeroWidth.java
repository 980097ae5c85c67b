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
import java.util.Locale;
import java.util.Optional;

/** S07: signs without width and soft hyphens between letters; without them it is the parent. */
final class ZeroWidth implements Mutator {

  private static final Trait TRAIT = Surface.trait("S07", "signs without width");

  private static final List<Character> SIGNS =
      List.of('\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD');

  private enum Place {
    WORD_STARTS,
    EVERYWHERE,
    INSIDE_LONG_WORDS
  }

  private static final int LONG = 6;

  /** Behind those of one sign come some that mix all signs. */
  private static final int MIXED = 4;

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    List<Word> words = Draft.of(parent).guard().freeWords();
    if (words.isEmpty()) {
      return 0;
    }
    boolean hasLong = words.stream().anyMatch(word -> word.text().length() >= LONG);
    return hasLong ? SIGNS.size() * Place.values().length + MIXED : SIGNS.size() * 2;
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    boolean isMixed = variant >= SIGNS.size() * Place.values().length;
    Place place =
        isMixed ? draws.pick(List.of(Place.values())) : Place.values()[variant / SIGNS.size()];
    List<Character> signs = isMixed ? SIGNS : List.of(SIGNS.get(variant % SIGNS.size()));
    String text =
        Words.rewritten(
            before, before.guard().freeWords(), word -> strewn(word.text(), place, signs, draws));
    return Letters.changed(before, text)
        .map(
            after ->
                after
                    .drew("place", place.name())
                    .drew("sign", isMixed ? "mixed" : named(signs.getFirst())));
  }

  private static String named(char sign) {
    return String.format(Locale.ROOT, "U+%04X", (int) sign);
  }

  private static String strewn(String word, Place place, List<Character> signs, Draws draws) {
    return switch (place) {
      case WORD_STARTS -> draws.pick(signs) + word;
      case INSIDE_LONG_WORDS -> {
        int middle = word.length() / 2;
        yield word.length() < LONG
            ? word
            : word.substring(0, middle) + draws.pick(signs) + word.substring(middle);
      }
      case EVERYWHERE -> {
        StringBuilder text = new StringBuilder(word.substring(0, 1));
        for (int i = 1; i < word.length(); i++) {
          text.append(draws.pick(signs)).append(word.charAt(i));
        }
        yield text.toString();
      }
    };
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
            "the parent without the signs",
            before,
            after,
            stripped(after.input()),
            stripped(before.input())));
  }

  private static String stripped(String text) {
    StringBuilder left = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!SIGNS.contains(text.charAt(i))) {
        left.append(text.charAt(i));
      }
    }
    return left.toString();
  }
}
