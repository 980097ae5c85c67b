package dev.assize.adversarial.surface;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Guard.Word;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Size;
import dev.assize.adversarial.Trait;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * S01: slips of hasty fingers on a QWERTY keyboard. As many as a Poisson draw of the rate times the
 * letters says, at most one a word, none in short words; the first letter stands, and the nearest
 * word of the lexicon is still the one that was meant.
 */
final class Typos implements Mutator {

  private static final Trait TRAIT = Surface.trait("S01", "typing slips");
  private static final List<Double> RATES = List.of(0.02, 0.05, 0.10);
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final int SHORTEST = 4;

  /** A word that gives no readable slip after so many tries is left alone. */
  private static final int TRIES = 6;

  /** How many different slips a word has room for, at the least. */
  private static final int PER_WORD = 3;

  private static final int MOST = 50;

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    return Math.min(MOST, PER_WORD * able(Draft.of(parent)).size());
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    double rate = RATES.get(variant % RATES.size());
    List<Word> able = able(before);
    int letters = able.stream().mapToInt(word -> word.text().length()).sum();
    int wanted = Math.max(1, Poisson.draw(rate * letters, draws));
    Map<Word, String> slips = new HashMap<>();
    for (Word word : draws.shuffled(able)) {
      if (slips.size() < wanted) {
        slip(word.text(), draws).ifPresent(text -> slips.put(word, text));
      }
    }
    String text = Words.rewritten(before, able, word -> slips.getOrDefault(word, word.text()));
    return Letters.changed(before, text)
        .map(after -> after.drew("rate", rate).drew("slips", slips.size()));
  }

  /** Words of plain letters that are long enough; a capitalised one may be a name. */
  private static List<Word> able(Draft draft) {
    return draft.guard().freeWords().stream()
        .filter(word -> word.text().length() >= SHORTEST && word.text().chars().allMatch(Typos::is))
        .filter(word -> word.text().charAt(0) >= 'a' || Lexicon.english().knows(low(word.text())))
        .toList();
  }

  private static boolean is(int c) {
    return Letters.isPlain((char) c);
  }

  private static Optional<String> slip(String word, Draws draws) {
    for (int i = 0; i < TRIES; i++) {
      String slip = Keyboard.slip(word, draws);
      if (isReadable(slip, word)) {
        return Optional.of(slip);
      }
    }
    return Optional.empty();
  }

  private static boolean isReadable(String slip, String word) {
    return !slip.equals(word)
        && slip.charAt(0) == word.charAt(0)
        && Lexicon.english().reads(low(slip), low(word));
  }

  private static String low(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  @Override
  public Size size() {
    return Size.WORDS;
  }

  @Override
  public List<Proof> proofs(Draft before, Draft after, Parent parent) {
    return List.of(
        Surface.held(before, after),
        new Proof("the nearest word is the one meant", isReadAsBefore(before, after)));
  }

  /** Word by word; what stands between the words may not have changed. */
  private static boolean isReadAsBefore(Draft before, Draft after) {
    Matcher meant = WORD.matcher(before.input());
    Matcher typed = WORD.matcher(after.input());
    int meantTo = 0;
    int typedTo = 0;
    while (meant.find()) {
      boolean stands =
          typed.find()
              && before
                  .input()
                  .substring(meantTo, meant.start())
                  .equals(after.input().substring(typedTo, typed.start()))
              && (typed.group().equals(meant.group()) || isReadable(typed.group(), meant.group()));
      if (!stands) {
        return false;
      }
      meantTo = meant.end();
      typedTo = typed.end();
    }
    return before.input().substring(meantTo).equals(after.input().substring(typedTo));
  }
}
