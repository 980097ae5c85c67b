package dev.assize.provider.http;

import dev.assize.base.Usage;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Quote;
import dev.assize.provider.ToolCall;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the body of a chat completion; what is not one is told, never guessed. */
final class OpenAiReply {

  private final HttpAnswer answer;
  private final String keyAdvice;
  private final InstantSource clock;

  OpenAiReply(HttpAnswer answer, String keyAdvice, InstantSource clock) {
    this.answer = answer;
    this.keyAdvice = keyAdvice;
    this.clock = clock;
  }

  ModelReply read() throws ModelException {
    JsonObject body = body();
    Usage usage = OpenAiUsage.read(body.object("usage"));
    if (!(body.at("/choices/0").orElse(new JsonNull()) instanceof JsonObject choice)) {
      throw noChoice(body, usage);
    }
    String finish = choice.text("finish_reason").orElse("");
    if (finish.equals("content_filter")) {
      throw new ModelException(
          new Failure(
              Failure.Kind.CONTENT_FILTER,
              "the provider's content filter stopped the answer",
              answer.status(),
              Duration.ZERO),
          usage);
    }
    if (!(choice.get("message").orElse(new JsonNull()) instanceof JsonObject message)) {
      throw unreadable("the first choice has no message", usage);
    }
    return new ModelReply(
        text(message, usage),
        toolCalls(message, usage),
        List.of(),
        List.of(),
        usage,
        body.text("model").orElse(""),
        body.text("system_fingerprint").orElse(""),
        finish,
        answer.latency(),
        choice.get("logprobs").orElse(new JsonNull()));
  }

  private JsonObject body() throws ModelException {
    try {
      if (Json.parse(answer.body()) instanceof JsonObject object) {
        return object;
      }
      throw unreadable("the reply is not a JSON object", Usage.UNREPORTED);
    } catch (JsonException notJson) {
      throw unreadable("the reply is not JSON", Usage.UNREPORTED);
    }
  }

  /** Some gateways report a failure with status 200. */
  private ModelException noChoice(JsonObject body, Usage usage) {
    if (body.get("error").filter(error -> !(error instanceof JsonNull)).isEmpty()) {
      String why =
          body.get("choices").isPresent()
              ? "the list of choices is empty or holds no object"
              : "the reply has no choices";
      return unreadable(why, usage);
    }
    int status = body.at("/error/code").flatMap(OpenAiReply::status).orElse(answer.status());
    HttpAnswer refusal = new HttpAnswer(status, answer.headers(), answer.body(), answer.latency());
    return new ModelException(new HttpRefusal(refusal, keyAdvice).failure(clock.instant()), usage);
  }

  private static Optional<Integer> status(JsonValue code) {
    return Optional.of(Json.write(code).replace("\"", ""))
        .filter(text -> text.matches("[45]\\d\\d"))
        .map(Integer::valueOf);
  }

  private String text(JsonObject message, Usage usage) throws ModelException {
    JsonValue content = message.get("content").orElse(new JsonNull());
    String refusal = message.text("refusal").orElse("");
    return switch (content) {
      case JsonText text -> text.value();
      case JsonNull nothing -> refusal;
      case JsonArray parts -> joined(parts, usage);
      case JsonValue other -> throw unreadable("the message's content is not a text", usage);
    };
  }

  private String joined(JsonArray parts, Usage usage) throws ModelException {
    StringBuilder text = new StringBuilder();
    for (JsonValue part : parts.elements()) {
      text.append(
          part.at("/text")
              .flatMap(JsonValue::text)
              .orElseThrow(() -> unreadable("a part of the content has no text", usage)));
    }
    return text.toString();
  }

  private List<ToolCall> toolCalls(JsonObject message, Usage usage) throws ModelException {
    List<ToolCall> calls = new ArrayList<>();
    for (JsonValue call : message.list("tool_calls")) {
      String name =
          call.at("/function/name")
              .flatMap(JsonValue::text)
              .orElseThrow(() -> unreadable("a tool call has no function name", usage));
      String id = call.at("/id").flatMap(JsonValue::text).orElse("call_" + calls.size());
      String arguments =
          call.at("/function/arguments")
              .map(value -> value.text().orElseGet(() -> Json.write(value)))
              .orElse("");
      calls.add(new ToolCall(id, name, arguments));
    }
    return calls;
  }

  private ModelException unreadable(String why, Usage usage) {
    String quote = Quote.beginning(answer.body());
    return new ModelException(
        new Failure(
            Failure.Kind.UNREADABLE,
            why + (quote.isEmpty() ? "; it is empty" : "; it begins: " + quote),
            answer.status(),
            Duration.ZERO),
        usage);
  }
}
