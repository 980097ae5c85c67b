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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A JSON Schema (draft 2020-12) that JSON texts are held against. */
public final class SchemaRule {

  private static final int MOST_TOLD = 5;

  /** Schemas as people write them that nothing keeps to. */
  private static final Set<String> NOTHING = Set.of("false", "{\"not\":true}", "{\"not\":{}}");

  private final Schema schema;

  private SchemaRule(Schema schema) {
    this.schema = schema;
  }

  /** Keeps what was made: many rows name one schema, and making it costs far more than using it. */
  public static final class Shelf {

    private final Map<String, SchemaRule> made = new ConcurrentHashMap<>();
    private final Map<String, String> faults = new ConcurrentHashMap<>();
    private final Map<SpecificationVersion, MetaSchema> drafts = new ConcurrentHashMap<>();

    /** The schema behind the check's name; empty when it is none, which is told. */
    public Optional<SchemaRule> asked(Arguments arguments) {
      Optional<String> written = arguments.document();
      return written.flatMap(text -> read(text, arguments));
    }

    private Optional<SchemaRule> read(String written, Arguments arguments) {
      try {
        JsonValue value = Json.parse(written);
        String wrong = faults.computeIfAbsent(Json.canonical(value), this::faults);
        if (wrong.isEmpty()) {
          if (NOTHING.contains(Json.canonical(value))) {
            arguments.neverTrue("no JSON keeps to this schema");
          }
          return Optional.of(of(value));
        }
        bad(arguments, wrong);
      } catch (JsonException e) {
        bad(arguments, "line " + e.line() + ", " + e.getMessage());
      } catch (RuntimeException e) {
        bad(arguments, String.valueOf(e.getMessage()));
      }
      return Optional.empty();
    }

    private String faults(String json) {
      return drafts
          .computeIfAbsent(SpecificationVersion.DRAFT_2020_12, draft -> MetaSchema.load())
          .faults(json);
    }

    /**
     * The rule of a schema.
     *
     * @throws RuntimeException when the value is no schema, in the validator's words
     */
    public SchemaRule of(JsonValue value) {
      return made.computeIfAbsent(
          Json.canonical(value), json -> new SchemaRule(SchemaRule.schema(json)));
    }
  }

  /**
   * Whether the JSON keeps to the schema; what does not, is told by its pointer.
   *
   * @param what of what the rationale speaks: "the reply"
   */
  public Verdict judge(String what, String json) {
    List<Error> errors;
    try {
      errors = schema.validate(json, InputFormat.JSON);
    } catch (RuntimeException e) {
      // The validator computes with doubles, and some numbers are JSON but no doubles.
      return Verdict.unscored("the validator cannot read " + what + ": " + e.getMessage());
    }
    return errors.isEmpty()
        ? Verdict.passed(what + " keeps to the schema")
        : Verdict.failed(
            errors.stream()
                .map(e -> "at \"" + e.getInstanceLocation() + "\": " + e.getMessage())
                .sorted()
                .limit(MOST_TOLD)
                .collect(Collectors.joining("; ")));
  }

  private static void bad(Arguments arguments, String why) {
    arguments.fault("bad-schema", why, "a JSON Schema, draft 2020-12", "");
  }

  private static Schema schema(String json) {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .locale(Locale.ROOT)
            .pathType(PathType.JSON_POINTER)
            .regularExpressionFactory(SchemaRule::pattern)
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
