package dev.assize.score;

import dev.assize.base.Digest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One subject of one run, scored: one side of a comparison.
 *
 * @param run the run's id, or the name of a baseline file
 * @param subject the subject's id
 * @param version the subject's digest
 * @param trials per case
 * @param cases sorted by id, each once
 * @param confirmed what fresh trials said about critical cases that newly failed, by case; they are
 *     in no score
 * @param aside cases that were asked and are in no score: those beyond an early stop, or left out
 */
public record ScoredRun(
    String run,
    String subject,
    Digest version,
    int trials,
    List<CaseScore> cases,
    Evidence evidence,
    Map<String, Confirmed> confirmed,
    List<CaseScore> aside) {

  /** A side of which every case is scored. */
  public ScoredRun(
      String run,
      String subject,
      Digest version,
      int trials,
      List<CaseScore> cases,
      Evidence evidence,
      Map<String, Confirmed> confirmed) {
    this(run, subject, version, trials, cases, evidence, confirmed, List.of());
  }

  /** A side of which nothing was asked again. */
  public ScoredRun(
      String run,
      String subject,
      Digest version,
      int trials,
      List<CaseScore> cases,
      Evidence evidence) {
    this(run, subject, version, trials, cases, evidence, Map.of());
  }

  public ScoredRun {
    aside = List.copyOf(aside);
    confirmed = Collections.unmodifiableMap(new TreeMap<>(confirmed));
    cases = cases.stream().sorted(Comparator.comparing(CaseScore::id)).toList();
    for (int i = 1; i < cases.size(); i++) {
      if (cases.get(i).id().equals(cases.get(i - 1).id())) {
        throw new IllegalArgumentException("case " + cases.get(i).id() + " is scored twice");
      }
    }
  }

  /** {@code run:subject}. */
  public String address() {
    return run + ":" + subject;
  }

  /** The same with other cases. */
  public ScoredRun with(List<CaseScore> others) {
    return new ScoredRun(run, subject, version, trials, others, evidence, confirmed, aside);
  }

  /** The same where fresh trials said something else. */
  public ScoredRun with(Map<String, Confirmed> others) {
    return new ScoredRun(run, subject, version, trials, cases, evidence, others, aside);
  }

  /** The cases whose trials disagree, by id. */
  public List<FlakyCase> flaky() {
    return FlakyCase.of(this);
  }

  public Counts counts() {
    return Counts.of(cases.stream().map(CaseScore::state).toList());
  }
}
