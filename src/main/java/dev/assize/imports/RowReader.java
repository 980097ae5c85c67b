package dev.assize.imports;

import dev.assize.base.Place;
import dev.assize.base.Usage;
import dev.assize.json.Fields;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.judge.Sentinel;
import dev.assize.judge.SentinelFile;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Outcome;
import dev.assize.provider.ToolCall;
import dev.assize.run.Purpose;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the members of one row; every fault goes to the fields' problems. */
final class RowReader {

  /** Longer than any answer takes; keeps a slip of the unit from overflowing. */
  private static final BigDecimal LONGEST_MILLIS =
      BigDecimal.valueOf(Duration.ofDays(30).toMillis());

  /** In whose name replies stand that no subject gave. */
  static final String SENTINELS = Sentinel.subject("import");

  private static final int NANO_DIGITS = 6;
  private static final int MOST_TRIALS = Purpose.MOST;

  private final Fields fields;
  private final Interpreters interpreters;
  private final int faultsBefore;

  RowReader(Fields fields, Interpreters interpreters) {
    this.fields = fields;
    this.interpreters = interpreters;
    this.faultsBefore = fields.problems().all().size();
  }

  /** The row, unless something in it is wrong. */
  Optional<ForeignRow> read(KnownCases cases) {
    Place place = fields.place();
    Optional<String> caseId = fields.required("case");
    caseId.ifPresent(id -> cases.tellUnknown(id, place, fields.problems()));
    Optional<Sentinel> sentinel = caseId.flatMap(this::sentinel);
    Optional<String> subject =
        fields.has("sentinel") ? Optional.of(SENTINELS) : fields.required("subject");
    int trial = fields.has("trial") ? fields.whole("trial", 1, MOST_TRIALS).orElse(1) : 1;
    String model = fields.text("model").orElse("");
    Optional<Outcome> outcome = outcome(model);
    String cost = notNegative("cost_usd").map(BigDecimal::toPlainString).orElse("");
    String at = time();
    List<Statement> verdicts =
        fields.objects("verdicts").stream()
            .flatMap(verdict -> ForeignVerdict.read(verdict, interpreters).stream())
            .toList();
    if (fields.has("error") && !verdicts.isEmpty()) {
      error(
          "import.verdict-on-error", "verdicts about an error", "verdicts about replies only", "");
    }
    fields.close();
    if (fields.problems().all().size() > faultsBefore
        || caseId.isEmpty()
        || subject.isEmpty()
        || outcome.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ForeignRow(
            place,
            caseId.get(),
            subject.get(),
            trial,
            model,
            outcome.get(),
            cost,
            at,
            sentinel,
            verdicts));
  }

  private Optional<Sentinel> sentinel(String caseId) {
    if (!fields.has("sentinel")) {
      return Optional.empty();
    }
    if (fields.has("subject")) {
      error("import.sentinel-subject", "a sentinel with a subject", "one of them", "");
    }
    return SentinelFile.known(
        fields.object("sentinel"), caseId, fields.text("response").orElse(""));
  }

  private Optional<Outcome> outcome(String model) {
    Optional<ModelReply> reply = reply(model);
    boolean hasError = fields.has("error");
    if (fields.has("response") == hasError) {
      error(
          "import.response-or-error",
          hasError ? "both response and error" : "neither response nor error",
          "one of them",
          hasError
              ? "An error is no reply."
              : "An empty reply is \"\": in CSV an empty cell in quotes.");
      return Optional.empty();
    }
    return hasError ? fields.text("error").map(RowReader::failure) : reply.map(r -> r);
  }

  /**
   * {@code timeout: no answer in 60 s} names a class of failure, as {@code Timeout after 60 s}
   * does; any other text is permanent.
   */
  private static Outcome failure(String text) {
    String words = text.strip().toLowerCase(Locale.ROOT);
    for (Failure.Kind kind : Failure.Kind.values()) {
      if (words.startsWith(kind.word()) && endsThere(words, kind.word().length())) {
        String rest = text.strip().substring(kind.word().length());
        return Failure.of(kind, rest.startsWith(":") ? rest.substring(1).strip() : text.strip());
      }
    }
    return Failure.of(Failure.Kind.PERMANENT, text);
  }

