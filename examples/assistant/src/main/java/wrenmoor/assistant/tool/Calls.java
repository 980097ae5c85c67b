package wrenmoor.assistant.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import wrenmoor.assistant.form.Ask;
import wrenmoor.assistant.reply.Reply;

/** What the clerks have in common: results by call, numbers in a message, and handing over. */
final class Calls {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Calls() {}

  /** The result of the last call of a tool whose argument had this value. */
  static Optional<JsonNode> result(Ask ask, String tool, String argument, String value) {
    return ask.calls().reversed().stream()
        .filter(call -> call.tool().equals(tool))
        .filter(call -> call.arguments().path(argument).asText().equals(value))
        .map(Ask.Called::result)
        .findFirst();
  }

  static Reply call(String tool, String argument, String value) {
    return Reply.calling(tool, JSON.createObjectNode().put(argument, value));
  }

  static ObjectNode arguments() {
    return JSON.createObjectNode();
  }

  static Reply say(String text) {
    return Reply.of(Reply.Tier.RULES, text);
  }

  /**
   * The numbers of a message, in capitals and in order, without those named only to be set aside.
   */
  static List<String> numbers(Pattern shape, String message) {
    return shape
        .matcher(message)
        .results()
        .filter(
            found ->
                !message
                    .substring(Math.max(0, found.start() - 5), found.start())
                    .toLowerCase(Locale.ROOT)
                    .endsWith("not "))
        .map(MatchResult::group)
        .map(number -> number.toUpperCase(Locale.ROOT).replaceFirst("^([WB])[- ]?", "$1-"))
        .distinct()
        .toList();
  }

  /** The numbers of the message itself, else those of the latest earlier word that has any. */
  static List<String> latest(Pattern shape, Ask ask) {
    List<String> own = numbers(shape, ask.input());
    for (int i = ask.turns().size() - 1; own.isEmpty() && i >= 0; i--) {
      own = numbers(shape, ask.turns().get(i).content());
    }
    return own;
  }

  /** What is said when a look-up gave no result. */
  static Reply noResult(String what, JsonNode result) {
    String error = result.path("error").asText().toLowerCase(Locale.ROOT);
    if (error.contains("another") || error.contains("other account")) {
      return say(
          "I cannot share or change anything about "
              + what
              + ", because it belongs to another account. Its account holder can call 155.");
    }
    return say(
        error.contains("no such") || error.contains("not found") || error.contains("unknown")
            ? "I cannot find " + what + ". Please check the number, or call the care team on 155."
            : "I cannot look up "
                + what
                + " at the moment. Please try again in a while, or call the care team on 155.");
  }
}
