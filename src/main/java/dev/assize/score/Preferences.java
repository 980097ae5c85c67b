package dev.assize.score;

import dev.assize.base.Digest;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.store.FindingEntry;
import dev.assize.store.TrialEntry;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Preferred.Choice;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which of two replies somebody preferred, case by case, seen from the candidate: 1 a win, 0 a tie,
 * -1 a loss, and their mean where a case was put several times, so that two orders that disagree
 * are a tie.
 */
public final class Preferences {

  private final Map<String, double[]> sums = new HashMap<>();
  private final TreeSet<String> strange = new TreeSet<>();

  private Preferences() {}

  /**
   * Reads the stored verdicts about the candidate's replies: preferences between one of them and
   * one of the baseline's, and labels {@code win}, {@code tie} and {@code loss}.
   *
   * @param baseline the id of the other subject
   * @param inputs what was asked, by case id
   */
  public static Preferences of(
      Opinionated who, Testimony candidate, String baseline, Map<String, Digest> inputs) {
    Preferences all = new Preferences();
    candidate
        .trials(inputs)
        .filter(trial -> trial.findings().stream().anyMatch(f -> who.gave(f.criterion())))
        .forEach(trial -> all.add(trial, who, candidate, baseline));
    return all;
  }

  private void add(TrialEntry trial, Opinionated who, Testimony side, String baseline) {
    for (FindingEntry finding : trial.findings()) {
      if (who.gave(finding.criterion())
          && finding.verdict() instanceof Verdict.Graded graded
          && graded.grade() instanceof Grade.Label label) {
        label(trial.key().caseId(), label.word());
      }
    }
    for (Finding finding : side.journal().findings(trial.key())) {
      if (who.gave(finding.criterion())
          && finding.verdict() instanceof Verdict.Preferred preferred
          && finding.about().size() == 2) {
        choose(trial.key(), finding, preferred.choice(), baseline);
      }
    }
  }

  private void label(String caseId, String word) {
    switch (word.strip()) {
      case "win" -> put(caseId, 1);
      case "tie" -> put(caseId, 0);
      case "loss" -> put(caseId, -1);
      default -> strange.add(word);
    }
  }

  private void choose(ReplyKey mine, Finding finding, Choice choice, String baseline) {
    int own = finding.about().indexOf(mine);
    if (own < 0 || !finding.about().get(1 - own).subject().equals(baseline)) {
      return;
    }
    switch (choice) {
      case TIE -> put(mine.caseId(), 0);
      case FIRST -> put(mine.caseId(), own == 0 ? 1 : -1);
      case SECOND -> put(mine.caseId(), own == 1 ? 1 : -1);
    }
  }

  private void put(String caseId, double value) {
    double[] sum = sums.computeIfAbsent(caseId, id -> new double[2]);
    sum[0] += value;
    sum[1]++;
  }

  /** From -1 (lost) to 1 (won); empty when nobody compared the case. */
  public OptionalDouble of(String caseId) {
    double[] sum = sums.get(caseId);
    return sum == null ? OptionalDouble.empty() : OptionalDouble.of(sum[0] / sum[1]);
  }

  /** Labels that say neither win nor tie nor loss. */
  public Set<String> strange() {
    return Collections.unmodifiableSet(strange);
  }
}
