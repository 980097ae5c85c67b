package dev.assize.score;

import dev.assize.judge.Sentinel;
import dev.assize.run.Purpose;
import dev.assize.store.FindingEntry;
import dev.assize.store.JournalReader;
import dev.assize.store.TrialEntry;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How one maker of verdicts did on the sentinels of a run.
 *
 * @param asked how many were put to it
 * @param failed those it got wrong, by their ids in the order asked
 * @param unanswered those of which it gave no verdict
 */
public record Watched(int asked, List<String> failed, int unanswered) {

  public Watched {
    failed = List.copyOf(failed);
  }

  /** By maker; empty where nobody was watched. */
  public static Map<String, Watched> in(JournalReader journal) {
    Map<String, Tally> tallies = new TreeMap<>();
    journal
        .trials(Purpose.SENTINEL)
        .forEach(trial -> known(trial).ifPresent(known -> note(trial, known, journal, tallies)));
    Map<String, Watched> watched = new TreeMap<>();
    tallies.forEach((by, tally) -> watched.put(by, tally.watched()));
    return watched;
  }

  private static Optional<FindingEntry> known(TrialEntry trial) {
    return trial.findings().stream()
        .filter(f -> f.criterion().by().equals(Sentinel.BY))
        .findFirst();
  }

  private static void note(
      TrialEntry trial, FindingEntry known, JournalReader journal, Map<String, Tally> tallies) {
    trial
        .verdicts()
        .forEach(
            (criterion, verdict) -> {
              if (isWatched(criterion, known.criterion())) {
                Tally tally = tallies.computeIfAbsent(criterion.by(), by -> new Tally());
                tally.asked++;
                Optional<Object> given = answer(verdict);
                if (given.isEmpty()) {
                  tally.unanswered++;
                } else if (!given.equals(answer(known.verdict()))) {
                  tally.failed.add(name(trial, journal));
                }
              }
            });
  }

  private static boolean isWatched(Criterion criterion, Criterion known) {
    return !criterion.by().equals(Sentinel.BY)
        && !criterion.isDeterministic()
        && criterion.name().equals(known.name());
  }

  /** Pass or fail, or which of two is better. */
  private static Optional<Object> answer(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Graded graded ->
          graded.grade() instanceof Grade.PassFail grade
              ? Optional.of(grade.passed())
              : Optional.empty();
      case Verdict.Preferred preferred -> Optional.of(preferred.choice());
      case Verdict.Unscored unscored -> Optional.empty();
      case Verdict.Errored errored -> Optional.empty();
    };
  }

  private static String name(TrialEntry trial, JournalReader journal) {
    return journal.findings(trial.key()).stream()
        .filter(finding -> finding.criterion().by().equals(Sentinel.BY))
        .map(finding -> finding.verdict().rationale().text())
        .findFirst()
        .orElse(trial.key().caseId());
  }

  private static final class Tally {
    private final List<String> failed = new ArrayList<>();
    private int asked;
    private int unanswered;

    Watched watched() {
      return new Watched(asked, failed, unanswered);
    }
  }
}
