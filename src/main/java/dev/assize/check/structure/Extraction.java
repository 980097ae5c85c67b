package dev.assize.check.structure;

import dev.assize.check.Arguments;
import dev.assize.check.AtLeast;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Description.Needs;
import dev.assize.check.Description.Option;
import dev.assize.check.Examination;
import dev.assize.check.Fence;
import dev.assize.check.JsonReply;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict.Graded;
import java.math.BigDecimal;

/** How many fields of an extraction are right, of those found and of those wanted. */
public final class Extraction implements CheckKind {

  private static final String PRECISION = "precision";
  private static final String RECALL = "recall";

  @Override
  public Description description() {
    return Description.of(
            "extraction",
            "Passes when enough fields of the JSON reply have the values wanted. Precision is the"
                + " share of the fields found that are right, recall the share of the fields wanted"
                + " that were found right, and F1 their harmonic mean. Elements of arrays count"
                + " whatever their order, null is no value, and numbers are compared as numbers.")
        .takes("JSON as the reply should be, or @file below the folder of the golden files")
        .knows(AtLeast.OPTION)
        .knows(Option.flag(PRECISION, "the score is the precision and not F1"))
        .knows(Option.flag(RECALL, "the score is the recall and not F1"))
        .edition(2)
        .knows(Fence.OPTION)
        .needs(Needs.GOLDEN)
        .passes(
            "extraction: {\"name\": \"Ada\", \"age\": 36} [at least 1]",
            "{\"age\": 36.0, \"name\": \"Ada\"}")
        .fails(
            "extraction: {\"name\": \"Ada\", \"age\": 36} [at least 0.8]",
            "{\"age\": 37, \"name\": \"Ada\"}")
        .passes(
            "extraction: {\"tags\": [\"a\", \"b\"]} [at least 0.5, recall]",
            "{\"tags\": [\"b\", \"c\"]}");
  }

  @Override
  public Examination make(Arguments arguments) {
    AtLeast least = AtLeast.askedBy(arguments);
    boolean precision = arguments.has(PRECISION);
    boolean recall = arguments.has(RECALL);
    if (precision && recall) {
      arguments.fault("wrong-option", "[precision, recall]", "one of them, or none for F1", "");
    }
    Fields wanted = wanted(arguments);
    return JsonReply.reading(
        arguments,
        (value, json) -> {
          Likeness likeness = Fields.of(value).comparedWith(wanted);
          BigDecimal score =
              precision ? likeness.precision() : recall ? likeness.recall() : likeness.f1();
          return new Graded(least.grade(score), Rationale.of(likeness.told()));
        });
  }

  private static Fields wanted(Arguments arguments) {
    try {
      JsonValue value = Json.parse(arguments.document().orElse("{\"any\": 0}"));
      if (!(value instanceof JsonValue.JsonObject || value instanceof JsonValue.JsonArray)) {
        arguments.fault(
            "wrong-value",
            "a single value, " + Json.write(value),
            "a JSON object or array with the fields wanted",
            "For one value write equals or number.");
      }
      Fields fields = Fields.of(value);
      if (fields.count() == 0) {
        arguments.fault("wrong-value", "no field with a value", "at least one", "");
      }
      return fields;
    } catch (JsonException e) {
      arguments.fault("wrong-value", "line " + e.line() + ", " + e.getMessage(), "JSON", "");
      return Fields.of(new JsonValue.JsonNull());
    }
  }
}
