package dev.assize.replay;

import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ToolCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the ids of tool calls in order of appearance: a random id would never be met again. */
final class ToolCallIds {

  private final Map<String, String> numbers = new HashMap<>();

  private ToolCallIds() {}

  static ModelCall numbered(ModelCall call) {
    if (call.messages().stream().allMatch(ToolCallIds::isPlain)) {
      return call;
    }
    ToolCallIds ids = new ToolCallIds();
    List<Message> messages = call.messages().stream().map(ids::numbered).toList();
    return new ModelCall(call.model(), messages, call.variables(), call.parameters(), call.tools());
  }

  private static boolean isPlain(Message message) {
    return message.toolCalls().isEmpty() && message.answers().isEmpty();
  }

  private Message numbered(Message message) {
    List<ToolCall> calls =
        message.toolCalls().stream()
            .map(call -> new ToolCall(number(call.id()), call.name(), call.arguments()))
            .toList();
    String answers = message.answers().isEmpty() ? "" : number(message.answers());
    return new Message(message.role(), message.content(), calls, answers);
  }

  private String number(String id) {
    return numbers.computeIfAbsent(id, unseen -> "call-" + (numbers.size() + 1));
  }
}
