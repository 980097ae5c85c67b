package dev.assize.check.similarity;

import dev.assize.base.Once;
import java.util.List;

/** A text by its runs of one to four words, read once for all that it is compared with. */
public final class Wordings {

  private static final int LONGEST = 4;

  private final List<String> words;
  private final Vocabulary vocabulary = new Vocabulary();
  private final Once<Runs> runs;

  private Wordings(List<String> words) {
    this.words = words;
    this.runs = Once.of(() -> Runs.upTo(LONGEST, List.of(vocabulary.learn(words))));
  }

  /** Words of every script; where it has no spaces, every character is one. */
  public static Wordings of(String text) {
    return new Wordings(Words.ALL.smallIn(text));
  }

  /**
   * The share of this text's runs of so many words that stand in another, 0 to 1; a run that stands
   * twice must stand there twice. 0 where there is no run so long.
   *
   * @param run how many words, 1 to 4
   */
  public double shareWithin(Wordings whole, int run) {
    Runs known = whole.runs.get();
    return Agreement.of(known.in(whole.vocabulary.of(words)).get(run - 1)).precision();
  }
}
