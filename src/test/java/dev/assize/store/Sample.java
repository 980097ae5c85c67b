package dev.assize.store;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.base.Usage;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Question;
import dev.assize.cases.Standing;
import dev.assize.cases.Stewardship;
import dev.assize.cases.Tool;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.provider.Attempt;
import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Outcome;
import dev.assize.provider.Source;
import dev.assize.provider.ToolCall;
import dev.assize.provider.ToolDefinition;
import dev.assize.run.Finding;
import dev.assize.run.Manifest;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.subject.Response;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Evidence to write and read in the tests of this package. */
final class Sample {

  static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456789Z");
  static final String LONG =
      "Thirty days after delivery, unopened goods go back for free. ".repeat(6);
  static final Criterion CONTAINS =
      new Criterion(
          "check",
          "contains: refund",
          Digest.of("contains: refund"),
          Criterion.Bearing.MUST,
          new BigDecimal("1.50"));
  static final Criterion TONE =
      new Criterion(
          "judge:tone", "tone", Digest.of("tone"), Criterion.Bearing.ADVISORY, BigDecimal.ONE);

  private Sample() {}

  static ReplyKey key(String subject, String caseId, int trial) {
    return new ReplyKey(subject, caseId, Digest.of("input of " + caseId), trial);
  }

  static ReplyKey key(int n) {
    return key("worked@tiny", "case-" + n, 1);
  }

  static Trial trial(ReplyKey key, String text) {
    return new Trial(key, new Response(List.of(exchange(ModelReply.ofText(text)))));
  }

  static Trial failed(ReplyKey key) {
    return new Trial(
        key,
        new Response(
            List.of(
                exchange(
                    new Failure(
                        Failure.Kind.RATE_LIMIT, "slow down", 429, Duration.ofSeconds(7))))));
  }

  static Exchange exchange(Outcome outcome) {
    ModelCall call =
        ModelCall.of(
            "tiny-1",
            List.of(Message.system(LONG), Message.user("May I?")),
            JsonObject.build().put("temperature", 0).object());
    return new Exchange(call, outcome, List.of(), Source.LIVE, NOON);
  }

  /** An exchange in which every member of every record is used. */
  static Exchange full() {
    ToolCall wish = new ToolCall("call-1", "order", "{\"id\": 7");
    JsonObject schema = JsonObject.of("type", "object").put("note", LONG).object();
    ModelCall call =
        new ModelCall(
            "tiny-1",
            List.of(
                Message.system(LONG),
                Message.user("Where is order 7?"),
                Message.calling("", List.of(wish)),
                Message.toolResult("call-1", "{\"state\":\"lost\"}")),
            Map.of("input", "Where?", "context", LONG + LONG),
            JsonObject.build()
                .put("temperature", new JsonNumber(new BigDecimal("0.70")))
                .put("stop", new JsonArray(List.of(new JsonText("\n"))))
                .object(),
            List.of(new ToolDefinition("order", "finds an order", schema)));
    ModelReply reply =
        new ModelReply(
            "It is lost. " + LONG,
            List.of(wish),
            List.of(new ModelReply.Chunk("p1", LONG), new ModelReply.Chunk("p2", "short")),
            List.of(
                new ModelReply.InnerCall(
                    "small", "rewrite", Usage.of(3, 4), Duration.ofNanos(1_234_567))),
            new Usage(
                Map.of(Usage.Kind.INPUT, 100L, Usage.Kind.CACHED_INPUT, 0L, Usage.Kind.OUTPUT, 9L)),
            "tiny-1-0711",
            "fp_44",
            "stop",
            Duration.ofNanos(812_345_678),
            JsonObject.build().put("token", new JsonNull()).put("p", -0.25).object());
    List<Attempt> attempts =
        List.of(
            new Attempt(
                "rate-limit",
                "slow down",
                Usage.UNREPORTED,
                Duration.ofMillis(20),
                Duration.ofSeconds(2)),
            new Attempt("ok", "", Usage.of(100, 9), Duration.ofMillis(812), Duration.ZERO));
    return new Exchange(call, reply, attempts, Source.CASSETTE, NOON);
  }

  static Finding checked(ReplyKey key, Verdict verdict) {
    return Finding.ofCheck(key, CONTAINS, verdict);
  }

  static Finding judged(ReplyKey key, Verdict verdict, int sample) {
    return new Finding(
        List.of(key), TONE, sample, verdict, "Polite.\nPASS " + LONG, List.of(full()));
  }

  static GoldenCase golden(String id) {
    JsonValue lost = JsonObject.of("state", "lost").object();
    Tool tool =
        new Tool(
            "order",
            "finds an order",
            JsonObject.of("type", "object").object(),
            List.of(new Tool.Canned(JsonObject.build().put("id", 7).object(), lost)),
            JsonObject.of("error", "no canned result").object());
    Question question =
        new Question(
            "Where is my order?",
            List.of(
                new Question.Passage("@knowledge/returns.md", LONG),
                new Question.Passage("", "short")),
            List.of(
                new Question.Turn(Question.Speaker.USER, "Hello"),
                new Question.Turn(Question.Speaker.ASSISTANT, "Good day")),
            List.of(tool),
            Digest.of("input of " + id));
    Expectation expectation =
        new Expectation(
            "It was lost.",
            List.of(new Expectation.Fact(List.of("lost", "gone"))),
            List.of(new Expectation.Fact(List.of("delivered"))),
            List.of(
                new CheckSpec(
                    "not contains: sorry [ignoring case]",
                    "contains",
                    true,
                    "sorry",
                    Map.of("ignoring case", ""),
                    Place.of("golden-queries/orders.csv"))),
            List.of("tone"),
            Expectation.Policy.CLARIFY,
            Expectation.Importance.CRITICAL,
            new BigDecimal("2.5"),
            Digest.of("expectation of " + id));
    return new GoldenCase(
        id,
        Place.of("golden-queries/orders.csv"),
        question,
        expectation,
        new Standing("orders", List.of("a", "b"), "parent-1", "cluster-1", "tracking"),
        new Stewardship("", Stewardship.UNKNOWN, Stewardship.UNKNOWN, Stewardship.NEVER, ""));
  }

  static Manifest manifest(String... subjects) {
    return new Manifest(
        "sample",
        Arrays.stream(subjects)
            .map(
                id ->
                    new Manifest.SubjectEntry(
                        id, Digest.of(id), "local", "tiny-1", "prompts/" + id + ".md", ""))
            .toList(),
        Map.of("golden", Digest.of("golden"), "config", Digest.of("config")),
        2,
        20261121,
        66,
        Manifest.Coverage.WHOLE,
        Map.of("jdk", "25", "git", "abc"));
  }
}
