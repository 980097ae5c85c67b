package dev.assize.adversarial.nulls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Ask;
import dev.assize.provider.ToolCall;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownCallsTest {

  private static List<ToolCall> calls(String... checks) {
    return KnownCalls.of(Stream.of(checks).map(Ask::check).toList());
  }

  @Test
  void each_tool_asked_for_is_called_once_in_the_order_of_the_checks() {
    assertThat(
            calls(
                "tool-called: order_status {\"order\": \"W-1\"} | other",
                "contains: order",
                "tools-in-order: order_status | cancel_order"))
        .containsExactly(
            new ToolCall("call-0", "order_status", "{\"order\": \"W-1\"}"),
            new ToolCall("call-1", "order_status", "{}"),
            new ToolCall("call-2", "cancel_order", "{}"));
  }

  @Test
  void what_must_not_be_called_is_not() {
    assertThat(calls("not tool-called: refund", "not tools-in-order: refund | refund")).isEmpty();
  }
}
