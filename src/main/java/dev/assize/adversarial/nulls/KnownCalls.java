package dev.assize.adversarial.nulls;

import dev.assize.cases.CheckSpec;
import dev.assize.provider.ToolCall;
import java.util.ArrayList;
import java.util.List;

/** The tool calls that a case's checks ask for, one after the other. */
final class KnownCalls {

  private KnownCalls() {}

  static List<ToolCall> of(List<CheckSpec> checks) {
    List<ToolCall> calls = new ArrayList<>();
    for (CheckSpec check : checks) {
      if (!check.negated() && check.name().equals("tool-called")) {
        calls.add(call(check.alternatives().getFirst(), calls.size()));
      } else if (!check.negated() && check.name().equals("tools-in-order")) {
        for (String wanted : check.alternatives()) {
          calls.add(call(wanted, calls.size()));
        }
      }
    }
    return List.copyOf(calls);
  }

  /** {@code name} or {@code name {"member": value}}. */
  private static ToolCall call(String wanted, int number) {
    int blank = wanted.indexOf(' ');
    String name = blank < 0 ? wanted : wanted.substring(0, blank);
    String arguments = blank < 0 ? "{}" : wanted.substring(blank + 1).strip();
    return new ToolCall("call-" + number, name, arguments);
  }
}
