package dev.assize.regression;

import dev.assize.base.Digest;
import dev.assize.base.Usage;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Standing;
import dev.assize.provider.Source;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.Counts;
import dev.assize.score.Evidence;
import dev.assize.score.ScoredRun;
import dev.assize.score.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts scored runs together, case by case, for tests. */
public final class Docket {

  private final String subject;
  private final List<CaseScore> cases = new ArrayList<>();
  private Evidence evidence =
      new Evidence(Map.of(Source.LIVE, 1_000), 0, Usage.of(1_000, 100), Usage.UNREPORTED);

  private Docket(String subject) {
    this.subject = subject;
  }

  public static Docket of(String subject) {
    return new Docket(subject);
  }

  /** Cases named {@code prefix-0001} and so on, all in one state. */
  public Docket cases(String prefix, int count, State state) {
    for (int i = 1; i <= count; i++) {
      add(String.format("%s-%04d", prefix, i), "general", state);
    }
    return this;
  }

  public Docket add(String id, String category, State state) {
    return add(facts(id, category, Importance.NORMAL), Counts.NONE.plus(state));
  }

  public Docket critical(String id, State state) {
    return add(facts(id, "safety", Importance.CRITICAL), Counts.NONE.plus(state));
  }

  public Docket add(CaseFacts facts, Counts trials) {
    cases.add(CaseScore.of(facts, trials, CaseScore.UNGRADED));
    return this;
  }

  /**
   * The same with the weights of the golden file: the first case counts that much, all others 1.
   */
  public Docket weighing(double first) {
    CaseScore score = cases.getFirst();
    CaseFacts facts = score.facts();
    cases.set(
        0,
        CaseScore.of(
            new CaseFacts(
                facts.id(),
                facts.input(),
                facts.expectation(),
                facts.standing(),
                facts.importance(),
                first),
            score.trials(),
            score.graded()));
    return this;
  }

  public Docket from(Source source, int replies, int misses) {
    evidence =
        new Evidence(Map.of(source, replies), misses, Usage.of(1_000, 100), Usage.UNREPORTED);
    return this;
  }

  public Docket with(Evidence all) {
    evidence = all;
    return this;
  }

  public ScoredRun run() {
    return new ScoredRun(
        "20261121T101500Z-1a2b3c4d", subject, Digest.of(subject), 1, cases, evidence);
  }

  public static CaseFacts facts(String id, String category, Importance importance) {
    return new CaseFacts(
        id,
        Digest.of(id),
        Digest.of("expect " + id),
        new Standing(category, List.of(), "", "", ""),
        importance,
        1);
  }

  public static Comparison compare(Docket baseline, Docket candidate) {
    return Comparison.of(baseline.run(), candidate.run(), Set.of(), Set.of());
  }

  /** Two sides whose paired table is given: both pass, fixed, broke, both fail. */
  public static Comparison table(int n11, int n10, int n01, int n00) {
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    both(before, after, "a", n11, State.PASSED, State.PASSED);
    both(before, after, "b", n10, State.FAILED, State.PASSED);
    both(before, after, "c", n01, State.PASSED, State.FAILED);
    both(before, after, "d", n00, State.FAILED, State.FAILED);
    return compare(before, after);
  }

  public static void both(
      Docket before, Docket after, String prefix, int count, State then, State now) {
    before.cases(prefix, count, then);
    after.cases(prefix, count, now);
  }
}
