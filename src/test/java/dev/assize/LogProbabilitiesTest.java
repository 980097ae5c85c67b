package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Usage;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.ModelReply;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LogProbabilitiesTest {

  @Test
  void they_are_averaged_over_the_tokens_of_the_reply() throws Exception {
    assertThat(
            mean(
                """
                {"content": [
                  {"token": "Yes", "logprob": -0.5, "top_logprobs": [{"token": "No", "logprob": -9}]},
                  {"token": ".", "logprob": -0.1},
                  {"token": ""}
                ]}
                """))
        .hasValue(-0.3);
    assertThat(mean("{\"content\": []}")).isEmpty();
    assertThat(mean("{\"content\": {\"logprob\": -1}}")).isEmpty();
    assertThat(mean("{\"tokens\": [\"a\"]}")).isEmpty();
    assertThat(LogProbabilities.mean(reply(new JsonNull()))).isEmpty();
  }

  private static OptionalDouble mean(String json) throws Exception {
    JsonObject reported = Json.parseObject(json);
    return LogProbabilities.mean(reply(reported));
  }

  private static ModelReply reply(JsonValue reported) {
    return new ModelReply(
        "Yes.",
        List.of(),
        List.of(),
        List.of(),
        Usage.UNREPORTED,
        "",
        "",
        "",
        Duration.ZERO,
        reported);
  }
}
