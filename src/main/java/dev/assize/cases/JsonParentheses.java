package dev.assize.cases;

import dev.assize.base.Problems;
import dev.assize.json.Fields;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The full form of checks made of checks, with what the compact form has in parentheses as members:
 * {@code {"check": "any-of", "of": [...]}}, {@code {"check": "at-least", "count": 2, "of": [...]}},
 * {@code {"check": "if", "when": ..., "then": ..., "else": ...}}. Each part is a compact text or an
 * object. It becomes the compact value, so that both forms are one check.
 */
final class JsonParentheses {

  private static final String OF = "of";
  private static final String COUNT = "count";
  private static final String WHEN = "when";
  private static final String THEN = "then";
  private static final String ELSE = "else";

  /** What is no option of a check. */
  static final Set<String> MEMBERS = Set.of(OF, COUNT, WHEN, THEN, ELSE);

  private final String name;
  private final Fields check;
  private final String which;
  private final BiFunction<JsonValue, String, Optional<CheckSpec>> reading;

  /**
   * Of one check.
   *
   * @param which check it is, as faults of its parts name it: {@code item 2 of checks}
   * @param reading of a part by what it is called
   */
  JsonParentheses(
      String name,
      Fields check,
      String which,
      BiFunction<JsonValue, String, Optional<CheckSpec>> reading) {
    this.name = name;
    this.check = check;
    this.which = which;
    this.reading = reading;
  }

  /** The compact value; empty when no member is a part. */
  String value() {
    List<String> there = check.names().stream().filter(MEMBERS::contains).toList();
    if (there.isEmpty()) {
      return "";
    }
    if (check.has("value")) {
      fault("\"value\" beside \"" + there.getFirst() + "\"", "one of the two", "");
    }
    return switch (name) {
      case "any-of" -> joined(" or ");
      case "all-of" -> joined(" and ");
      case "at-least" -> count() + " of " + joined(", ");
      case "if" -> conditional();
      default -> {
        fault(
            "\"" + there.getFirst() + "\" in the check \"" + name + "\"",
            "any-of, all-of, at-least or if",
            "");
        yield "";
      }
    };
  }

  private String joined(String word) {
    JsonValue parts = check.value(OF).orElse(new JsonArray(List.of()));
    List<JsonValue> elements = parts instanceof JsonArray array ? array.elements() : List.of();
    if (elements.isEmpty()) {
      fault("\"of\" of the check \"" + name + "\"", "a list of checks", "");
    }
    return IntStream.range(0, elements.size())
        .mapToObj(i -> part(elements.get(i), JsonChecks.item(i, "\"of\"")))
        .collect(Collectors.joining(word));
  }

  private String count() {
    return check.whole(COUNT, 1, 99).map(String::valueOf).orElse("?");
  }

  private String conditional() {
    List<String> said = new ArrayList<>(List.of(part(WHEN), THEN + " " + part(THEN)));
    check.value(ELSE).ifPresent(otherwise -> said.add(ELSE + " " + part(otherwise, ELSE)));
    return String.join(" ", said);
  }

  private String part(String member) {
    Optional<JsonValue> value = check.value(member);
    if (value.isEmpty()) {
      fault("the check \"" + name + "\" without \"" + member + "\"", "a check", "");
    }
    return value.map(it -> part(it, member)).orElse("(?)");
  }

  /** A check in parentheses that reads back as the same. */
  private String part(JsonValue value, String member) {
    Optional<CheckSpec> spec = reading.apply(value, member + " in " + which);
    String written =
        spec.map(s -> CheckSyntax.print(s.name(), s.negated(), s.value(), s.options())).orElse("?");
    if (spec.isPresent() && !isReadBack(spec.get(), written)) {
      fault(
          Quoted.of(Json.write(value)) + " inside \"" + name + "\"",
          "parentheses in pairs, and \\[ for a bracket behind a blank",
          "A parenthesis without a partner is written \\( or \\), in a regular expression [(].");
    }
    return "(" + written + ")";
  }

  private boolean isReadBack(CheckSpec spec, String written) {
    Problems unheard = new Problems();
    CheckSpec outer = new CheckSpec("", name, false, "(" + written + ")", Map.of(), spec.place());
    List<CheckSpec.Part> parts = outer.parts(unheard);
    return parts.size() == 1 && parts.getFirst().check().digest().equals(spec.digest());
  }

  private void fault(String found, String expected, String remedy) {
    check
        .problems()
        .error("cases.malformed-check", check.place(), "checks: " + found, expected, remedy);
  }
}
