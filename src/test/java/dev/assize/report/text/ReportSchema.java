package dev.assize.report.text;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The committed schema of {@code report.json}. */
public final class ReportSchema {

  private ReportSchema() {}

  /** Where a report does not keep to it; empty when it does. */
  public static List<?> faults(String json) throws IOException {
    try (InputStream in = JsonReport.class.getResourceAsStream(JsonReport.SCHEMA)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
      return schema.validate(json, InputFormat.JSON);
    }
  }
}
