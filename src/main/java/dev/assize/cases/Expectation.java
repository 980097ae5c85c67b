package dev.assize.cases;

import dev.assize.base.Digest;
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

  /** One fact and the forms in which it may appear; any one of them will do. */
  public record Fact(List<String> forms) {
    public Fact {
      forms = List.copyOf(forms);
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
    CRITICAL
  }

  public boolean isCritical() {
    return importance == Importance.CRITICAL;
  }
}
