package dev.assize.judge;

import dev.assize.check.Exhibit;
import java.util.List;

/** Reads a judge's words, whoever asked it: in a run or elsewhere. */
public interface Interpreter {

  /**
   * What the words come to: one sense for each criterion of the judge, in their order. One that the
   * words say nothing readable about is unscored, and nothing is guessed.
   *
   * @param exhibit what the judge was to look at, so that its words are told from what it repeats
   */
  List<Sense> read(String raw, Exhibit exhibit);
}
