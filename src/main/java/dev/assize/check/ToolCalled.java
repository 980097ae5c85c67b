package dev.assize.check;

import dev.assize.base.Usage;
import dev.assize.check.Description.Needs;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.provider.ModelReply;
import dev.assize.provider.ToolCall;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The subject asked for a tool. */
public final class ToolCalled implements CheckKind {

  @Override
  public Description description() {
    return Description.of("tool-called", "Passes when the subject called the tool in any round.")
        .takes("a tool's name")
        .needs(Needs.GOLDEN)
        .with(new Example("tool-called: order_status", calling(), Example.Outcome.PASSES))
        .fails("tool-called: order_status", "Your order is on its way.");
  }

  @Override
  public Examination make(Arguments arguments) {
    String wanted = arguments.text().strip();
    return (Check)
        exhibit -> {
          List<ToolCall> calls = exhibit.response().toolCalls();
          Optional<ToolCall> call = calls.stream().filter(c -> c.name().equals(wanted)).findFirst();
          return call.map(
                  c ->
                      Verdict.passed(
                          "called " + wanted + " with " + Rationale.quote(c.arguments())))
              .orElseGet(() -> Verdict.failed("did not call " + wanted + "; " + told(calls)));
        };
  }

  private static String told(List<ToolCall> calls) {
    return calls.isEmpty()
        ? "called no tool"
        : "called " + String.join(", ", calls.stream().map(ToolCall::name).limit(10).toList());
  }

  private static ModelReply calling() {
    return new ModelReply(
        "Let me look.",
        List.of(new ToolCall("1", "order_status", "{\"order\": \"W-41877\"}")),
        List.of(),
        List.of(),
        Usage.UNREPORTED,
        "",
        "",
        "tool_calls",
        Duration.ZERO,
        new JsonNull());
  }
}
