package dev.assize.report.economics;

import dev.assize.economics.worth.HostingPlan;
import dev.assize.economics.worth.SelfHosting;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;

/** Own machines or an API for programs, schema {@code assize/hosting/1}. */
final class HostingJson {

  private static final String SCHEMA = "assize/hosting/1";

  private HostingJson() {}

  static String of(HostingView view) {
    return Values.document(
        SCHEMA, view, json -> json.put("plans", JsonArray.of(view.plans(), HostingJson::plan)));
  }

  private static JsonObject plan(HostingPlan plan) {
    JsonObject.Builder json =
        JsonObject.of("name", plan.name())
            .put("currency", plan.grounds().currency())
            .put("saving", Values.amount(plan.saving()))
            .put("stated", month(plan.stated()))
            .put("breakEven", breakEven(plan.breakEven()))
            .put("payback", payback(plan.payback()))
            .put("volumes", JsonArray.of(plan.volumes(), JsonNumber::new));
    plan.level().ifPresent(level -> json.put("levelUtilisation", new JsonNumber(level)));
    return json.put("figures", new Basis<>(plan.grounds(), plan.sensitivity(), "saved").json())
        .put("costs", JsonArray.of(plan.costs(), HostingJson::month))
        .put("curve", JsonArray.of(plan.curve(), HostingJson::usage))
        .object();
  }

  private static JsonObject month(HostingPlan.Month month) {
    return JsonObject.build()
        .put("tokens", new JsonNumber(month.tokens()))
        .put("api", Values.amount(month.api()))
        .put("own", Values.amount(month.own()))
        .put("machines", new JsonNumber(month.machines()))
        .object();
  }

  private static JsonObject usage(SelfHosting.Usage usage) {
    return JsonObject.build()
        .put("utilisation", new JsonNumber(usage.utilisation()))
        .put("perMillion", Values.amount(usage.perMillion()))
        .object();
  }

  private static JsonObject breakEven(SelfHosting.BreakEven found) {
    return switch (found) {
      case SelfHosting.BreakEven.From from ->
          JsonObject.build()
              .put("first", new JsonNumber(from.first()))
              .put("always", new JsonNumber(from.always()))
              .object();
      case SelfHosting.BreakEven.Never never ->
          JsonObject.build()
              .put("never", true)
              .put("perMillion", Values.amount(never.own()))
              .object();
    };
  }

  private static JsonObject payback(SelfHosting.Payback found) {
    return switch (found) {
      case SelfHosting.Payback.After after ->
          JsonObject.build().put("months", after.months()).object();
      case SelfHosting.Payback.NotWithin not ->
          JsonObject.build()
              .put("notWithin", not.months())
              .put("lacking", Values.amount(not.lacking()))
              .object();
    };
  }
}
