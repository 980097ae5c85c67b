package dev.assize.check;

import dev.assize.check.Description.Option;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.function.BiFunction;

/** Reads a reply as JSON for the checks that want it. */
final class JsonReply {

  static final Option FENCED =
      Option.flag("fenced", "one Markdown code fence around the JSON is allowed");

  private static final String FENCE = "```";

  private JsonReply() {}

  static boolean mayBeFenced(Arguments arguments) {
    return arguments.has(FENCED.name());
  }

  /** A check that fails on what is not JSON, and otherwise looks at the value and its text. */
  static Check reading(Arguments arguments, BiFunction<JsonValue, String, Verdict> look) {
    boolean fenced = mayBeFenced(arguments);
    return (TextCheck)
        text -> {
          String json = fenced ? unfenced(text.strip()) : text.strip();
          try {
            return look.apply(Json.parse(json), json);
          } catch (JsonException e) {
            return Verdict.failed(
                "the reply is not JSON: line "
                    + e.line()
                    + ", "
                    + e.getMessage()
                    + "; it begins "
                    + Rationale.quote(text.strip()));
          }
        };
  }

  private static String unfenced(String text) {
    int line = text.indexOf('\n');
    boolean fenced =
        text.startsWith(FENCE)
            && text.endsWith(FENCE)
            && line > 0
            && line < text.length() - FENCE.length();
    return fenced ? text.substring(line + 1, text.length() - FENCE.length()).strip() : text;
  }
}
