package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.score.CaseScore;
import dev.assize.score.Counts;
import dev.assize.score.ScoredRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What of the evidence is missing, and whether it could change the answer. */
final class MissingEvidence {

  private final Comparison comparison;
  private final MissingRecordings recordings;
  private final MissingVerdicts verdicts;

  MissingEvidence(Comparison comparison) {
    this.comparison = comparison;
    this.recordings = new MissingRecordings(List.of(comparison.baseline(), comparison.candidate()));
    this.verdicts = new MissingVerdicts(comparison.baseline(), comparison.candidate());
  }

  /**
   * What takes the answer away; empty when it stands however the open cases had turned out. A
   * cassette that lacks replies always takes it away: the remedy is one command.
   *
   * @param answer what the decided cases say
   * @param primary the answer that cases give
   */
  List<String> gaps(Answer answer, Function<PairedValues, Answer> primary) {
    List<String> gaps = new ArrayList<>();
    if (misses() > 0) {
      gaps.add(recordings.gap());
    }
    if (answer == Answer.SHIP) {
      criticalThatMayHaveBroken()
          .forEach(id -> gaps.add("critical case " + id + " was not decided on both sides"));
    }
    if (changesWithOpenCases(answer, primary)) {
      gaps.add(openWords() + ", enough to change the answer");
    }
    return gaps;
  }

  /** How many trials no cassette could answer. */
  int misses() {
    return recordings.count();
  }

  /** What is missing, side by side. */
  List<String> reasons() {
    return Stream.of(
            side(comparison.baseline(), "Baseline"),
            side(comparison.candidate(), "Candidate"),
            unjudged())
        .flatMap(List::stream)
        .toList();
  }

  /** What to do about it; a missing recording has the one command that makes it. */
  List<String> remedies() {
    if (misses() > 0) {
      return List.of(recordings.remedy());
    }
    List<String> remedies = new ArrayList<>();
    if (!comparison.with(Transition.NOT_COMPARABLE).isEmpty() || openTrials() > 0) {
      remedies.addAll(verdicts.remedies());
    }
    if (!comparison.changes().unjudged().isEmpty()) {
      remedies.add("Run the baseline's version again, so that both sides are judged alike.");
    }
    return remedies;
  }

  private boolean changesWithOpenCases(Answer answer, Function<PairedValues, Answer> primary) {
    if (open() == 0 && openTrials() == 0) {
      return false;
    }
    return switch (answer) {
      case SHIP -> primary.apply(comparison.atWorst()) != Answer.SHIP;
      case HOLD -> !hasBrokenCritical() && primary.apply(comparison.atBest()) != Answer.HOLD;
      case INCONCLUSIVE -> false;
    };
  }

  private boolean hasBrokenCritical() {
    return !CriticalCases.of(comparison).isEmpty();
  }

  private List<String> criticalThatMayHaveBroken() {
    Set<String> unjudged = new HashSet<>(comparison.changes().unjudged());
    return Stream.concat(
            comparison.with(Transition.NOT_COMPARABLE).stream()
                .filter(pair -> Imputation.WORST.fill(pair) == Transition.BROKE)
                .map(PairedCase::candidate),
            comparison.candidate().cases().stream().filter(c -> unjudged.contains(c.id())))
        .filter(score -> score.facts().isCritical())
        .map(CaseScore::id)
        .sorted()
        .toList();
  }

  private int open() {
    return comparison.with(Transition.NOT_COMPARABLE).size()
        + comparison.changes().unjudged().size();
  }

  /** {@code 9 cases not decided on both sides and 80 trials without a result}. */
  private String openWords() {
    List<String> words = new ArrayList<>();
    if (open() > 0) {
      words.add(Numbers.count(open(), "case") + " not decided on both sides");
    }
    if (openTrials() > 0) {
      words.add(Numbers.count(openTrials(), "trial") + " of decided cases without a result");
    }
    return String.join(" and ", words);
  }

  private int openTrials() {
    return comparison.pairs().stream()
        .filter(pair -> pair.transition() != Transition.NOT_COMPARABLE)
        .mapToInt(pair -> pair.baseline().openTrials() + pair.candidate().openTrials())
        .sum();
  }

  private List<String> unjudged() {
    int count = comparison.changes().unjudged().size();
    return count == 0
        ? List.of()
        : List.of(
            Numbers.count(count, "case") + " changed what is expected and must be judged again.");
  }

  private static List<String> side(ScoredRun side, String name) {
    Counts counts = side.counts();
    return counts.total() == counts.decided()
        ? List.of()
        : List.of(
            name
                + " "
                + side.subject()
                + ": "
                + Numbers.count(counts.errored(), "case")
                + " errored, "
                + counts.unscoredWords()
                + ", of "
                + Numbers.count(counts.total())
                + ".");
  }
}
