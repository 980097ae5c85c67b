package dev.assize.check.similarity;

import java.util.List;

/** The measures of this package for whoever compares two texts without a check. */
public final class Resemblance {

  private Resemblance() {}

  /** The F1 of SQuAD 2.0, 0 to 1. */
  public static double tokenF1(String reply, String text) {
    return TokenF1.scale(List.of(text)).of(reply).map(Likeness::score).orElse(0.0);
  }

  /** chrF, case aside, 0 to 1. */
  public static double chrf(String reply, String text) {
    return Chrf.measure(0, PythonText::lower)
        .against(List.of(text))
        .of(reply)
        .map(Likeness::score)
        .orElse(0.0);
  }

  /** The F1 of ROUGE-L over words of every script, 0 to 1; 0 where the texts are too long. */
  public static double rougeL(String reply, String text) {
    return new Rouge.Comparer(List.of(text), Words.ALL, Rouge.Order.SEQUENCE)
        .best(reply)
        .map(best -> best.agreement().f())
        .orElse(0.0);
  }

  /** Whether the exact match of SQuAD 2.0 finds them equal. */
  public static boolean isSame(String reply, String text) {
    return SquadWords.of(reply).equals(SquadWords.of(text));
  }
}
