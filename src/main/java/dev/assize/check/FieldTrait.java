package dev.assize.check;

import dev.assize.check.Syntax.Around;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.verdict.Rationale;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a rule about a JSON field asks of replies: that it is there, and what it may be. */
final class FieldTrait {

  private FieldTrait() {}

  static void tell(FieldRule field, Arguments arguments) {
    Around around = Around.askedBy(arguments);
    Present here = new Present(field.pointer(), around);
    if (field.wanted().isEmpty()) {
      arguments.passesOn(Demand.some(here));
    }
    field.wanted().forEach(text -> arguments.passesOnlyOn(Demand.some(value(field, text))));
    for (String at = field.pointer(); !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      arguments.passesOnlyOn(Demand.some(new Present(at, around)));
    }
  }

  private static Valued value(FieldRule field, String text) {
    return new Valued(
        field.pointer(), text, new HashSet<>(List.of(folded(text), folded(canonical(text)))));
  }

  /** Every field that both of two texts can match has a form in common here. */
  private static String folded(String text) {
    return Folding.IGNORING_CASE.fold(text).text();
  }

  private static String canonical(String text) {
    try {
      return Json.parse(text) instanceof JsonNumber number
          ? plain(number.value())
          : Json.canonical(Json.parse(text));
    } catch (JsonException e) {
      return text;
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
  }

  private record Present(String pointer, Around around) implements Trait {
    @Override
    public String words() {
      return "has a field " + pointer;
    }

    @Override
    public boolean followsFrom(Trait other) {
      return other instanceof Present field
          && field.pointer.equals(pointer)
          && (around == Around.FENCE || field.around == Around.NOTHING);
    }

    @Override
    public boolean excludes(Trait other) {
      return false;
    }
  }

  private record Valued(String pointer, String text, Set<String> forms) implements Trait {
    @Override
    public String words() {
      return "has " + Rationale.quote(text) + " at " + pointer;
    }

    @Override
    public boolean followsFrom(Trait other) {
      return false;
    }

    @Override
    public boolean excludes(Trait other) {
      return other instanceof Valued field
          && field.pointer.equals(pointer)
          && forms.stream().noneMatch(field.forms::contains);
    }
  }
}
