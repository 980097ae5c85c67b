package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.check.SchemaRule;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.text.JsonReport;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a {@code report.json} that lies somewhere, of which no run need be left. */
final class ReportFile {

  private static final String EXPECTED = "a whole report.json of the schema " + JsonReport.NAME;
  private static final Grade PASSED = new Grade.PassFail(true);
  private static final String AGAIN =
      "Where its run is still there, write it again: assize report RUN";

  private ReportFile() {}

  /**
   * The report in the file.
   *
   * @throws InvalidInput when it cannot be read, is cut off, of a newer schema, or does not keep to
   *     its own
   */
  static JsonObject read(Path file) {
    String text = text(file);
    JsonObject report;
    try {
      report = Json.parseObject(text);
    } catch (JsonException e) {
      throw refused(
          "report.not-json",
          new Place(file.toString(), e.line()),
          String.valueOf(e.getMessage()),
          AGAIN);
    }
    String schema = report.text("schema").orElse("none");
    if (!schema.equals(JsonReport.NAME)) {
      throw refused(
          "report.unknown-schema",
          Place.of(file.toString()),
          "schema: " + schema,
          schema.startsWith(JsonReport.FAMILY)
              ? "Another Assize wrote it: use that one, or " + lower(AGAIN)
              : "Name a report.json, as in reports/RUN/.");
    }
    Verdict verdict = rule().judge("it", text);
    if (verdict instanceof Verdict.Graded graded && !graded.grade().equals(PASSED)) {
      throw refused(
          "report.not-valid", Place.of(file.toString()), verdict.rationale().text(), AGAIN);
    }
    return report;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw refused("report.not-text", Place.of(file.toString()), "bytes that are no UTF-8", AGAIN);
    } catch (IOException e) {
      throw refused(
          "report.not-readable",
          Place.of(file.toString()),
          "the file cannot be read: " + e.getMessage(),
          "Name a report.json, as in reports/RUN/.");
    }
  }

  private static SchemaRule rule() {
    try {
      JsonValue schema = Json.parse(JsonReport.schema());
      return new SchemaRule.Shelf().of(schema);
    } catch (JsonException e) {
      throw new IllegalStateException("the schema of this build is no JSON", e);
    }
  }

  private static InvalidInput refused(String code, Place place, String found, String remedy) {
    return InvalidInput.of(code, place, found, EXPECTED, remedy);
  }

  private static String lower(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
