package dev.assize.check;

import dev.assize.check.Description.Needs;
import dev.assize.check.Description.Option;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;

/** One field of a JSON reply has a given value. */
public final class JsonField implements CheckKind {

  private static final String CASE_OPTION = "ignoring case";
  private static final String EQUALS = "=";

  @Override
  public Description description() {
    return Description.of(
            "json-field",
            "Passes when the reply is JSON and the field at the JSON pointer (RFC 6901) has the"
                + " value; without a value, when the field is there. Numbers are compared as"
                + " numbers, everything else as text.")
        .takes("/pointer = value, or /pointer")
        .knows(JsonReply.FENCED)
        .knows(Option.flag(CASE_OPTION, "capital and small letters are the same"))
        .needs(Needs.GOLDEN)
        .passes("json-field: /order_id = A-1001", "{\"order_id\": \"A-1001\"}")
        .passes("json-field: /items/0/price = 5", "{\"items\": [{\"price\": 5.00}]}")
        .fails("json-field: /order_id = A-1001", "{\"order_id\": \"A-1002\"}");
  }

  @Override
  public Examination make(Arguments arguments) {
    String text = arguments.text();
    int equals = text.indexOf(EQUALS);
    String pointer = (equals < 0 ? text : text.substring(0, equals)).strip();
    if (!pointer.matches("(/([^~]|~[01])*)?") || pointer.isEmpty() && equals != 0) {
      arguments.fault(
          "bad-pointer",
          "\"" + pointer + "\"",
          "a JSON pointer",
          "Begin it with a slash: /order_id");
      pointer = "";
    }
    Field field =
        new Field(
            pointer,
            equals < 0 ? "" : text.substring(equals + 1).strip(),
            arguments.has(CASE_OPTION) ? Folding.Case.IGNORED : Folding.Case.AS_IT_IS);
    return equals < 0
        ? JsonReply.reading(arguments, (value, json) -> field.isThere(value))
        : JsonReply.reading(arguments, (value, json) -> field.isEqual(value));
  }

  private record Field(String pointer, String wanted, Folding.Case letters) {

    Verdict isThere(JsonValue root) {
      return root.at(pointer)
          .map(value -> Verdict.passed(pointer + " is " + quote(value)))
          .orElseGet(this::missing);
    }

    Verdict isEqual(JsonValue root) {
      return root.at(pointer)
          .map(
              value -> {
                String told = pointer + " is " + quote(value);
                return matches(value)
                    ? Verdict.passed(told)
                    : Verdict.failed(told + ", not " + Rationale.quote(wanted));
              })
          .orElseGet(this::missing);
    }

    private Verdict missing() {
      return Verdict.failed("the reply has no " + pointer);
    }

    private boolean matches(JsonValue value) {
      if (value instanceof JsonNumber number && wanted.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
        return number.value().compareTo(new BigDecimal(wanted)) == 0;
      }
      Folding folding = new Folding(letters, Folding.Shape.AS_IT_IS);
      String found = value instanceof JsonText text ? text.value() : Json.canonical(value);
      return folding.fold(found).text().equals(folding.fold(expected(value)).text());
    }

    /** What is no text is compared as canonical JSON, so that spaces and order do not matter. */
    private String expected(JsonValue value) {
      try {
        return value instanceof JsonText ? wanted : Json.canonical(Json.parse(wanted));
      } catch (JsonException e) {
        return wanted;
      }
    }

    private static String quote(JsonValue value) {
      return Rationale.quote(value instanceof JsonText text ? text.value() : Json.write(value));
    }
  }
}
