package dev.assize.adversarial.nulls;

import dev.assize.base.Usage;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.provider.ModelReply;
import dev.assize.provider.ToolCall;
import java.time.Duration;
import java.util.List;

/** Replies that took no time and no token, and both known: a check that bounds them is passed. */
final class Replies {

  private Replies() {}

  static ModelReply of(String text, List<ToolCall> calls) {
    return new ModelReply(
        text,
        calls,
        List.of(),
        List.of(),
        Usage.of(0, 0),
        "",
        "",
        calls.isEmpty() ? "stop" : "tool_calls",
        Duration.ofNanos(1),
        new JsonNull());
  }
}
