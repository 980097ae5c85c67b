package dev.assize.adversarial.surface;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Guard.Word;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Size;
import dev.assize.adversarial.Trait;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * S08: signs that turn the direction of writing. A word written backwards behind RLO is shown as it
 * was; isolates and embeddings around a text show it as it was, too.
 */
final class Directions implements Mutator {

  private static final Trait TRAIT = Surface.trait("S08", "signs of direction");

  private static final String RLO = "\u202E";
  private static final String PDF = "\u202C";
  private static final String PDI = "\u2069";
  private static final Pattern TURNED = Pattern.compile(RLO + "([^" + RLO + PDF + "]*)" + PDF);
  private static final Pattern SIGN = Pattern.compile("[\u200E\u200F\u202A-\u202E\u2066-\u2069]");
  private static final Pattern LINE = Pattern.compile("(?m)^.+$");

  private enum Style {
    TURNED_ALL,
    TURNED_ONE,
    TURNED_HALF,
    LRI_WORDS,
    RLI_WORDS,
    RLM_WORDS,
    LRI_WHOLE,
    RLI_WHOLE,
    FSI_WHOLE,
    LRE_WHOLE
  }

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    // With less than two words all, one and half of them are the same.
    return Draft.of(parent).guard().freeWords().size() < 2 ? 0 : Style.values().length;
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    Style style = Style.values()[variant];
    String text =
        switch (style) {
          case TURNED_ALL -> turned(before, Set.copyOf(before.guard().freeWords()));
          case TURNED_ONE -> turned(before, drawn(before, 1, draws));
          case TURNED_HALF -> turned(before, drawn(before, 0, draws));
          case LRI_WORDS -> words(before, "\u2066", PDI);
          case RLI_WORDS -> words(before, "\u2067", PDI);
          case RLM_WORDS -> words(before, "\u200F", "");
          case LRI_WHOLE -> lines(before, "\u2066", PDI);
          case RLI_WHOLE -> lines(before, "\u2067", PDI);
          case FSI_WHOLE -> lines(before, "\u2068", PDI);
          case LRE_WHOLE -> lines(before, "\u202A", PDF);
        };
    return Letters.changed(before, text).map(after -> after.drew("style", style.name()));
  }

  /** So many words, or every second one at random when that is 0. */
  private static Set<Word> drawn(Draft draft, int count, Draws draws) {
    List<Word> words = draft.guard().freeWords();
    int wanted = count > 0 ? count : Math.max(1, words.size() / 2);
    return new HashSet<>(draws.shuffled(words).subList(0, Math.min(wanted, words.size())));
  }

  private static String turned(Draft draft, Set<Word> which) {
    return Words.rewritten(
        draft,
        draft.guard().freeWords(),
        word -> which.contains(word) ? RLO + backwards(word.text()) + PDF : word.text());
  }

  private static String backwards(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private static String words(Draft draft, String opening, String closing) {
    return Words.rewritten(
        draft, draft.guard().freeWords(), word -> opening + word.text() + closing);
  }

  /** Each line by itself, for a paragraph's end closes what is open. */
  private static String lines(Draft draft, String opening, String closing) {
    return LINE.matcher(draft.input())
        .replaceAll(line -> opening + Matcher.quoteReplacement(line.group()) + closing);
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
            "shown as the parent", before, after, shown(after.input()), shown(before.input())));
  }

  private static String shown(String text) {
    String straight = TURNED.matcher(text).replaceAll(turned -> backwards(turned.group(1)));
    return SIGN.matcher(straight).replaceAll("");
  }
}
