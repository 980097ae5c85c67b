package dev.assize.report.economics;

import dev.assize.economics.worth.Entropy;
import dev.assize.economics.worth.LatencyTax;
import dev.assize.economics.worth.NetValue;
import dev.assize.economics.worth.Overhead;
import dev.assize.economics.worth.UseCaseWorth;
import dev.assize.economics.worth.Workflow;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import java.util.Locale;

/** What use cases are worth for programs, schema {@code assize/worth/1}. */
final class WorthJson {

  private static final String SCHEMA = "assize/worth/1";

  private WorthJson() {}

  static String of(WorthView view) {
    return Values.document(
        SCHEMA,
        view,
        json ->
            json.put("subjects", Values.asked(view.asked()))
                .put("useCases", JsonArray.of(view.worths(), WorthJson::worth)));
  }

  private static JsonObject worth(UseCaseWorth worth) {
    JsonObject.Builder month = JsonObject.build();
    NetValue.Parts parts = worth.value().parts();
    month
        .put("saved", Values.amount(parts.saved()))
        .put("lost", Values.amount(parts.lost()))
        .put("generation", Values.amount(parts.generation()))
        .put("checking", Values.amount(parts.checking()))
        .put("judges", Values.amount(parts.judges()))
        .put("waiting", Values.amount(parts.waiting()))
        .put("upkeep", Values.amount(parts.upkeep()));
    JsonObject.Builder json =
        JsonObject.of("name", worth.name())
            .put("subject", worth.subject())
            .put("cases", worth.cases())
            .put("currency", worth.grounds().currency())
            .put("net", Values.amount(worth.value().net()))
            .put("told", worth.isTold())
            .put("month", month.object())
            .put("breakEven", breakEven(worth.value().breakEven()))
            .put("figures", WorthPaper.basis(worth).json())
            .put("counts", Values.counts(worth.triad().quality().counts()))
            .put("perCorrect", Values.perCorrect(worth.triad().perCorrect()))
            .put("latency", Values.waiting(worth.triad().waiting()))
            .put("overhead", overhead(worth.overhead()))
            .put("judgesOverhead", overhead(worth.judges()))
            .put("entropy", entropy(worth.entropy()));
    worth
        .waiting()
        .ifPresent(tax -> json.put("latencyTax", JsonArray.of(tax.at(), WorthJson::tax)));
    worth.workflow().ifPresent(workflow -> json.put("workflow", workflow(workflow)));
    return json.object();
  }

  private static JsonObject breakEven(NetValue.BreakEven found) {
    JsonObject.Builder json = JsonObject.build();
    switch (found) {
      case NetValue.BreakEven.At at -> json.put("accuracy", new JsonNumber(at.accuracy()));
      case NetValue.BreakEven.Always always -> json.put("always", true);
      case NetValue.BreakEven.Never never -> json.put("never", true);
    }
    return json.object();
  }

  static JsonObject overhead(Overhead overhead) {
    JsonObject.Builder json = JsonObject.build();
    switch (overhead) {
      case Overhead.Known known -> {
        json.put("ratio", new JsonNumber(known.ratio()));
        Values.interval(json, known.interval());
        json.put("generation", Values.amount(known.generation()))
            .put("verification", Values.amount(known.verification()));
        if (known.unbilled().isAny()) {
          json.put("unbilledGeneration", known.unbilled().generation())
              .put("unbilledVerification", known.unbilled().verification());
        }
      }
      case Overhead.Infinite infinite ->
          json.put("infinite", true).put("verification", Values.amount(infinite.verification()));
      case Overhead.Unpriced unpriced -> json.put("unpriced", unpriced.why());
    }
    return json.object();
  }

  static JsonObject tax(LatencyTax.At at) {
    JsonObject.Builder json =
        JsonObject.build().put("share", at.share()).put("tax", Values.amount(at.tax()));
    at.lower().ifPresent(low -> json.put("low", Values.amount(low)));
    at.upper().ifPresent(high -> json.put("high", Values.amount(high)));
    return json.object();
  }

  static JsonObject entropy(Entropy entropy) {
    JsonObject.Builder json =
        JsonObject.build().put("replies", entropy.replies()).put("mended", entropy.mended());
    Values.interval(json, entropy.interval());
    JsonObject.Builder troubles = JsonObject.build();
    entropy
        .byTrouble()
        .forEach((trouble, count) -> troubles.put(trouble.name().toLowerCase(Locale.ROOT), count));
    json.put("troubles", troubles.object());
    switch (entropy.cost()) {
      case Entropy.Cost.Known known -> {
        json.put("extra", Values.amount(known.extra()))
            .put("perReply", Values.amount(known.perReply()))
            .put("share", known.share());
        unbilled(json, known.unbilled());
      }
      case Entropy.Cost.Unpriced unpriced -> json.put("unpriced", unpriced.why());
    }
    return json.object();
  }

  private static void unbilled(JsonObject.Builder json, long attempts) {
    if (attempts > 0) {
      json.put("unbilled", attempts);
    }
  }

  static JsonObject workflow(Workflow workflow) {
    JsonObject.Builder json =
        JsonObject.build()
            .put("tasks", workflow.tasks())
            .put("completed", workflow.completed())
            .put("callsPerTask", workflow.callsPerTask());
    Values.interval(json, workflow.calls());
    workflow.perCall().ifPresent(each -> json.put("perCall", Values.amount(each)));
    unbilled(json, workflow.unbilled());
    JsonObject.Builder shares = JsonObject.build();
    workflow.shares().forEach((section, share) -> shares.put(section, share));
    return json.put("perCompleted", Values.perCorrect(workflow.perCompleted()))
        .put("shares", shares.object())
        .object();
  }
}
