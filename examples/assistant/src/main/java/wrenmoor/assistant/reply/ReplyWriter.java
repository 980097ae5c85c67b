package wrenmoor.assistant.reply;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import wrenmoor.assistant.knowledge.Evidence;

/** Writes a reply as JSON; what it spent is told only where the model was asked. */
public final class ReplyWriter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReplyWriter() {}

  /** The body of an answer, with the version that gave it as its model. */
  public static ObjectNode write(Reply reply, String version) {
    ObjectNode body = JSON.createObjectNode().put("text", reply.text());
    if (!reply.toolCalls().isEmpty()) {
      ArrayNode calls = body.putArray("tool_calls");
      for (Reply.ToolCall call : reply.toolCalls()) {
        calls
            .addObject()
            .put("id", "call-" + calls.size())
            .put("name", call.name())
            .put("arguments", call.arguments().toString());
      }
    }
    if (!reply.retrieved().isEmpty()) {
      ArrayNode retrieved = body.putArray("retrieved");
      for (Evidence evidence : reply.retrieved()) {
        retrieved
            .addObject()
            .put("id", evidence.chunk())
            .put("text", evidence.text())
            .put("coverage", Math.round(evidence.coverage() * 100) / 100.0);
      }
    }
    if (!reply.innerCalls().isEmpty()) {
      spent(reply, body);
    }
    return body.put("model", version)
        .put("tier", reply.tier().name().toLowerCase(Locale.ROOT))
        .put("finish", reply.toolCalls().isEmpty() ? "stop" : "tool_calls");
  }

  private static void spent(Reply reply, ObjectNode body) {
    ArrayNode calls = body.putArray("inner_calls");
    int input = 0;
    int output = 0;
    for (Reply.InnerCall call : reply.innerCalls()) {
      ObjectNode inner =
          calls
              .addObject()
              .put("model", call.written().model())
              .put("purpose", call.purpose())
              .put("latency_ms", call.written().millis());
      inner
          .putObject("usage")
          .put("input", call.written().inputTokens())
          .put("output", call.written().outputTokens());
      input += call.written().inputTokens();
      output += call.written().outputTokens();
    }
    body.putObject("usage").put("input", input).put("output", output);
  }
}
