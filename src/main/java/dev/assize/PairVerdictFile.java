package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.judge.calibration.LabelledPair;
import dev.assize.judge.calibration.PairProbed;
import dev.assize.judge.calibration.PairRuling;
import dev.assize.judge.calibration.PairRuling.Outcome;
import dev.assize.judge.pair.Orders;
import dev.assize.verdict.Verdict.Preferred.Choice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The verdicts that the admission of a judge of pairs rests on, {@code assize/verdicts/1}.
 *
 * @param of the judge, as it was then
 */
record PairVerdictFile(Digest of, List<PairRuling> rulings, List<PairProbed> probed) {

  PairVerdictFile {
    rulings = List.copyOf(rulings);
    probed = List.copyOf(probed);
  }

  static void write(Path file, Maker maker, List<PairRuling> rulings, List<PairProbed> probed) {
    VerdictLines.write(
        file,
        maker,
        Stream.concat(
                rulings.stream().map(PairVerdictFile::line),
                probed.stream().map(PairVerdictFile::line))
            .toList());
  }

  private static JsonObject line(PairRuling ruling) {
    return replies(JsonObject.build(), ruling.pair())
        .put("category", ruling.category())
        .put("verdict", ruling.outcome().word())
        .put("orders", JsonArray.of(ruling.orders(), PairVerdictFile::orders))
        .optional("why", ruling.why())
        .object();
  }

  private static JsonArray orders(Orders orders) {
    return JsonArray.of(
        List.of(orders.straight(), orders.crossed()),
        place -> new JsonText(place.name().toLowerCase(Locale.ROOT)));
  }

  private static JsonObject line(PairProbed probed) {
    return replies(JsonObject.of("probe", probed.attack()), probed.pair())
        .put("verdict", probed.outcome().word())
        .object();
  }

  private static JsonObject.Builder replies(JsonObject.Builder json, LabelledPair.Key pair) {
    return json.put("case", pair.caseId())
        .put("reply_digest", pair.first().hex())
        .put("other_digest", pair.second().hex());
  }

  /**
   * Reads it back.
   *
   * @throws InvalidInput when it cannot be read
   */
  static PairVerdictFile read(Path folder, AdmissionPaths paths) {
    List<PairRuling> rulings = new ArrayList<>();
    List<PairProbed> probed = new ArrayList<>();
    Digest of =
        VerdictLines.read(
            folder,
            paths,
            json -> {
              if (json.get("probe").isPresent()) {
                probed.add(
                    new PairProbed(VerdictLines.text(json, "probe"), replies(json), outcome(json)));
              } else {
                rulings.add(ruling(json));
              }
            });
    return new PairVerdictFile(of, rulings, probed);
  }

  private static PairRuling ruling(JsonObject json) {
    return new PairRuling(
        replies(json),
        VerdictLines.text(json, "category"),
        outcome(json),
        json.list("orders").stream().map(PairVerdictFile::readOrders).toList(),
        json.text("why").orElse(""));
  }

  private static Orders readOrders(JsonValue places) {
    if (places instanceof JsonArray both
        && both.elements().size() == 2
        && both.elements().getFirst() instanceof JsonText straight
        && both.elements().getLast() instanceof JsonText crossed) {
      return new Orders(choice(straight.value()), choice(crossed.value()));
    }
    throw new IllegalArgumentException("orders are two places each: first, second or tie");
  }

  private static Choice choice(String word) {
    return Choice.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static LabelledPair.Key replies(JsonObject json) {
    return new LabelledPair.Key(
        VerdictLines.text(json, "case"),
        new Digest(VerdictLines.text(json, "reply_digest")),
        new Digest(VerdictLines.text(json, "other_digest")));
  }

  private static Outcome outcome(JsonObject json) {
    return Outcome.valueOf(VerdictLines.text(json, "verdict").toUpperCase(Locale.ROOT));
  }
}
