package dev.assize.store;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.json.Fields;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.Sourced;
import dev.assize.store.Acceptance.Matter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The committed record of what a team accepted: a line that names the format, then one acceptance a
 * line. Lines are taken out by hand.
 */
public final class AcceptanceFile {

  /** Where it lies in a project. */
  public static final String NAME = "reports/accepted.jsonl";

  private static final Segment.Format FORMAT = new Segment.Format("assize/accepted/", 1);

  private AcceptanceFile() {}

  /**
   * Reads them in the order of the file; none when there is no file. Faults go to the problems.
   *
   * @param project the folder that {@link #NAME} is relative to
   */
  public static List<Acceptance> read(Path project, Problems problems) {
    Path file = project.resolve(NAME);
    List<Acceptance> all = new ArrayList<>();
    if (!Files.isRegularFile(file)) {
      return all;
    }
    try {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          Place place = new Place(NAME, i + 1);
          Fields fields = fields(lines.get(i), place, problems);
          if (i == 0) {
            header(file, fields);
          } else {
            read(fields).ifPresent(all::add);
          }
        }
      }
    } catch (IOException e) {
      throw StoreException.reading(file, e);
    }
    return all;
  }

  /**
   * Appends them; the file is replaced at once or not at all, and lines that stay keep their bytes.
   */
  public static void append(Path project, List<Acceptance> acceptances) {
    Path file = project.resolve(NAME);
    AtomicFile.Content content =
        out -> {
          for (Acceptance acceptance : acceptances) {
            out.append(Json.write(line(acceptance))).append('\n');
          }
        };
    try {
      if (Files.exists(file)) {
        AtomicFile.extend(file, content);
      } else {
        AtomicFile.write(
            file,
            out -> {
              JsonObject header =
                  JsonObject.of("schema", FORMAT.schema() + FORMAT.version()).object();
              out.append(Json.write(header)).append('\n');
              content.writeTo(out);
            });
      }
    } catch (IOException e) {
      throw StoreException.writing(file, e);
    }
  }

  private static JsonObject line(Acceptance acceptance) {
    String what = acceptance.matter() instanceof Matter.Rule ? "rule" : "case";
    return JsonObject.of(what, acceptance.matter().name())
        .put("subject", acceptance.subject())
        .put("reason", acceptance.reason())
        .put("by", acceptance.by())
        .put("from", acceptance.from().toString())
        .put("until", acceptance.until().toString())
        .put("version", acceptance.version().hex())
        .object();
  }

  private static Fields fields(String line, Place place, Problems problems) {
    try {
      return Fields.of(Sourced.onLine(Json.parse(line), place), "accepted", problems);
    } catch (JsonException e) {
      problems.error(
          "accepted.malformed-json", place, String.valueOf(e.getMessage()), "one JSON object", "");
      return Fields.of(Sourced.onLine(JsonObject.EMPTY, place), "accepted", new Problems());
    }
  }

  private static void header(Path file, Fields fields) {
    String schema = fields.required("schema").orElse("");
    fields.close();
    if (schema.matches(FORMAT.schema() + "[0-9]{1,9}")) {
      Formats.requireKnown(file, schema, FORMAT);
    } else if (!schema.isEmpty()) {
      fields
          .problems()
          .error(
              "accepted.schema",
              fields.place(),
              "\"schema\" is " + schema,
              FORMAT.schema() + FORMAT.version(),
              "");
    }
  }

  private static Optional<Acceptance> read(Fields fields) {
    Optional<Matter> matter = matter(fields);
    Optional<String> subject = fields.required("subject");
    Optional<String> reason = fields.required("reason");
    Optional<String> by = fields.required("by");
    Optional<LocalDate> from = day(fields, "from");
    Optional<LocalDate> until = day(fields, "until");
    Optional<Digest> version = version(fields);
    fields.close();
    if (matter.isEmpty()
        || subject.isEmpty()
        || reason.isEmpty()
        || by.isEmpty()
        || from.isEmpty()
        || until.isEmpty()
        || version.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Acceptance(
            matter.get(),
            version.get(),
            subject.get(),
            reason.get(),
            by.get(),
            from.get(),
            until.get(),
            fields.place()));
  }

  private static Optional<Matter> matter(Fields fields) {
    Optional<String> ofCase = fields.text("case");
    Optional<String> ofRule = fields.text("rule");
    if (ofCase.isPresent() == ofRule.isPresent()) {
      fields
          .problems()
          .error(
              "accepted.matter",
              fields.place(),
              ofCase.isPresent() ? "both a case and a rule" : "neither a case nor a rule",
              "exactly one of case, rule",
              "");
      return Optional.empty();
    }
    return ofCase.<Matter>map(Matter.Case::new).or(() -> ofRule.map(Matter.Rule::new));
  }

  private static Optional<LocalDate> day(Fields fields, String name) {
    return fields
        .required(name)
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text));
              } catch (DateTimeException e) {
                fields
                    .problems()
                    .error(
                        "accepted.date", fields.place(name), text, "a date such as 2026-12-31", "");
                return Optional.empty();
              }
            });
  }

  private static Optional<Digest> version(Fields fields) {
    return fields
        .required("version")
        .flatMap(
            text -> {
              try {
                return Optional.of(new Digest(text));
              } catch (IllegalArgumentException e) {
                fields
                    .problems()
                    .error(
                        "accepted.version",
                        fields.place("version"),
                        text,
                        "a subject's digest, 64 hexadecimal digits",
                        "Let the command write it: assize accept");
                return Optional.empty();
              }
            });
  }
}
