package dev.assize.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assize.base.Usage;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.provider.Failure.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyFormatTest {

  private static Failure failure(String text) {
    ModelException e = catchThrowableOfType(ModelException.class, () -> ReplyFormat.read(text));
    assertThat(e).as(text).isNotNull();
    return e.failure();
  }

  @Test
  void what_is_written_is_read_back() throws Exception {
    long seed = 20261121;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 500; i++) {
      ModelReply reply = anyReply(random);
      ModelReply back = ReplyFormat.read(Json.write(ReplyFormat.write(reply)));
      assertThat(back).as("seed %d, reply %d", seed, i).isEqualTo(reply);
    }
  }

  private static ModelReply anyReply(SplittableRandom random) throws Exception {
    List<ToolCall> calls = new ArrayList<>();
    List<ModelReply.Chunk> chunks = new ArrayList<>();
    List<ModelReply.InnerCall> inner = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      calls.add(new ToolCall("id" + i, anyText(random), anyText(random)));
      chunks.add(new ModelReply.Chunk(anyText(random), anyText(random)));
      inner.add(
          new ModelReply.InnerCall(
              anyText(random),
              anyText(random),
              anyUsage(random),
              Duration.ofMillis(random.nextInt(9999))));
    }
    JsonValue logprobs = random.nextBoolean() ? new JsonNull() : Json.parse("{\"content\":[-0.5]}");
    return new ModelReply(
        anyText(random),
        calls,
        chunks,
        inner,
        anyUsage(random),
        anyText(random),
        anyText(random),
        anyText(random),
        Duration.ZERO,
        logprobs);
  }

  private static String anyText(SplittableRandom random) {
    return random
        .ints(random.nextInt(6), 0, 0x10000)
        .collect(StringBuilder::new, (s, c) -> s.append((char) c), StringBuilder::append)
        .toString();
  }

  private static Usage anyUsage(SplittableRandom random) {
    Map<Usage.Kind, Long> tokens = new EnumMap<>(Usage.Kind.class);
    for (Usage.Kind kind : Usage.Kind.values()) {
      if (random.nextBoolean()) {
        tokens.put(kind, random.nextLong(1L << 40));
      }
    }
    return new Usage(tokens);
  }

  @Test
  void lenient_where_nothing_can_be_mistaken() throws Exception {
    ModelReply reply =
        ReplyFormat.read(
            "{\"text\":null,\"tool_calls\":[{\"function\":{\"name\":\"f\",\"arguments\":{\"a\":1}}}],"
                + "\"retrieved\":[\"a passage\"],\"trace\":{},\"usage\":{\"input\":null}}");

    assertThat(reply.text()).isEmpty();
    assertThat(reply.toolCalls()).containsExactly(new ToolCall("call_0", "f", "{\"a\":1}"));
    assertThat(reply.retrieved()).containsExactly(new ModelReply.Chunk("", "a passage"));
    assertThat(reply.usage()).isEqualTo(Usage.UNREPORTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"text\":null}",
        "{\"text\":7}",
        "{\"text\":\"x\",\"tool_calls\":{}}",
        "{\"text\":\"x\",\"tool_calls\":[7]}",
        "{\"text\":\"x\",\"tool_calls\":[{\"id\":\"1\"}]}",
        "{\"text\":\"x\",\"retrieved\":[{\"id\":\"1\"}]}",
        "{\"text\":\"x\",\"retrieved\":[7]}",
        "{\"text\":\"x\",\"usage\":7}",
        "{\"text\":\"x\",\"usage\":{\"input\":-1}}",
        "{\"text\":\"x\",\"usage\":{\"input\":\"many\"}}",
        "{\"text\":\"x\",\"inner_calls\":[{\"latency_ms\":-1}]}",
        "{\"text\":\"x\",\"model\":7}",
        "{\"text\":\"x\",\"schema\":\"assize/reply/2\"}",
        "{\"text\":\"x\"",
        "[\"text\"]",
        "{\"error\":{\"kind\":\"bad luck\"}}"
      })
  void what_is_of_another_shape_is_unreadable_and_quoted(String text) {
    assertThat(failure(text).kind()).isEqualTo(Kind.UNREADABLE);
    assertThat(failure(text).message()).endsWith(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "{\"error\":\"boom\"} ! PERMANENT ! boom ! PT0S",
        "{\"error\":{\"message\":\"boom\"}} ! PERMANENT ! boom ! PT0S",
        "{\"error\":{\"kind\":\"rate-limit\",\"retry_after_s\":1.5}} ! RATE_LIMIT ! '' ! PT1.5S",
        "{\"error\":{\"kind\":\"content-filter\",\"message\":\"no\"}} ! CONTENT_FILTER ! no ! PT0S"
      })
  void an_error_in_a_reply_is_a_failure(String text, Kind kind, String message, Duration wait) {
    assertThat(failure(text)).isEqualTo(new Failure(kind, message, 0, wait));
  }
}
