package dev.assize.check;

import dev.assize.check.Description.Option;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;

/**
 * What one field of a JSON value should be: {@code /pointer = value}, or {@code /pointer} for a
 * field that is there, whatever it is.
 *
 * @param pointer by RFC 6901
 * @param wanted its value as written; none when any will do
 */
public record FieldRule(String pointer, List<String> wanted, Folding.Case letters) {

  private static final String CASE_OPTION = "ignoring case";
  public static final Option CASE =
      Option.flag(CASE_OPTION, "capital and small letters are the same");
  public static final String FORM = "/pointer = value, or /pointer";
  private static final String EQUALS = "=";

  /** The rule as written; a pointer that is none is told. */
  public static FieldRule asked(String text, Arguments arguments) {
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
    if (equals < 0 && pointer.matches(".*:\\s.*")) {
      arguments.fault("bad-pointer", "\"" + pointer + "\"", FORM, "Write an equals sign: /a = 5");
    }
    if (equals >= 0 && text.startsWith("==", equals)) {
      arguments.fault(
          "wrong-value",
          "two equals signs in a row",
          FORM,
          "Write one; a value that begins with = stands behind a blank.");
    }
    return new FieldRule(
        pointer,
        equals < 0 ? List.of() : List.of(text.substring(equals + 1).strip()),
        arguments.has(CASE_OPTION) ? Folding.Case.IGNORED : Folding.Case.AS_IT_IS);
  }

  /**
   * Whether the field is as it should be.
   *
   * @param what of what the rationale speaks: "the reply"
   */
  public Verdict judge(String what, JsonValue root) {
    return root.at(pointer)
        .map(this::judge)
        .orElseGet(() -> Verdict.failed(what + " has no " + pointer));
  }

  private Verdict judge(JsonValue value) {
    String told = pointer + " is " + quote(value);
    return wanted.isEmpty() || matches(value, wanted.getFirst())
        ? Verdict.passed(told)
        : Verdict.failed(told + ", not " + Rationale.quote(wanted.getFirst()));
  }

  private boolean matches(JsonValue value, String text) {
    if (value instanceof JsonNumber number && text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
      return number.value().compareTo(new BigDecimal(text)) == 0;
    }
    Folding folding = new Folding(letters, Folding.Shape.AS_IT_IS);
    String found = value instanceof JsonText own ? own.value() : Json.canonical(value);
    return folding.fold(found).text().equals(folding.fold(expected(value, text)).text());
  }

  /** What is no text is compared as canonical JSON, so that spaces and order do not matter. */
  private static String expected(JsonValue value, String text) {
    try {
      return value instanceof JsonText ? text : Json.canonical(Json.parse(text));
    } catch (JsonException e) {
      return text;
    }
  }

  private static String quote(JsonValue value) {
    return Rationale.quote(value instanceof JsonText text ? text.value() : Json.write(value));
  }
}
