package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.judge.calibration.Attack;
import dev.assize.judge.calibration.LabelledReply;
import dev.assize.judge.calibration.Probed;
import dev.assize.judge.calibration.Ruling;
import dev.assize.judge.calibration.Ruling.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The verdicts that an admission rests on, {@code assize/verdicts/1}: with them it is worked out
 * anew wherever the labels change, in a clean clone and without asking anybody.
 *
 * @param of whoever gave them, as they were then
 */
record VerdictFile(Digest of, List<Ruling> rulings, List<Probed> probed) {

  VerdictFile {
    rulings = List.copyOf(rulings);
    probed = List.copyOf(probed);
  }

  static void write(Path file, Maker maker, List<Ruling> rulings, List<Probed> probed) {
    VerdictLines.write(
        file,
        maker,
        Stream.concat(
                rulings.stream().map(VerdictFile::line), probed.stream().map(VerdictFile::line))
            .toList());
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
   * @throws InvalidInput when it cannot be read
   */
  static VerdictFile read(Path folder, AdmissionPaths paths) {
    List<Ruling> rulings = new ArrayList<>();
    List<Probed> probed = new ArrayList<>();
    Digest of =
        VerdictLines.read(
            folder,
            paths,
            json -> {
              if (json.get("probe").isPresent()) {
                probed.add(probed(json));
              } else {
                rulings.add(ruling(json));
              }
            });
    return new VerdictFile(of, rulings, probed);
  }

  private static Ruling ruling(JsonObject json) {
    return new Ruling(
        key(json),
        VerdictLines.text(json, "category"),
        json.whole("length").orElse(0L).intValue(),
        outcome(json),
        json.text("why").orElse(""),
        json.get("trained").isPresent());
  }

  private static Probed probed(JsonObject json) {
    return new Probed(
        VerdictLines.text(json, "probe"),
        Attack.Base.valueOf(VerdictLines.text(json, "on").toUpperCase(Locale.ROOT)),
        key(json),
        outcome(json));
  }

  private static LabelledReply.Key key(JsonObject json) {
    return new LabelledReply.Key(
        VerdictLines.text(json, "case"), new Digest(VerdictLines.text(json, "reply_digest")));
  }

  private static Outcome outcome(JsonObject json) {
    return Outcome.valueOf(VerdictLines.text(json, "verdict").toUpperCase(Locale.ROOT));
  }
}
