package dev.assize.cases;

import dev.assize.cases.Expectation.Fact;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Expectation.Policy;
import dev.assize.cases.Question.Passage;
import dev.assize.cases.Question.Turn;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Writes a case as a line of a golden JSONL file that reads back with the same digests. */
public final class GoldenJson {

  private GoldenJson() {}

  /**
   * The members of a line in the order in which a row reads best. Passages that came from a page
   * are references to it again; dates and quarantine are left out, for no digest has them.
   */
  public static JsonObject.Builder row(GoldenCase golden) {
    Question question = golden.question();
    Expectation expectation = golden.expectation();
    Standing standing = golden.standing();
    return JsonObject.build()
        .put("id", golden.id())
        .put("category", standing.category())
        .optional("tags", texts(standing.tags()))
        .put("input", question.input())
        .optional("documents", question.context().stream().map(GoldenJson::document).toList())
        .optional("turns", question.turns().stream().map(GoldenJson::turn).toList())
        .optional("tools", question.tools().stream().map(Tool::json).toList())
        .optional("reference", expectation.reference())
        .optional("must_include", facts(expectation.include()))
        .optional("must_not_include", facts(expectation.exclude()))
        .optional("checks", texts(expectation.checks().stream().map(CheckSpec::text).toList()))
        .optional("criteria", texts(expectation.criteria()))
        .optional("policy", policy(expectation.policy()))
        .optional("critical", critical(expectation.importance()))
        .optional("weight", weight(expectation.weight()))
        .optional("parent", standing.parent())
        .optional("cluster", standing.cluster())
        .optional("feature", standing.feature())
        .optional("owner", golden.stewardship().owner());
  }

  private static List<JsonValue> texts(List<String> texts) {
    return texts.stream().<JsonValue>map(JsonText::new).toList();
  }

  private static List<JsonValue> facts(List<Fact> facts) {
    return facts.stream().<JsonValue>map(fact -> JsonArray.ofTexts(fact.forms())).toList();
  }

  private static JsonValue document(Passage passage) {
    return isReference(passage)
        ? JsonObject.of("text", passage.reference()).object()
        : JsonObject.build()
            .optional("name", passage.reference())
            .put("text", passage.text().replaceAll("(?m)^@", "\\\\@"))
            .object();
  }

  private static boolean isReference(Passage passage) {
    return passage.reference().startsWith("@");
  }

  private static JsonValue turn(Turn turn) {
    return JsonObject.of(turn.speaker().name().toLowerCase(Locale.ROOT), turn.text()).object();
  }

  private static String policy(Policy policy) {
    return policy == Policy.ANSWER ? "" : policy.name().toLowerCase(Locale.ROOT);
  }

  private static String critical(Importance importance) {
    return switch (importance) {
      case NORMAL, QUARANTINED -> "";
      case CRITICAL -> "yes";
      case ZERO -> "zero";
    };
  }

  private static String weight(BigDecimal weight) {
    return weight.compareTo(BigDecimal.ONE) == 0 ? "" : weight.stripTrailingZeros().toPlainString();
  }
}
