package dev.assize.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.verdict.Grade.PassFail;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Graded;

/** Reads verdicts in tests. */
public final class Verdicts {

  private final Verdict verdict;

  private Verdicts(Verdict verdict) {
    this.verdict = verdict;
  }

  public static Verdicts assertVerdict(Verdict verdict) {
    return new Verdicts(verdict);
  }

  public Verdicts isPassed() {
    assertThat(verdict).isInstanceOf(Graded.class);
    assertThat(((Graded) verdict).grade()).as(verdict.toString()).isEqualTo(new PassFail(true));
    return this;
  }

  public Verdicts isFailed() {
    assertThat(verdict).isInstanceOf(Graded.class);
    assertThat(((Graded) verdict).grade()).as(verdict.toString()).isEqualTo(new PassFail(false));
    return this;
  }

  public Verdicts isUnscored() {
    assertThat(verdict).isInstanceOf(Verdict.Unscored.class);
    return this;
  }

  public Verdicts isErrored() {
    assertThat(verdict).isInstanceOf(Verdict.Errored.class);
    return this;
  }

  public Verdicts labelled(String label) {
    assertThat(verdict.rationale().label()).isEqualTo(label);
    return this;
  }

  public Verdicts says(String words) {
    assertThat(verdict.rationale().text()).contains(words);
    return this;
  }
}
