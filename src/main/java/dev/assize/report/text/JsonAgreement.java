package dev.assize.report.text;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.judge.calibration.AdmissionRule;
import dev.assize.judge.calibration.Confusion;
import dev.assize.judge.calibration.PairTally;
import dev.assize.noise.JudgePair;
import dev.assize.report.JudgeAgreement;
import dev.assize.report.JudgeAgreement.OrderCounts;
import dev.assize.report.JudgeAgreement.WithPeople;
import dev.assize.score.Opinionated;
import dev.assize.stats.CohenKappa;
import java.util.List;
import java.util.Optional;

/** How far judges agree with people and with each other, in full precision. */
final class JsonAgreement {

  private JsonAgreement() {}

  /** Nothing where there is nothing to tell. */
  static void put(JudgeAgreement agreement, JsonValue.Builder candidate) {
    if (!agreement.isEmpty()) {
      candidate.put(
          "agreement",
          JsonObject.build()
              .optional("people", agreement.people().stream().map(JsonAgreement::people).toList())
              .optional("judges", agreement.judges().stream().map(JsonAgreement::pair).toList())
              .optional("orders", agreement.orders().stream().map(JsonAgreement::orders).toList())
              .object());
    }
  }

  private static JsonObject people(WithPeople agreement) {
    JsonValue.Builder json = named(agreement.judge());
    return switch (agreement) {
      case WithPeople.OnReplies single -> {
        Confusion counts = single.counts();
        json.put("n", counts.decided()).put("counts", counts(counts));
        yield kappa(counts.kappa(), json).object();
      }
      case WithPeople.OnPairs both -> {
        PairTally counts = both.counts();
        json.put("n", counts.decided())
            .put("pairs", JsonArray.of(counts.counts(), JsonAgreement::row))
            .put("silent", row(counts.silent()));
        yield kappa(counts.kappa(), json).object();
      }
    };
  }

  private static JsonObject counts(Confusion counts) {
    return JsonObject.build()
        .put("rightPass", counts.rightPass())
        .put("wrongFail", counts.wrongFail())
        .put("wrongPass", counts.wrongPass())
        .put("rightFail", counts.rightFail())
        .put("silentOnPass", counts.silentOnPass())
        .put("silentOnFail", counts.silentOnFail())
        .object();
  }

  private static JsonArray row(List<Integer> counts) {
    return JsonArray.of(counts, JsonNumber::of);
  }

  private static JsonObject pair(JudgePair pair) {
    JsonValue.Builder json =
        JsonObject.of("one", pair.one())
            .put("other", pair.other())
            .put("criterion", pair.criterion())
            .put("n", pair.replies())
            .put("bothPass", pair.bothPass())
            .put("onlyOne", pair.onlyOne())
            .put("onlyOther", pair.onlyOther())
            .put("bothFail", pair.bothFail());
    return kappa(pair.kappa(), json).object();
  }

  private static JsonObject orders(OrderCounts orders) {
    JsonValue.Builder json =
        named(orders.judge())
            .put("pairs", orders.pairs())
            .put("agree", orders.agree())
            .put("first", orders.first())
            .put("second", orders.second())
            .put("otherwise", orders.otherwise())
            .put("share", orders.share());
    orders.interval().ifPresent(range -> json.put("interval", JsonFigures.interval(range)));
    return json.object();
  }

  private static JsonValue.Builder named(Opinionated judge) {
    return JsonObject.of("by", judge.by()).put("criterion", judge.criterion());
  }

  private static JsonValue.Builder kappa(Optional<CohenKappa> kappa, JsonValue.Builder json) {
    kappa.ifPresent(
        found -> {
          json.put("kappa", found.kappa());
          found
              .interval(AdmissionRule.LEVEL)
              .ifPresent(range -> json.put("interval", JsonFigures.interval(range)));
        });
    return json;
  }
}
