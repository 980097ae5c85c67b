package dev.assize.check;

import dev.assize.base.Numbers;
import dev.assize.json.JsonValue;
import dev.assize.verdict.Verdict;

/** The reply is JSON and nothing else. */
public final class JsonValid implements CheckKind {

  @Override
  public Description description() {
    return Description.of(
            "json",
            "Passes when the reply is one JSON value and nothing else (RFC 8259; a member named"
                + " twice and nesting deeper than 200 are refused).")
        .edition(2)
        .knows(JsonReply.FENCED)
        .passes("json", "{\"order\": \"W-20114\"}")
        .passes("json [fenced]", "```json\n{\"order\": \"W-20114\"}\n```")
        .fails("json", "Here you are: {\"order\": \"W-20114\"}");
  }

  @Override
  public Examination make(Arguments arguments) {
    arguments.nothing();
    arguments.passesOn(Demand.some(Syntax.json(Syntax.Around.askedBy(arguments))));
    return JsonReply.reading(
        arguments, (value, json) -> Verdict.passed("the reply is " + kind(value)));
  }

  private static String kind(JsonValue value) {
    return switch (value) {
      case JsonValue.JsonObject object ->
          "a JSON object of " + Numbers.count(object.members().size(), "member");
      case JsonValue.JsonArray array ->
          "a JSON array of " + Numbers.count(array.elements().size(), "element");
      case JsonValue.JsonText text -> "a JSON string";
      case JsonValue.JsonNumber number -> "a JSON number";
      case JsonValue.JsonBoolean bool -> "a JSON boolean";
      case JsonValue.JsonNull nothing -> "a JSON null";
    };
  }
}