  private static boolean endsThere(String words, int end) {
    return end == words.length() || !Character.isLetterOrDigit(words.charAt(end));
  }

  private Optional<ModelReply> reply(String model) {
    ModelReply reply =
        new ModelReply(
            fields.text("response").orElse(""),
            fields.objects("tool_calls").stream().flatMap(c -> toolCall(c).stream()).toList(),
            retrieved(),
            List.of(),
            usage(),
            model,
            fields.text("fingerprint").orElse(""),
            fields.text("finish").orElse(""),
            latency(),
            new JsonValue.JsonNull());
    return fields.has("response") ? Optional.of(reply) : Optional.empty();
  }

  private static Optional<ToolCall> toolCall(Fields call) {
    String id = call.text("id").orElse("");
    Optional<String> name = call.required("name");
    JsonValue arguments = call.value("arguments").orElse(JsonObject.EMPTY);
    call.close();
    return name.map(
        n -> new ToolCall(id, n, arguments.text().orElseGet(() -> Json.write(arguments))));
  }

  /** Passages as objects with id and text, or as bare texts. */
  private List<ModelReply.Chunk> retrieved() {
    JsonValue value = fields.value("retrieved").orElse(new JsonArray(List.of()));
    if (!(value instanceof JsonArray array)) {
      error("import.wrong-kind", "retrieved is no list", "a list of passages", "");
      return List.of();
    }
    List<ModelReply.Chunk> chunks = new ArrayList<>();
    for (JsonValue element : array.elements()) {
      if (element instanceof JsonText text) {
        chunks.add(new ModelReply.Chunk(Integer.toString(chunks.size() + 1), text.value()));
      } else if (element instanceof JsonObject object && object.text("text").isPresent()) {
        chunks.add(
            new ModelReply.Chunk(
                object.text("id").orElse(Integer.toString(chunks.size() + 1)),
                object.text("text").get()));
      } else {
        error(
            "import.wrong-kind", "a retrieved passage without text", "a text, or id and text", "");
      }
    }
    return chunks;
  }

  private Usage usage() {
    Map<Usage.Kind, Long> tokens = new EnumMap<>(Usage.Kind.class);
    Fields usage = fields.object("usage");
    for (Usage.Kind kind : Usage.Kind.values()) {
      usage
          .whole(kind.name().toLowerCase(Locale.ROOT), 0, Integer.MAX_VALUE)
          .ifPresent(n -> tokens.put(kind, (long) n));
    }
    usage.close();
    return new Usage(tokens);
  }

  private Duration latency() {
    Optional<BigDecimal> millis = notNegative("latency_ms");
    if (millis.isPresent() && millis.get().compareTo(LONGEST_MILLIS) > 0) {
      error("import.out-of-range", "latency_ms: " + millis.get(), "milliseconds", "");
      return Duration.ZERO;
    }
    return Duration.ofNanos(
        millis
            .orElse(BigDecimal.ZERO)
            .movePointRight(NANO_DIGITS)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact());
  }

  private Optional<BigDecimal> notNegative(String name) {
    Optional<BigDecimal> number = fields.number(name);
    if (number.isPresent() && number.get().signum() < 0) {
      error("import.out-of-range", name + ": " + number.get().toPlainString(), "0 or more", "");
    }
    return number;
  }

  private String time() {
    String at = fields.text("at").orElse("");
    try {
      return at.isEmpty() ? at : Instant.parse(at).toString();
    } catch (DateTimeException e) {
      error("import.time", "at: \"" + at + "\"", "a time such as 2026-11-21T12:00:00Z", "");
      return "";
    }
  }

  private void error(String code, String found, String expected, String remedy) {
    fields.problems().error(code, fields.place(), found, expected, remedy);
  }
}
