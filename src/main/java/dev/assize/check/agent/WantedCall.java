package dev.assize.check.agent;

import dev.assize.check.Arguments;
import dev.assize.check.Trait;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.ToolCall;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call that is looked for: a tool's name, and perhaps members that its arguments must have among
 * others.
 */
record WantedCall(String written, String name, JsonObject members) implements Trait {

  static final String FORM = "NAME or NAME {\"member\": value}";
  private static final Pattern CALL =
      Pattern.compile("([^\\s{}]{1,200})\\s*(\\{.*\\})?", Pattern.DOTALL);

  /** The calls as written, parted by bars; what is none is told. */
  static List<WantedCall> asked(Arguments arguments) {
    return arguments.items().stream().map(item -> read(item, arguments)).toList();
  }

  private static WantedCall read(String item, Arguments arguments) {
    Matcher call = CALL.matcher(item.strip());
    String why = "neither a name nor a name and a JSON object";
    if (call.matches()) {
      String json = call.group(2) == null ? "{}" : call.group(2);
      try {
        if (Json.parse(json) instanceof JsonObject members) {
          return new WantedCall(item.strip(), call.group(1), members);
        }
      } catch (JsonException e) {
        why = e.getMessage();
      }
    }
    arguments.fault("wrong-value", "\"" + item + "\": " + why, FORM, "");
    return new WantedCall(item, "?", JsonObject.EMPTY);
  }

  boolean isAnsweredBy(ToolCall call) {
    return call.name().equals(name)
        && (members.members().isEmpty()
            || Calls.arguments(call).filter(given -> contains(given, members)).isPresent());
  }

  @Override
  public String words() {
    return "calls " + written;
  }

  @Override
  public boolean followsFrom(Trait other) {
    return other instanceof WantedCall call
        && call.name.equals(name)
        && contains(call.members, members);
  }

  @Override
  public boolean excludes(Trait other) {
    return false;
  }

  /** How much it asks for; a list is matched from the most to the least. */
  int size() {
    return Json.canonical(members).length();
  }

  private static boolean contains(JsonObject whole, JsonObject part) {
    for (Map.Entry<String, JsonValue> member : part.members().entrySet()) {
      if (whole.get(member.getKey()).filter(v -> matches(v, member.getValue())).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(JsonValue found, JsonValue wanted) {
    if (found instanceof JsonObject whole && wanted instanceof JsonObject part) {
      return contains(whole, part);
    }
    if (found instanceof JsonArray whole && wanted instanceof JsonArray part) {
      return matches(whole.elements(), part.elements());
    }
    return found instanceof JsonNumber number && wanted instanceof JsonNumber other
        ? number.value().compareTo(other.value()) == 0
        : found.equals(wanted);
  }

  private static boolean matches(List<JsonValue> found, List<JsonValue> wanted) {
    boolean all = found.size() == wanted.size();
    for (int i = 0; all && i < wanted.size(); i++) {
      all = matches(found.get(i), wanted.get(i));
    }
    return all;
  }
}
