package dev.assize.score;

import dev.assize.verdict.Criterion;

/**
 * Whose verdicts count, and about what.
 *
 * @param by the maker of the verdicts, such as {@code judge:tone} or a person's name
 * @param criterion what was looked at; empty for whatever the maker looked at
 */
public record Opinionated(String by, String criterion) {

  /** Whether a verdict under the criterion is one of them. */
  public boolean gave(Criterion one) {
    return one.by().equals(by) && (criterion.isEmpty() || one.name().equals(criterion));
  }

  /** To stand behind a noun: {@code tone by anna}, {@code by anna}. */
  public String words() {
    return criterion.isEmpty() ? "by " + by : subject();
  }

  /** To begin a sentence with: {@code tone by anna}, {@code anna}. */
  public String subject() {
    return criterion.isEmpty() ? by : criterion + " by " + by;
  }
}
