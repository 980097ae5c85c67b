package dev.assize.store;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.run.ConfirmationPlan;
import dev.assize.run.ReplyKey;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The plans by which critical cases are confirmed, as the records of their trials keep them. */
final class ConfirmationPlans {

  /** The member of a reply's record that holds its plan. */
  static final String MEMBER = "confirms";

  private final Map<Asked, ConfirmationPlan> plans = new HashMap<>();

  private record Asked(String subject, String caseId) {}

  /** Takes in the plan that a reply is part of; of two plans for one case the first stands. */
  void index(ReplyKey key, ConfirmationPlan plan) {
    plans.putIfAbsent(new Asked(key.subject(), key.caseId()), plan);
  }

  Optional<ConfirmationPlan> find(String subject, String caseId) {
    return Optional.ofNullable(plans.get(new Asked(subject, caseId)));
  }

  static JsonValue write(ConfirmationPlan plan) {
    return JsonObject.build()
        .put("trials", plan.trials())
        .put("passed", plan.passed())
        .put("failed", plan.failed())
        .put("allowed", new JsonNumber(BigDecimal.valueOf(plan.allowed())))
        .object();
  }

  /** The plan in the head of a reply's record. */
  static Optional<ConfirmationPlan> of(Row head) {
    return head.has(MEMBER) ? Optional.of(read(head.row(MEMBER))) : Optional.empty();
  }

  private static ConfirmationPlan read(Row row) {
    try {
      return new ConfirmationPlan(
          row.whole("trials"),
          row.whole("passed"),
          row.whole("failed"),
          row.number("allowed").doubleValue());
    } catch (IllegalArgumentException e) {
      throw new Damaged("\"" + MEMBER + "\" is " + e.getMessage());
    }
  }
}
