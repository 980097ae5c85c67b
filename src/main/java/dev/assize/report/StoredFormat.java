package dev.assize.report;

import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.io.Writer;

/** A format that needs no more than a {@code report.json}: it can be made again without a run. */
public interface StoredFormat extends ReportFormat {

  /**
   * Writes the report: the same text as of the view that the JSON was made of.
   *
   * @param report valid by its schema
   * @throws IOException when {@code out} refuses
   */
  void write(JsonObject report, Writer out) throws IOException;
}
