package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.score.CaseScore;
import dev.assize.score.ScoredRun;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The trials that no cassette could answer. They always take a decision away, whatever the others
 * say: the remedy is one command.
 */
record MissingRecordings(List<ScoredRun> sides) {

  /** More cases than this are not named one by one. */
  private static final int NAMED = 4;

  int count() {
    return sides.stream().mapToInt(side -> side.evidence().cassetteMisses()).sum();
  }

  /** {@code 3 trials without a recording}. */
  String gap() {
    return Numbers.count(count(), "trial") + " without a recording";
  }

  /** The command that records them. */
  String remedy() {
    return "Record the missing replies: "
        + sides.getLast().evidence().command()
        + " --mode record"
        + missing()
        + trials();
  }

  /** The options that choose the cases without a reply, while they fit on a line. */
  private String missing() {
    List<String> ids =
        sides.stream()
            .flatMap(side -> side.cases().stream())
            .filter(score -> score.trials().errored() > 0)
            .map(CaseScore::id)
            .distinct()
            .sorted()
            .toList();
    return ids.size() > NAMED
        ? ""
        : ids.stream().map(id -> " --case " + id).collect(Collectors.joining());
  }

  private String trials() {
    int trials = sides.stream().mapToInt(ScoredRun::trials).max().orElse(1);
    return trials == 1 ? "" : " --trials " + trials;
  }
}
