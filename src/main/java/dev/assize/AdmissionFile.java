package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.judge.calibration.Admission;
import dev.assize.judge.calibration.Admission.Line;
import dev.assize.judge.calibration.Admission.State;
import dev.assize.judge.calibration.Confusion;
import dev.assize.store.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was found of a source of verdicts when it was last measured, {@code assize/admission/1}:
 * committed beside the judge, so that a reader of a decision can see why it was heard.
 *
 * @param digest of whoever was measured
 * @param labels the file of labels
 * @param criterion of the labels
 * @param labelDigest of the labels it was measured by
 * @param confusion of labels and verdicts
 */
record AdmissionFile(
    Digest digest,
    String labels,
    String criterion,
    Digest labelDigest,
    Instant at,
    Admission admission,
    Confusion confusion) {

  private static final String SCHEMA = "assize/admission/1";

  static void write(Path file, Qualified qualified, Instant now) {
    Hearings hearings = qualified.hearings();
    JsonObject json =
        JsonObject.of("schema", SCHEMA)
            .put("by", hearings.maker().by())
            .put("criterion", hearings.maker().criterion())
            .put("digest", hearings.maker().digest().hex())
            .put("at", now.toString())
            .put(
                "labels",
                JsonObject.of("file", hearings.file())
                    .put("criterion", hearings.labels().criterion())
                    .put("digest", hearings.labels().digest().hex())
                    .object())
            .put("admission", CalibrationJson.admission(qualified.admission()))
            .put("verdicts", CalibrationJson.confusion(qualified.measured().all()))
            .put("probes", CalibrationJson.probes(qualified.probes()))
            .object();
    try {
      AtomicFile.write(file, out -> out.write(Json.pretty(json) + "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads it back.
   *
   * @param shown how the file is named to people
   * @throws InvalidInput when it cannot be read
   */
  static AdmissionFile read(Path file, String shown) {
    try {
      JsonObject json = Json.parseObject(Files.readString(file));
      if (!json.text("schema").orElse("").equals(SCHEMA)) {
        throw new IllegalArgumentException("no \"schema\": \"" + SCHEMA + "\"");
      }
      JsonObject labels = json.object("labels");
      List<Line> lines = new ArrayList<>();
      for (var each : json.object("admission").list("lines")) {
        if (each instanceof JsonObject line) {
          State state = State.valueOf(text(line, "state").toUpperCase(Locale.ROOT));
          lines.add(new Line(text(line, "name"), state, text(line, "words")));
        }
      }
      if (lines.isEmpty()) {
        throw new IllegalArgumentException("admission has no lines");
      }
      return new AdmissionFile(
          new Digest(text(json, "digest")),
          text(labels, "file"),
          text(labels, "criterion"),
          new Digest(text(labels, "digest")),
          Instant.parse(text(json, "at")),
          new Admission(lines),
          confusion(json.object("verdicts")));
    } catch (IOException | JsonException | IllegalArgumentException | DateTimeException e) {
      throw InvalidInput.of(
          "calibrate.admission-unreadable",
          Place.of(shown),
          String.valueOf(e.getMessage()),
          "an admission as assize calibrate writes it",
          "Write it anew: assize calibrate");
    }
  }

  private static Confusion confusion(JsonObject json) {
    return new Confusion(
        count(json, "rightPass"),
        count(json, "wrongFail"),
        count(json, "wrongPass"),
        count(json, "rightFail"),
        count(json, "silentOnPass"),
        count(json, "silentOnFail"));
  }

  private static int count(JsonObject json, String name) {
    return json.whole(name)
        .map(Math::toIntExact)
        .filter(count -> count >= 0)
        .orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
  }

  private static String text(JsonObject json, String name) {
    return json.text(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
  }
}
