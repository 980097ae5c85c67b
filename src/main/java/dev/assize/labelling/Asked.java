package dev.assize.labelling;

import com.sun.net.httpserver.HttpExchange;
import dev.assize.LabellingDesk.Answer;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The body of what the page posts. */
record Asked(JsonObject body) {

  private static final int MOST_BYTES = 16 * 1024;
  private static final Set<String> KNOWN = Set.of("at", "label", "note");

  static Asked in(HttpExchange exchange) throws Refused, IOException {
    String kind = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    if (!kind.equals("application/json")) {
      throw new Refused(415, "send application/json");
    }
    byte[] bytes = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new Refused(413, "more than " + MOST_BYTES + " bytes");
    }
    try {
      JsonObject body = Json.parseObject(new String(bytes, StandardCharsets.UTF_8));
      if (!KNOWN.containsAll(body.members().keySet())) {
        throw new Refused(400, "known are " + KNOWN.stream().sorted().toList());
      }
      return new Asked(body);
    } catch (JsonException e) {
      throw new Refused(400, "not JSON: " + e.getMessage());
    }
  }

  /** Which reply the person saw. */
  int at() throws Refused {
    long at = body.whole("at").orElseThrow(() -> new Refused(400, "at: a whole number"));
    if (at < 0 || at > Integer.MAX_VALUE) {
      throw new Refused(400, "at: the number of a reply, from 0");
    }
    return (int) at;
  }

  Answer answer() throws Refused {
    return switch (body.text("label").orElse("")) {
      case "pass" -> Answer.PASS;
      case "fail" -> Answer.FAIL;
      default -> throw new Refused(400, "label: pass or fail");
    };
  }

  String note() {
    return body.text("note").orElse("");
  }
}
