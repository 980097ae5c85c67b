package dev.assize.cases;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a good answer is.
 *
 * @param reference a model answer for judges and people; empty when there is none
 * @param include facts that the reply must hold
 * @param exclude facts that the reply must not hold
 * @param criteria names of the judges that look at the reply
 * @param weight of the case among others, above 0, usually 1
 */
public record Expectation(
    String reference,
    List<Fact> include,
    List<Fact> exclude,
    List<CheckSpec> checks,
    List<String> criteria,
    Policy policy,
    Importance importance,
    BigDecimal weight,
    Digest digest) {

  public Expectation {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    checks = List.copyOf(checks);
    criteria = List.copyOf(criteria);
  }

  /** An expectation with the digest computed from its parts. */
  public static Expectation of(
      String reference,
      List<Fact> include,
      List<Fact> exclude,
      List<CheckSpec> checks,
      List<String> criteria,
      Policy policy,
      Importance importance,
      BigDecimal weight) {
    Digests digests = Digests.of("expectation").optional("reference", reference);
    include.forEach(fact -> digests.part("include", fact.written()));
    exclude.forEach(fact -> digests.part("exclude", fact.written()));
    checks.forEach(check -> digests.part("check", check.digest().hex()));
    criteria.forEach(criterion -> digests.part("criterion", criterion));
    digests.optional("policy", policy == Policy.ANSWER ? "" : policy.name());
    digests.optional("importance", importance == Importance.NORMAL ? "" : importance.name());
    digests.optional("weight", weight.compareTo(BigDecimal.ONE) == 0 ? "" : plain(weight));
    return new Expectation(
        reference,
        include,
        exclude,
        checks,
        criteria,
        policy,
        importance,
        weight,
        digests.digest());
  }

  private static String plain(BigDecimal weight) {
    return weight.stripTrailingZeros().toPlainString();
  }

  /** The same with another reference. */
  public Expectation with(String otherReference) {
    return of(otherReference, include, exclude, checks, criteria, policy, importance, weight);
  }

  /** The same facts, policy and reference, where one check alone is asked for and no judge. */
  public Expectation asking(CheckSpec check) {
    return of(reference, include, exclude, List.of(check), List.of(), policy, importance, weight);
  }

  /** One fact and the forms in which it may appear; any one of them will do. */
  public record Fact(List<String> forms) {
    public Fact {
      forms = List.copyOf(forms);
    }

    /** As a cell would have it: {@code 30 days | a month}. */
    public String written() {
      return Items.join(forms);
    }
  }

  /** What the subject should do with the question. */
  public enum Policy {
    ANSWER,
    DECLINE,
    ESCALATE,
    CLARIFY
  }

  /** Whether one new failure of the case is enough to stop a release. */
  public enum Importance {
    NORMAL,
    /** A new failure holds the release. */
    CRITICAL,
    /** One failure in any trial holds it, and nobody can accept it: a leak, a forbidden action. */
    ZERO,
    /** It may fail and blocks nothing; no golden file says so in place of what the case was. */
    QUARANTINED;

    /** Whether a failure can stop a release by itself. */
    public boolean isCritical() {
      return this == CRITICAL || this == ZERO;
    }
  }

  public boolean isCritical() {
    return importance.isCritical();
  }
}
