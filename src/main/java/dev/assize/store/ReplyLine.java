package dev.assize.store;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Source;
import dev.assize.run.ConfirmationPlan;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.subject.Response;
import java.time.Duration;
import java.util.Optional;

/**
 * The record of a reply. Its head, the members before {@code exchanges}, is all that statistics
 * need.
 */
final class ReplyLine {

  static final String KIND = "reply";
  static final String BODY = "exchanges";
  static final String OK = "ok";

  private ReplyLine() {}

  static JsonObject write(Trial trial, Texts.Shelf shelf) {
    return write(trial, Optional.empty(), shelf);
  }

  /** The record of a trial that confirms, with the plan that it is part of. */
  static JsonObject write(Trial trial, ConfirmationPlan plan, Texts.Shelf shelf) {
    return write(trial, Optional.of(ConfirmationPlans.write(plan)), shelf);
  }

  private static JsonObject write(Trial trial, Optional<JsonValue> confirms, Texts.Shelf shelf) {
    Response response = trial.response();
    JsonObject.Builder json = JsonObject.of("kind", KIND);
    key(json, trial.key());
    confirms.ifPresent(plan -> json.put(ConfirmationPlans.MEMBER, plan));
    return json.put(
            "status", response.failure().map(Failure::kind).map(Failure.Kind::word).orElse(OK))
        .put("source", response.exchanges().getLast().source().word())
        .put("latency_ms", Row.millis(latency(response)))
        .put(BODY, response.exchanges(), new ExchangeWriter(shelf)::write)
        .object();
  }

  /** What the head of the record says about how the reply came. */
  static TrialEntry.Arrival arrival(Response response) {
    Source source = response.exchanges().getLast().source();
    return response
        .failure()
        .<TrialEntry.Arrival>map(failure -> new TrialEntry.Arrival.Failed(source, failure.kind()))
        .orElseGet(() -> new TrialEntry.Arrival.Replied(source, latency(response)));
  }

  static TrialEntry.Arrival arrival(Row head) {
    Source source = head.word("source", Source::of);
    return head.text("status").equals(OK)
        ? new TrialEntry.Arrival.Replied(source, head.millis("latency_ms"))
        : new TrialEntry.Arrival.Failed(source, head.word("status", Failure.Kind::of));
  }

  static Trial read(Row row, Texts.Library library) {
    return new Trial(key(row), new Response(row.rows(BODY, new ExchangeReader(library)::read)));
  }

  static void key(JsonObject.Builder json, ReplyKey key) {
    json.put("subject", key.subject())
        .put("case", key.caseId())
        .put("input", key.input().hex())
        .put("trial", key.trial());
  }

  static ReplyKey key(Row row) {
    return new ReplyKey(
        row.text("subject"), row.text("case"), row.digest("input"), row.whole("trial"));
  }

  /** What the replies of all rounds took together, without waiting between attempts. */
  private static Duration latency(Response response) {
    Duration latency = Duration.ZERO;
    for (Exchange exchange : response.exchanges()) {
      if (exchange.outcome() instanceof ModelReply reply) {
        latency = latency.plus(reply.latency());
      }
    }
    return latency;
  }
}
