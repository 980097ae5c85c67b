package dev.assize.adversarial.surface;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Guard.Word;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Size;
import dev.assize.adversarial.Trait;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** S10: wide, mathematical, circled and joined letters, which NFKC gives back as plain ones. */
final class LetterForms implements Mutator {

  private static final Trait TRAIT = Surface.trait("S10", "letters in other forms");

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    return able(Draft.of(parent).guard().freeWords()).size();
  }

  /** The alphabets that have one of the words in another form. */
  private static List<Alphabet> able(List<Word> words) {
    return Arrays.stream(Alphabet.values())
        .filter(
            alphabet ->
                words.stream().anyMatch(word -> !alphabet.write(word.text()).equals(word.text())))
        .toList();
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    List<Word> words = before.guard().freeWords();
    List<Alphabet> able = able(words);
    if (able.isEmpty()) {
      return Optional.empty();
    }
    Alphabet alphabet = able.get(variant % able.size());
    return Letters.changed(
            before, Words.rewritten(before, words, word -> alphabet.write(word.text())))
        .map(after -> after.drew("form", alphabet.name()));
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
            "the same in plain letters",
            before,
            after,
            Alphabet.plain(after.input()),
            Alphabet.plain(before.input())));
  }
}
