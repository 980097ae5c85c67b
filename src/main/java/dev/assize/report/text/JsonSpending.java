package dev.assize.report.text;

import dev.assize.base.Usage;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.SideView;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import dev.assize.run.Extra;
import dev.assize.score.Evidence;
import dev.assize.score.Expenses;
import java.util.Locale;

/** What the calls about a side used and cost, and how much of it would not have been needed. */
final class JsonSpending {

  private static final String SUBJECT = "subject";
  private static final String JUDGES = "judges";
  private static final String SENTINELS = "sentinels";

  private JsonSpending() {}

  static void put(SideView side, JsonValue.Builder figures) {
    Evidence used = side.evidence();
    Expenses spent = side.facts().expenses();
    figures
        .put("subjectUsage", usage(used.subjectUsage()))
        .put("judgeUsage", usage(used.judgeUsage()))
        .put("subjectCost", price(spent.subject().charge()))
        .put("judgeCost", price(spent.judges().charge()));
    if (!used.sentinelUsage().tokens().isEmpty()) {
      figures
          .put("sentinelUsage", usage(used.sentinelUsage()))
          .put("sentinelCost", price(spent.sentinels().charge()));
    }
    JsonValue.Builder retries = JsonObject.build();
    put(SUBJECT, used.subject().retries(), spent.subject().retries(), retries);
    put(JUDGES, used.judges().retries(), spent.judges().retries(), retries);
    put(SENTINELS, used.sentinels().retries(), spent.sentinels().retries(), retries);
    putUnlessEmpty("retries", retries.object(), figures);
    JsonValue.Builder repairs = JsonObject.build();
    put(JUDGES, used.judges().repairs(), spent.judges().repairs(), repairs);
    put(SENTINELS, used.sentinels().repairs(), spent.sentinels().repairs(), repairs);
    putUnlessEmpty("repairs", repairs.object(), figures);
  }

  private static void put(String who, Extra extra, Price cost, JsonValue.Builder parts) {
    if (extra.calls() > 0) {
      parts.put(
          who,
          JsonObject.build()
              .put("calls", extra.calls())
              .put("unbilled", extra.unbilled())
              .put("usage", usage(extra.usage()))
              .put("cost", price(Charge.of(cost)))
              .object());
    }
  }

  private static void putUnlessEmpty(String name, JsonObject parts, JsonValue.Builder figures) {
    if (!parts.members().isEmpty()) {
      figures.put(name, parts);
    }
  }

  static JsonValue usage(Usage usage) {
    JsonValue.Builder tokens = JsonObject.build();
    usage.tokens().forEach((kind, count) -> tokens.put(word(kind), count));
    return tokens.object();
  }

  private static String word(Usage.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static JsonValue price(Charge charge) {
    return switch (charge.price()) {
      case Price.Known known -> {
        JsonValue.Builder money =
            JsonObject.build()
                .put("amount", new JsonValue.JsonNumber(known.money().amount()))
                .put("currency", known.money().currency());
        if (charge.unbilled() > 0) {
          money.put("unbilled", charge.unbilled());
        }
        yield money.object();
      }
      case Price.Unknown unknown -> JsonObject.of("unknown", unknown.reason()).object();
    };
  }
}
