package dev.assize.check;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What every JSON Schema of draft 2020-12 must keep to, by the draft's own words. */
final class MetaSchema {

  private static final int MOST_TOLD = 5;

  private final Schema schema;

  private MetaSchema(Schema schema) {
    this.schema = schema;
  }

  /** From the validator's own resources; nothing is fetched. */
  static MetaSchema load() {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .locale(Locale.ROOT)
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(false)
            .build();
    return new MetaSchema(
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config))
            .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId())));
  }

  /** What is no schema in the JSON, each fault with its pointer; empty when all is well. */
  String faults(String json) {
    List<String> faults =
        schema.validate(json, InputFormat.JSON).stream()
            .map(error -> "at \"" + error.getInstanceLocation() + "\": " + error.getMessage())
            .distinct()
            .sorted()
            .toList();
    return faults.stream().limit(MOST_TOLD).collect(Collectors.joining("; "));
  }
}
