package dev.assize.check.structure;

import dev.assize.base.Numbers;
import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.Fence;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.Yaml;

/** The reply is YAML. */
public final class YamlReply implements CheckKind {

  @Override
  public Description description() {
    return Description.of(
            "yaml",
            "Passes when the reply is one YAML document, a mapping or a sequence; a bare sentence"
                + " is YAML, too, and fails, as do a key named twice and a second document.")
        .edition(2)
        .knows(Fence.OPTION)
        .passes("yaml", "order: W-20114\nitems:\n  - lamp\n")
        .fails("yaml", "order: [W-20114\n")
        .fails("yaml", "Your order is on its way.");
  }

  @Override
  public Examination make(Arguments arguments) {
    arguments.nothing();
    return Format.check(arguments, YamlReply::read);
  }

  private static String read(String text) throws Fault {
    JsonValue value = parsed(text);
    if (value instanceof JsonObject object) {
      return "a YAML mapping of " + Numbers.count(object.members().size(), "key");
    }
    if (value instanceof JsonArray array) {
      return "a YAML sequence of " + Numbers.count(array.elements().size(), "element");
    }
    throw Fault.at(text, 0, "neither a mapping nor a sequence");
  }

  private static JsonValue parsed(String text) throws Fault {
    try {
      return Yaml.parse(text);
    } catch (JsonException e) {
      throw Fault.of("the reply is not YAML: line " + e.line() + ", " + e.getMessage());
    }
  }
}
