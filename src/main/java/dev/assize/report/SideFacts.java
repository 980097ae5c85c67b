package dev.assize.report;

import dev.assize.base.Digest;
import dev.assize.regression.Following;
import dev.assize.run.Cost.Price;
import dev.assize.score.Expense;
import dev.assize.score.Expenses;
import dev.assize.subject.Subject.Caching;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of a side beside its scores.
 *
 * @param caching whether its version was declared
 * @param expenses what the calls about it cost
 * @param digests of what went into its run, by name, as in its manifest
 * @param following how many of their instructions its replies follow
 * @param relatives judges of the family of its model, each with its model; empty for none
 */
public record SideFacts(
    Caching caching,
    Expenses expenses,
    Map<String, Digest> digests,
    Following following,
    String relatives) {

  private static final Price NONE = new Price.Unknown("no attempt failed");

  /**
   * Of a side that no instructions were given, whose judges are no relatives and were not watched,
   * and no call failed.
   */
  public SideFacts(
      Caching caching, Price subjectPrice, Price judgePrice, Map<String, Digest> digests) {
    this(
        caching,
        new Expenses(
            new Expense(subjectPrice, NONE, NONE),
            new Expense(judgePrice, NONE, NONE),
            Expense.of(new Price.Unknown("no sentinels"))),
        digests,
        new Following.Unasked(),
        "");
  }

  public SideFacts {
    digests = Collections.unmodifiableMap(new TreeMap<>(digests));
  }

  /** What the subject's calls cost. */
  public Price subjectPrice() {
    return expenses.subject().all();
  }

  /** What the judges' calls about its replies cost. */
  public Price judgePrice() {
    return expenses.judges().all();
  }

  /** What the judges' calls about the sentinels of its run cost. */
  public Price sentinelPrice() {
    return expenses.sentinels().all();
  }
}
