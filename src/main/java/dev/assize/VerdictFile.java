package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.judge.calibration.Attack;
import dev.assize.judge.calibration.LabelledReply;
import dev.assize.judge.calibration.Probed;
import dev.assize.judge.calibration.Ruling;
import dev.assize.judge.calibration.Ruling.Outcome;
import dev.assize.store.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The verdicts that an admission rests on, {@code assize/verdicts/1}: with them it is worked out
 * anew wherever the labels change, in a clean clone and without asking anybody.
 *
 * @param digest of whoever gave them
 */
record VerdictFile(Digest digest, List<Ruling> rulings, List<Probed> probed) {

  private static final String SCHEMA = "assize/verdicts/1";

  VerdictFile {
    rulings = List.copyOf(rulings);
    probed = List.copyOf(probed);
  }

  static void write(Path file, Maker maker, List<Ruling> rulings, List<Probed> probed) {
    List<JsonObject> lines = new ArrayList<>();
    lines.add(
        JsonObject.of("schema", SCHEMA)
            .put("by", maker.by())
            .put("criterion", maker.criterion())
            .put("digest", maker.digest().hex())
            .object());
    rulings.forEach(ruling -> lines.add(line(ruling)));
    probed.forEach(each -> lines.add(line(each)));
    try {
      AtomicFile.write(
          file,
          out -> {
            for (JsonObject line : lines) {
              out.write(Json.write(line));
              out.write('\n');
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject line(Ruling ruling) {
    JsonObject.Builder json =
        reply(JsonObject.build(), ruling.reply())
            .put("category", ruling.category())
            .put("length", ruling.length())
            .put("verdict", ruling.outcome().word())
            .optional("why", ruling.why());
    return ruling.trained() ? json.put("trained", true).object() : json.object();
  }

  private static JsonObject line(Probed probed) {
    JsonObject.Builder json =
        JsonObject.of("probe", probed.attack())
            .put("on", probed.on().name().toLowerCase(Locale.ROOT));
    return reply(json, probed.reply()).put("verdict", probed.outcome().word()).object();
  }

  private static JsonObject.Builder reply(JsonObject.Builder json, LabelledReply.Key key) {
    return json.put("case", key.caseId()).put("reply_digest", key.text().hex());
  }

  /**
   * Reads it back.
   *
   * @param shown how the file is named to people
   * @throws InvalidInput when it cannot be read
   */
  static VerdictFile read(Path file, String shown) {
    int number = 0;
    try {
      List<String> lines = Files.readAllLines(file);
      number = 1;
      JsonObject header = Json.parseObject(lines.getFirst());
      if (!header.text("schema").orElse("").equals(SCHEMA)) {
        throw new IllegalArgumentException("no \"schema\": \"" + SCHEMA + "\"");
      }
      List<Ruling> rulings = new ArrayList<>();
      List<Probed> probed = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        number++;
        JsonObject json = Json.parseObject(line);
        if (json.get("probe").isPresent()) {
          probed.add(probed(json));
        } else {
          rulings.add(ruling(json));
        }
      }
      return new VerdictFile(new Digest(text(header, "digest")), rulings, probed);
    } catch (IOException | JsonException | IllegalArgumentException e) {
      throw InvalidInput.of(
          "calibrate.verdicts-unreadable",
          new Place(shown, number),
          String.valueOf(e.getMessage()),
          "verdicts as assize calibrate writes them",
          "Write them anew: assize calibrate");
    }
  }

  private static Ruling ruling(JsonObject json) {
    return new Ruling(
        key(json),
        text(json, "category"),
        json.whole("length").orElse(0L).intValue(),
        outcome(json),
        json.text("why").orElse(""),
        json.get("trained").isPresent());
  }

  private static Probed probed(JsonObject json) {
    return new Probed(
        text(json, "probe"),
        Attack.Base.valueOf(text(json, "on").toUpperCase(Locale.ROOT)),
        key(json),
        outcome(json));
  }

  private static LabelledReply.Key key(JsonObject json) {
    return new LabelledReply.Key(text(json, "case"), new Digest(text(json, "reply_digest")));
  }

  private static Outcome outcome(JsonObject json) {
    return Outcome.valueOf(text(json, "verdict").toUpperCase(Locale.ROOT));
  }

  private static String text(JsonObject json, String name) {
    return json.text(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
  }
}
