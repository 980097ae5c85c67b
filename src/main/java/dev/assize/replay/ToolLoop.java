package dev.assize.replay;

import dev.assize.base.Numbers;
import dev.assize.cases.Tool;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.provider.Failure.Kind;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Source;
import dev.assize.provider.ToolCall;
import java.util.ArrayList;
import java.util.List;

/** Asks, gives canned results to the tools the model calls, and asks again, within bounds. */
record ToolLoop(ModelClient client, Transcript transcript, Rounds rounds, List<Tool> tools) {

  /** The reply that calls no tool. */
  ModelReply ask(ModelCall first) throws ModelException, InterruptedException {
    ModelCall call = first;
    for (int round = 0; round <= rounds.most(); round++) {
      ModelReply reply = client.ask(call);
      transcript.accept();
      if (!asksForResults(call, reply)) {
        return reply;
      }
      call = withResults(call, reply);
    }
    throw new ModelException(exceeded(call));
  }

  private static boolean asksForResults(ModelCall call, ModelReply reply) {
    boolean asks = !call.tools().isEmpty() && !reply.toolCalls().isEmpty();
    // An application that answers has made its calls itself and only tells of them.
    boolean tells = call.isOfApplication() && !reply.text().isBlank();
    return asks && !tells;
  }

  private Failure exceeded(ModelCall call) {
    Failure failure =
        Failure.of(
            Kind.PERMANENT,
            "tool rounds exceeded: still calling tools after "
                + Numbers.count(rounds.most(), "round")
                + ", the most that replay: rounds in assize.yaml allows");
    transcript.add(new Exchange(call, failure, List.of(), Source.LIVE, rounds.clock().instant()));
    return failure;
  }

  private ModelCall withResults(ModelCall call, ModelReply reply) {
    List<Message> messages = new ArrayList<>(call.messages());
    messages.add(Message.calling(reply.text(), reply.toolCalls()));
    reply.toolCalls().forEach(c -> messages.add(Message.toolResult(c.id(), result(c))));
    return new ModelCall(call.model(), messages, call.variables(), call.parameters(), call.tools());
  }

  private String result(ToolCall call) {
    return tools.stream()
        .filter(tool -> tool.name().equals(call.name()))
        .findFirst()
        .map(tool -> text(answer(tool, call.arguments())))
        .orElseGet(() -> text(unknown(call.name())));
  }

  private static JsonValue answer(Tool tool, String arguments) {
    try {
      return tool.answer(arguments.isBlank() ? JsonObject.EMPTY : Json.parseObject(arguments));
    } catch (JsonException e) {
      return tool.otherwise();
    }
  }

  private static JsonObject unknown(String name) {
    return JsonObject.of("error", "there is no tool named " + name).object();
  }

  /** Text as it is, anything else as JSON. */
  private static String text(JsonValue result) {
    return result instanceof JsonText text ? text.value() : Json.write(result);
  }
}
