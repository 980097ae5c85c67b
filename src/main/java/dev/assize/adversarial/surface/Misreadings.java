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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * S02: as a scanner reads a letter, or a machine that listens writes it down. Every way that
 * changes something is a child: one of the pairs that scanners confuse, or words that sound alike.
 */
final class Misreadings implements Mutator {

  private static final Trait TRAIT = Surface.trait("S02", "misread and misheard");

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    return able(Draft.of(parent).guard().freeWords()).size();
  }

  /**
   * A way to read a word wrongly.
   *
   * @param reader gives a word as it is read, itself where it is read rightly
   */
  private record Way(String name, UnaryOperator<String> reader) {}

  private static final List<Way> WAYS =
      Stream.concat(
              Scan.ALL.stream()
                  .map(scan -> new Way("scanned " + scan.from() + " as " + scan.to(), scan::read)),
              Stream.of(new Way("misheard", Homophones::heard)))
          .toList();

  /** The ways that read one of the words wrongly. */
  private static List<Way> able(List<Word> words) {
    return WAYS.stream()
        .filter(
            way ->
                words.stream()
                    .anyMatch(word -> !way.reader().apply(word.text()).equals(word.text())))
        .toList();
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    List<Word> words = before.guard().freeWords();
    List<Way> able = able(words);
    // An earlier link of a chain may have left fewer than the parent had.
    if (able.isEmpty()) {
      return Optional.empty();
    }
    Way way = able.get(variant % able.size());
    String read = Words.rewritten(before, words, word -> way.reader().apply(word.text()));
    return Optional.of(before.withInput(read).drew("way", way.name()));
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
            "looks or sounds the same",
            before,
            after,
            Homophones.sound(Scan.look(after.input())),
            Homophones.sound(Scan.look(before.input()))));
  }
}
