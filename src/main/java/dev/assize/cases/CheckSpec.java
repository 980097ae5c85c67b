package dev.assize.cases;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A check as a golden file names it; what it means is known two floors up.
 *
 * @param text as written, for reports: {@code not contains: sorry [ignoring case]}
 * @param negated whether {@code not} stood before the name
 * @param value what stands behind the colon, its escapes still in place, as a regular expression or
 *     a schema wants it; the text of the file when it refers to one that is there, like
 *     {@code @schemas/order.json}; empty when there is none
 * @param options the bracketed options by name, which may be several words such as {@code ignoring
 *     case}; an option without a value has the empty text
 * @param spot where in its cell it stands
 */
public record CheckSpec(
    String text,
    String name,
    boolean negated,
    String value,
    Map<String, String> options,
    Place place,
    Spot spot) {

  public CheckSpec {
    options = Settings.of(options);
  }

  /** A check that stands in no cell. */
  public CheckSpec(
      String text,
      String name,
      boolean negated,
      String value,
      Map<String, String> options,
      Place place) {
    this(text, name, negated, value, options, place, Spot.NOWHERE);
  }

  /**
   * Reads a check in its compact form, as a cell of a golden file has it; faults are told.
   *
   * @param place where it was written
   */
  public static Optional<CheckSpec> read(String text, Place place, Problems problems) {
    return new CheckSyntax(place, problems).parse(text);
  }

  /** Several of them, parted as in a cell of a golden file. */
  public static List<CheckSpec> list(String cell, Place place, Problems problems) {
    CheckSyntax syntax = new CheckSyntax(place, problems);
    return Items.pieces(cell).stream().flatMap(item -> syntax.parse(item).stream()).toList();
  }

  /** The same check without these of its options, if it has them; its text is printed anew. */
  public CheckSpec without(Set<String> named) {
    Map<String, String> left = new TreeMap<>(options);
    left.keySet().removeAll(named);
    return new CheckSpec(
        CheckSyntax.print(name, negated, value, left), name, negated, value, left, place);
  }

  /** The value as one text, without escapes. */
  public String literal() {
    return Items.literal(value);
  }

  /** The texts that {@code |} parts in the value, trimmed and without escapes. */
  public List<String> alternatives() {
    return Items.alternatives(value);
  }

  /**
   * The checks in parentheses that the value is made of, as {@code any-of} takes them. Faults are
   * told, and what is faulty is left out.
   */
  public List<Part> parts(Problems problems) {
    Piece source = spot.value(value);
    try {
      CheckSyntax syntax = new CheckSyntax(place, problems);
      return Groups.of(value).stream()
          .flatMap(
              group ->
                  syntax
                      .parse(group.in(source))
                      .map(spec -> new Part(group.words(), spec))
                      .stream())
          .toList();
    } catch (Groups.Malformed e) {
      problems.error(
          "cases.malformed-check",
          place,
          "checks: " + Quoted.of(text) + character(source.at(e.at() - 1), e.at()),
          e.expected(),
          "Write each check in parentheses, like any-of: (contains: sorry) or (refused); inside a"
              + " value a semicolon is written \\; and a parenthesis \\( or \\).");
      return List.of();
    }
  }

  /** The brackets amid the value, as they stand in a cell. */
  public List<Bracket> brackets() {
    return spot.brackets(value);
  }

  private static String character(int inCell, int inValue) {
    return inCell == 0 ? ", character " + inValue + " of the value" : Spot.words(inCell);
  }

  /**
   * A check inside another one.
   *
   * @param words before its parenthesis: {@code or}, {@code then}, {@code 2 of}; mostly empty for
   *     the first
   */
  public record Part(String words, CheckSpec check) {}

  /** Of all that decides the check's verdict; not of its spelling or place. */
  public Digest digest() {
    Digests digests = Digests.of("check").part("name", name);
    if (negated) {
      digests.part("negated", "yes");
    }
    digests.optional("value", value);
    options.forEach((option, setting) -> digests.part("option", option).part("is", setting));
    return digests.digest();
  }
}
