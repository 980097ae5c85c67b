package dev.assize.report.economics;

import dev.assize.economics.Waiting;
import dev.assize.economics.worth.Bill;
import dev.assize.economics.worth.Bill.Item;
import dev.assize.economics.worth.JudgeBill;
import dev.assize.economics.worth.LatencyTax;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import java.util.Locale;

/** What replies cost for programs, schema {@code assize/costs/1}. */
final class CostsJson {

  private static final String SCHEMA = "assize/costs/1";

  private final CostsView view;

  private CostsJson(CostsView view) {
    this.view = view;
  }

  static String of(CostsView view) {
    return Values.document(SCHEMA, view, new CostsJson(view)::put);
  }

  private void put(JsonObject.Builder json) {
    json.put("currency", view.currency())
        .put("subjects", Values.asked(view.asked()))
        .put("bills", JsonArray.of(view.bills(), this::bill))
        .put("judges", JsonArray.of(view.judges(), CostsJson::judge));
  }

  private JsonObject bill(Bill bill) {
    JsonObject.Builder items = JsonObject.build();
    for (Item item : Item.values()) {
      if (item != Item.PEOPLE || view.gaps().isPeopleStated()) {
        items.put(item.name().toLowerCase(Locale.ROOT), price(bill.charge(item)));
      }
    }
    JsonObject.Builder json =
        JsonObject.of("by", bill.group().by().name().toLowerCase(Locale.ROOT))
            .put("name", bill.group().name())
            .put("subject", bill.triad().subject())
            .put("replies", bill.replies())
            .put("counts", Values.counts(bill.triad().quality().counts()))
            .put("items", items.object())
            .put("all", price(bill.all()))
            .put("unbilled", bill.all().unbilled())
            .put("perCorrect", Values.perCorrect(bill.perCorrect()))
            .put("overhead", WorthJson.overhead(bill.overhead()))
            .put("judgesOverhead", WorthJson.overhead(bill.judges()))
            .put("latency", Values.waiting(bill.triad().waiting()))
            .put("entropy", WorthJson.entropy(bill.entropy()));
    view.second()
        .filter(second -> bill.triad().waiting() instanceof Waiting.Timed)
        .map(second -> LatencyTax.of((Waiting.Timed) bill.triad().waiting(), second))
        .ifPresent(tax -> json.put("latencyTax", JsonArray.of(tax.at(), WorthJson::tax)));
    bill.workflow().ifPresent(workflow -> json.put("workflow", WorthJson.workflow(workflow)));
    return json.object();
  }

  private static JsonObject judge(JudgeBill judge) {
    return JsonObject.of("judge", judge.judge())
        .put("subject", judge.subject())
        .put("replies", judge.replies())
        .put("calls", judge.calls())
        .put("all", price(judge.charge()))
        .put("repairs", price(judge.repairs()))
        .object();
  }

  private static JsonObject price(Charge charge) {
    return switch (charge.price()) {
      case Price.Known known -> amount(known, charge.unbilled());
      case Price.Unknown unknown -> JsonObject.of("unpriced", unknown.reason()).object();
    };
  }

  private static JsonObject amount(Price.Known known, long unbilled) {
    JsonObject.Builder json = JsonObject.build().put("amount", Values.amount(known.money()));
    if (unbilled > 0) {
      json.put("unbilled", unbilled);
    }
    return json.object();
  }
}
