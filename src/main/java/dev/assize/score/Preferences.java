package dev.assize.score;

import dev.assize.base.Digest;
import dev.assize.judge.pair.PairLabels;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.store.FindingEntry;
import dev.assize.store.TrialEntry;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Preferred;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which of two replies somebody preferred, case by case, seen from the candidate: 1 a win, 0 a tie,
 * -1 a loss, in between where somebody says how clearly, and the mean where a case was put several
 * times.
 */
public final class Preferences {

  private final Map<String, Told> byCase = new HashMap<>();
  private final TreeSet<String> strange = new TreeSet<>();
  private final Testimony candidate;
  private final Testimony baseline;
  private final List<ReplyKey> turned = new ArrayList<>();
  private int unscored;
  private int errored;

  /** What was told of one case so far. */
  private static final class Told {
    private double sum;
    private int count;
    private double preferred;
    private double longer;
    private int measured;
    private int orders;
    private int inconsistent;
  }

  /**
   * How often both orders were read, and how often they disagreed.
   *
   * @param pairs read in both orders
   */
  public record Consistency(int pairs, int inconsistent) {}

  /**
   * What was preferred of pairs of different replies that somebody looked at, and by how many
   * characters the candidate's were the longer ones. Pairs of the same text are ties that nobody
   * decided, and lie where both replies are equally long.
   *
   * @param preference from -1 (lost) to 1 (won)
   * @param longer below 0 where the baseline's were longer
   */
  public record Measured(double preference, double longer) {}

  private Preferences(Testimony candidate, Testimony baseline) {
    this.candidate = candidate;
    this.baseline = baseline;
  }

  /**
   * Reads the stored verdicts about the candidate's replies: preferences between one of them and
   * one of the baseline's, and labels {@code win}, {@code tie} and {@code loss}.
   *
   * @param inputs what was asked, by case id
   */
  public static Preferences of(
      Opinionated who, Testimony candidate, Testimony baseline, Map<String, Digest> inputs) {
    Preferences all = new Preferences(candidate, baseline);
    candidate
        .trials(inputs)
        .filter(trial -> trial.findings().stream().anyMatch(f -> who.gave(f.criterion())))
        .forEach(trial -> all.add(trial, who));
    return all;
  }

  private void add(TrialEntry trial, Opinionated who) {
    for (FindingEntry finding : trial.findings()) {
      if (who.gave(finding.criterion())
          && finding.verdict() instanceof Verdict.Graded graded
          && graded.grade() instanceof Grade.Label label) {
        label(trial.key(), label.word());
      }
    }
    for (Finding finding : candidate.journal().findings(trial.key())) {
      if (who.gave(finding.criterion()) && finding.about().size() == 2) {
        compare(trial.key(), finding);
      }
    }
  }

  private void label(ReplyKey mine, String word) {
    switch (word.strip()) {
      case "win" -> put(mine, 1, true);
      case "tie" -> put(mine, 0, true);
      case "loss" -> put(mine, -1, true);
      default -> strange.add(word);
    }
  }

  private void compare(ReplyKey mine, Finding finding) {
    int own = finding.about().indexOf(mine);
    if (own < 0 || !baseline.isCalled(finding.about().get(1 - own).subject(), candidate)) {
      return;
    }
    switch (finding.verdict()) {
      case Preferred preferred -> {
        String label = preferred.rationale().label();
        put(mine, seenFrom(own, preferred), PairLabels.isJudged(label));
        note(mine, label);
      }
      case Verdict.Unscored nothing -> unscored++;
      case Verdict.Errored broken -> errored++;
      case Verdict.Graded graded -> {}
    }
  }

  private static double seenFrom(int own, Preferred preferred) {
    return switch (preferred.choice()) {
      case TIE -> 0;
      case FIRST -> own == 0 ? preferred.strength() : -preferred.strength();
      case SECOND -> own == 1 ? preferred.strength() : -preferred.strength();
    };
  }

  private void note(ReplyKey mine, String label) {
    Told told = told(mine.caseId());
    told.orders += PairLabels.isOfBothOrders(label) ? 1 : 0;
    if (label.equals(PairLabels.INCONSISTENT)) {
      told.inconsistent++;
      turned.add(mine);
    }
  }

  private void put(ReplyKey mine, double value, boolean isJudged) {
    Told told = told(mine.caseId());
    told.sum += value;
    told.count++;
    if (isJudged) {
      longer(mine)
          .ifPresent(
              characters -> {
                told.preferred += value;
                told.longer += characters;
                told.measured++;
              });
    }
  }

  private Told told(String caseId) {
    return byCase.computeIfAbsent(caseId, id -> new Told());
  }

  /** Empty for a reply that is not stored, that is blank, or that the baseline gave as well. */
  private Optional<Integer> longer(ReplyKey mine) {
    ReplyKey theirs = new ReplyKey(baseline.subject(), mine.caseId(), mine.input(), mine.trial());
    return text(candidate, mine)
        .flatMap(
            own ->
                text(baseline, theirs)
                    .filter(other -> !own.equals(other))
                    .map(other -> length(own) - length(other)));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static Optional<String> text(Testimony side, ReplyKey key) {
    return side.journal()
        .trial(key)
        .map(Trial::response)
        .filter(response -> response.reply().isPresent())
        .map(response -> response.text())
        .filter(text -> !text.isBlank());
  }

  /** From -1 (lost) to 1 (won); empty when nobody compared the case. */
  public OptionalDouble of(String caseId) {
    Told told = byCase.get(caseId);
    return told == null ? OptionalDouble.empty() : OptionalDouble.of(told.sum / told.count);
  }

  /** The means of a case's pairs; empty where there is none whose two replies are stored. */
  public Optional<Measured> measured(String caseId) {
    Told told = byCase.get(caseId);
    return told == null || told.measured == 0
        ? Optional.empty()
        : Optional.of(new Measured(told.preferred / told.measured, told.longer / told.measured));
  }

  /** Of the pairs of a case. */
  public Consistency consistency(String caseId) {
    Told told = byCase.getOrDefault(caseId, new Told());
    return new Consistency(told.orders, told.inconsistent);
  }

  /** The candidate's replies of the pairs of which the two orders disagree, once for each pair. */
  public List<ReplyKey> turned() {
    return Collections.unmodifiableList(turned);
  }

  /** Pairs of which nobody could read what was said. */
  public int unscored() {
    return unscored;
  }

  /** Pairs that nobody could look at. */
  public int errored() {
    return errored;
  }

  /** Labels that say neither win nor tie nor loss. */
  public Set<String> strange() {
    return Collections.unmodifiableSet(strange);
  }
}
