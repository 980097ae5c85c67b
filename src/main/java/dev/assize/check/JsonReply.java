package dev.assize.check;

import dev.assize.check.Description.Option;
import dev.assize.check.Syntax.Around;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Reads a reply as JSON for the checks that want it. */
public final class JsonReply {

  static final Option FENCED = Fence.OPTION;

  private JsonReply() {}

  /** A check that fails on what is not JSON, and otherwise looks at the value and its text. */
  public static Check reading(Arguments arguments, BiFunction<JsonValue, String, Verdict> look) {
    UnaryOperator<String> body = Fence.askedBy(arguments);
    arguments.passesOnlyOn(Demand.some(Syntax.json(Around.askedBy(arguments))));
    return (TextCheck)
        text -> {
          String json = body.apply(text);
          try {
            return look.apply(Json.parse(json), json);
          } catch (JsonException e) {
            return Verdict.failed(
                "the reply is not JSON: line "
                    + e.line()
                    + ", "
                    + e.getMessage()
                    + "; it begins "
                    + Rationale.quote(text.strip())
                    + (Fence.isAt(json.lines().findFirst().orElse(""))
                        ? "; the option [fenced] allows a code fence"
                        : ""));
          }
        };
  }
}
