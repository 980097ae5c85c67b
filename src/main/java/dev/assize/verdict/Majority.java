package dev.assize.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What several samples of one judge about one reply say together. A grade, a word or a preference
 * stands when more than half of <em>all</em> samples give it, those that cannot be read included;
 * scores, when more than half give one, by their mean. So a sample that is missing never tips the
 * balance, and samples that are evenly split say nothing.
 */
public final class Majority {

  private Majority() {}

  /**
   * The verdict of the samples: {@code Errored} where samples that nobody answered could still make
   * a majority, else {@code Unscored} where there is none.
   *
   * @throws IllegalArgumentException when there are no samples
   */
  public static Verdict of(List<Verdict> samples) {
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("a majority of no samples");
    }
    if (samples.size() == 1) {
      return samples.getFirst();
    }
    Map<Object, List<Verdict>> votes = new LinkedHashMap<>();
    samples.forEach(
        verdict -> votes.computeIfAbsent(vote(verdict), v -> new ArrayList<>()).add(verdict));
    List<Verdict> errors = votes.getOrDefault(Silent.ERRORED, List.of());
    int most = 0;
    for (Map.Entry<Object, List<Verdict>> vote : votes.entrySet()) {
      if (!(vote.getKey() instanceof Silent)) {
        if (isMajority(vote.getValue().size(), samples)) {
          return together(vote.getValue(), samples.size());
        }
        most = Math.max(most, vote.getValue().size());
      }
    }
    return !errors.isEmpty() && isMajority(most + errors.size(), samples)
        ? errors.getFirst()
        : Verdict.unscored("of " + samples.size() + " samples no verdict has more than half");
  }

  /** Those who say nothing are of no party. */
  private enum Silent {
    UNSCORED,
    ERRORED
  }

  private static Object vote(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Graded graded ->
          graded.grade() instanceof Grade.Score ? Grade.Score.class : graded.grade();
      case Verdict.Preferred preferred -> preferred.choice();
      case Verdict.Unscored unscored -> Silent.UNSCORED;
      case Verdict.Errored errored -> Silent.ERRORED;
    };
  }

  private static boolean isMajority(int some, List<Verdict> samples) {
    return 2 * some > samples.size();
  }

  private static Verdict together(List<Verdict> agreeing, int samples) {
    Verdict first = agreeing.getFirst();
    Rationale why =
        new Rationale(
            agreeing.size() + " of " + samples + " samples: " + first.rationale().text(),
            first.rationale().label());
    return switch (first) {
      case Verdict.Graded graded -> new Verdict.Graded(grade(graded.grade(), agreeing), why);
      case Verdict.Preferred preferred ->
          new Verdict.Preferred(preferred.choice(), preferred.strength(), why);
      case Verdict.Unscored unscored -> unscored;
      case Verdict.Errored errored -> errored;
    };
  }

  private static Grade grade(Grade first, List<Verdict> agreeing) {
    return first instanceof Grade.Score ? new Grade.Score(mean(agreeing)) : first;
  }

  private static double mean(List<Verdict> scored) {
    double sum = 0;
    for (Verdict verdict : scored) {
      if (verdict instanceof Verdict.Graded graded && graded.grade() instanceof Grade.Score score) {
        sum += score.value();
      }
    }
    return Math.min(1, sum / scored.size());
  }
}
