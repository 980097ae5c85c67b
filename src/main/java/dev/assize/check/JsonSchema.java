package dev.assize.check;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import com.networknt.schema.regex.RegularExpression;
import dev.assize.check.Regex.Letters;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The reply is JSON that keeps to a schema (JSON Schema, draft 2020-12). */
public final class JsonSchema implements CheckKind {

  private static final int MOST_TOLD = 5;

  /** Many rows name one schema; making it costs far more than using it. */
  private final Map<String, Schema> made = new ConcurrentHashMap<>();

  @Override
  public Description description() {
    return Description.of(
            "json-schema",
            "Passes when the reply is JSON that keeps to the JSON Schema (draft 2020-12). References"
                + " to other documents are not followed; patterns are in RE2's dialect.")
        .takes("@file below the folder of the golden files, or a schema")
        .knows(JsonReply.FENCED)
        .passes("json-schema: {\"required\": [\"order\"]}", "{\"order\": \"W-20114\"}")
        .fails(
            "json-schema: {\"properties\": {\"order\": {\"type\": \"string\"}}}",
            "{\"order\": 20114}");
  }

  @Override
  public Examination make(Arguments arguments) {
    String text = arguments.raw();
    try {
      JsonValue value = Json.parse(text);
      if (value instanceof JsonValue.JsonObject || value instanceof JsonValue.JsonBoolean) {
        Schema schema = made.computeIfAbsent(Json.canonical(value), JsonSchema::schema);
        return JsonReply.reading(arguments, (read, json) -> judge(schema, json));
      }
      bad(arguments, "it is neither an object nor true or false");
    } catch (JsonException e) {
      bad(arguments, "line " + e.line() + ", " + e.getMessage());
    } catch (RuntimeException e) {
      bad(arguments, String.valueOf(e.getMessage()));
    }
    return (TextCheck) reply -> Verdict.unscored("no schema");
  }

  private static void bad(Arguments arguments, String why) {
    arguments.fault("bad-schema", why, "a JSON Schema, draft 2020-12", "");
  }

  private static Verdict judge(Schema schema, String json) {
    List<Error> errors;
    try {
      errors = schema.validate(json, InputFormat.JSON);
    } catch (RuntimeException e) {
      // The validator computes with doubles, and some numbers are JSON but no doubles.
      return Verdict.unscored("the validator cannot read the reply: " + e.getMessage());
    }
    return errors.isEmpty()
        ? Verdict.passed("the reply keeps to the schema")
        : Verdict.failed(
            errors.stream()
                .map(e -> "at \"" + e.getInstanceLocation() + "\": " + e.getMessage())
                .sorted()
                .limit(MOST_TOLD)
                .collect(Collectors.joining("; ")));
  }

  private static Schema schema(String json) {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .locale(Locale.ROOT)
            .pathType(PathType.JSON_POINTER)
            .regularExpressionFactory(JsonSchema::pattern)
            .formatAssertionsEnabled(true)
            .build();
    Schema schema =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder ->
                    builder
                        .schemaRegistryConfig(config)
                        .schemaLoader(loader -> loader.block(iri -> true)))
            .getSchema(json, InputFormat.JSON);
    // A pattern or reference that cannot be used is found now and not at the thousandth reply.
    schema.initializeValidators();
    return schema;
  }

  private static RegularExpression pattern(String expression) {
    try {
      Regex regex = Regex.of(expression, Letters.AS_THEY_ARE);
      return text -> isFound(regex, text);
    } catch (Regex.BadPattern e) {
      throw new IllegalArgumentException("pattern " + e.getMessage(), e);
    }
  }

  private static boolean isFound(Regex regex, String text) {
    if (regex.isTooSlowFor(text)) {
      throw new IllegalStateException("a text is too long for a pattern: " + text.length());
    }
    return regex.find(text).isPresent();
  }
}
