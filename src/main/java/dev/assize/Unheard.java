package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/** Notices that a source of verdicts was hardly heard: such a measurement replaces no other. */
final class Unheard {

  private static final double MOST = 0.5;

  private Unheard() {}

  /**
   * What is wrong; empty where at least half of the verdicts did not end in an error.
   *
   * @param source as it was typed
   */
  static Optional<Problem> among(List<Verdict> verdicts, String source) {
    List<Verdict> errored = verdicts.stream().filter(Verdict.Errored.class::isInstance).toList();
    return errored.size() <= MOST * verdicts.size()
        ? Optional.empty()
        : Optional.of(
            Problem.warning(
                "calibrate.unheard",
                Place.of(source),
                errored.size()
                    + " of "
                    + Numbers.count(verdicts.size(), "question")
                    + " ended in an error, the first: "
                    + errored.getFirst().rationale().text(),
                "an answer to at least half of them; nothing is written, so that what was measured"
                    + " before stays",
                "Ask live: assize calibrate " + source + " --mode record"));
  }
}
