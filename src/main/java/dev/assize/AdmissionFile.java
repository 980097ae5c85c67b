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
import dev.assize.judge.calibration.LabelSet;
import dev.assize.judge.calibration.PairTally;
import dev.assize.verdict.Criterion;
import java.io.IOException;
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
 * @param of what they look at, in their own name for it; empty where nobody noted it
 * @param digest of whoever was measured
 * @param labels the file of labels
 * @param criterion of the labels
 * @param labelDigest of the labels it was measured by
 * @param found labels against verdicts
 */
record AdmissionFile(
    String of,
    Digest digest,
    String labels,
    String criterion,
    Digest labelDigest,
    Instant at,
    Admission admission,
    Found found) {

  private static final String SCHEMA = "assize/admission/1";
  private static final String PAIRS = "pairs";

  /** Labels against verdicts. */
  sealed interface Found {

    /** On single replies. */
    record OfReplies(Confusion confusion) implements Found {}

    /** On two replies at a time. */
    record OfPairs(PairTally tally) implements Found {}
  }

  /** Writes what was found; who finds the same again leaves the file, and its time, as it was. */
  static void write(Path file, Qualified qualified, Instant now) {
    Hearings hearings = qualified.hearings();
    new Dated(now.toString())
        .write(
            file,
            at ->
                head(hearings.maker(), hearings.file(), hearings.labels(), at)
                    .put("admission", CalibrationJson.admission(qualified.admission()))
                    .put("verdicts", CalibrationJson.confusion(qualified.measured().all()))
                    .put("probes", CalibrationJson.probes(qualified.probes()))
                    .object());
  }

  /** The same of a judge of pairs. */
  static void write(Path file, QualifiedPairs qualified, Instant now) {
    PairHearings hearings = qualified.hearings();
    new Dated(now.toString())
        .write(
            file,
            at ->
                head(hearings.asked().maker(), hearings.file(), hearings.labels(), at)
                    .put("admission", CalibrationJson.admission(qualified.admission()))
                    .put(PAIRS, PairJson.tally(qualified.measured().all()))
                    .put("order", PairJson.order(qualified.measured().bias()))
                    .put("probes", CalibrationJson.probes(qualified.probes()))
                    .object());
  }

  private static JsonObject.Builder head(Maker maker, String file, LabelSet labels, String at) {
    return JsonObject.of("schema", SCHEMA)
        .put("by", maker.by())
        .put("criterion", maker.criterion())
        .put("digest", maker.digest().hex())
        .put("at", at)
        .put(
            "labels",
            JsonObject.of("file", file)
                .put("criterion", labels.criterion())
                .put("digest", labels.digest().hex())
                .object());
  }

  /**
   * Reads it back.
   *
   * @throws InvalidInput when it cannot be read
   */
  static AdmissionFile read(Path folder, AdmissionPaths paths) {
    try {
      JsonObject json = Json.parseObject(Files.readString(folder.resolve(paths.admission())));
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
          json.text("criterion").orElse(""),
          new Digest(text(json, "digest")),
          text(labels, "file"),
          text(labels, "criterion"),
          new Digest(text(labels, "digest")),
          Instant.parse(text(json, "at")),
          new Admission(lines),
          found(json));
    } catch (IOException | JsonException | IllegalArgumentException | DateTimeException e) {
      throw InvalidInput.of(
          "calibrate.admission-unreadable",
          Place.of(paths.admission()),
          String.valueOf(e.getMessage()),
          "an admission as assize calibrate writes it",
          "Write it anew: " + paths.command());
    }
  }

  /** Whether it tells of the criterion, and not of another of the same maker. */
  boolean isOf(Criterion measured) {
    return of.isEmpty() || of.equals(measured.name());
  }

  private static Found found(JsonObject json) {
    return json.get(PAIRS).isPresent()
        ? new Found.OfPairs(PairJson.tally(json.object(PAIRS)))
        : new Found.OfReplies(confusion(json.object("verdicts")));
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
