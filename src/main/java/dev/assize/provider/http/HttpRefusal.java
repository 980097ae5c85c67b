package dev.assize.provider.http;

import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Failure;
import dev.assize.provider.Quote;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what a server's refusal means, by its status and by the words that providers use. */
final class HttpRefusal {

  private static final Pattern CONTEXT_LENGTH =
      Pattern.compile(
          "context_length_exceeded|exceed_context_size|maximum context length|context (length|window|size)"
              + "|(prompt|input) is too long|reduce the length of the (messages|prompt)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CONTENT_FILTER =
      Pattern.compile(
          "content_?filter|content_policy_violation|ResponsibleAIPolicyViolation|moderation",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern USED_UP =
      Pattern.compile("insufficient_quota|billing_hard_limit", Pattern.CASE_INSENSITIVE);

  private final HttpAnswer answer;
  private final JsonObject error;
  private final String keyAdvice;

  /**
   * @param keyAdvice what to do when the key is refused
   */
  HttpRefusal(HttpAnswer answer, String keyAdvice) {
    this.answer = answer;
    this.error = error(answer.body());
    this.keyAdvice = keyAdvice;
  }

  Failure failure(Instant now) {
    Failure.Kind kind = kind();
    boolean mayWait = kind == Failure.Kind.RATE_LIMIT || kind == Failure.Kind.TRANSIENT;
    Duration wait = mayWait ? RetryAfter.of(answer, now) : Duration.ZERO;
    return new Failure(kind, message(), answer.status(), wait);
  }

  private Failure.Kind kind() {
    String code = code();
    if (CONTENT_FILTER.matcher(code).find()) {
      return Failure.Kind.CONTENT_FILTER;
    }
    if (answer.status() == 429) {
      return USED_UP.matcher(code).find() ? Failure.Kind.PERMANENT : Failure.Kind.RATE_LIMIT;
    }
    if (CONTEXT_LENGTH.matcher(code + " " + said()).find()) {
      return Failure.Kind.CONTEXT_LENGTH;
    }
    boolean passing = answer.status() == 408 || answer.status() == 425 || answer.status() >= 500;
    return passing ? Failure.Kind.TRANSIENT : Failure.Kind.PERMANENT;
  }

  private String message() {
    String said = said();
    String status = "status " + answer.status();
    String line = said.isEmpty() ? status : status + ": " + said;
    return advice().map(advice -> line + ". " + advice).orElse(line);
  }

  private Optional<String> advice() {
    return switch (answer.status()) {
      case 401 -> Optional.of(keyAdvice);
      case 403 -> Optional.of("The key may not use this. " + keyAdvice);
      case 404 -> Optional.of("Check the provider's url and the model's name");
      case 301, 302, 303, 307, 308 ->
          Optional.of(
              "Redirects are not followed. Write the right address as url"
                  + answer.header("location").map(to -> ": " + Quote.beginning(to)).orElse(""));
      default -> Optional.empty();
    };
  }

  private String code() {
    return String.join(
        " ",
        Stream.of("/code", "/type", "/innererror/code")
            .flatMap(pointer -> error.at(pointer).stream())
            .flatMap(value -> value.text().stream())
            .toList());
  }

  private String said() {
    return Stream.of("/message", "/detail", "/title")
        .flatMap(pointer -> error.at(pointer).stream())
        .map(value -> value.text().orElseGet(() -> Json.write(value)))
        .filter(text -> !text.isBlank())
        .findFirst()
        .map(Quote::beginning)
        .orElseGet(() -> Quote.beginning(answer.body()));
  }

  /** Where providers put the fault: under {@code error}, as its text, or at the top. */
  static JsonObject error(String body) {
    try {
      if (!(Json.parse(body) instanceof JsonObject object)) {
        return JsonObject.EMPTY;
      }
      JsonValue error = object.get("error").orElse(object);
      if (error instanceof JsonObject inner) {
        return inner;
      }
      return error.text().map(text -> JsonObject.of("message", text).object()).orElse(object);
    } catch (JsonException notJson) {
      return JsonObject.EMPTY;
    }
  }
}
