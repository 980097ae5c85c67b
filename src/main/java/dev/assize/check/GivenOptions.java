package dev.assize.check;

import dev.assize.base.Suggestion;
import dev.assize.cases.CheckSpec;
import dev.assize.check.Description.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The options in a check's brackets, read strictly. */
final class GivenOptions {

  private static final String AS = "as";
  private static final List<Option> COMMON =
      List.of(
          new Option("weight", "weight 2", "counts as much as two checks of weight 1"),
          Option.flag("advisory", "is reported and never decides whether the case passes"),
          new Option(AS, AS + ": greeting", "is reported under this name, the same in many cases"));

  private final Description kind;
  private final Faults faults;
  private final List<String> given = new ArrayList<>();

  GivenOptions(CheckSpec spec, Description kind, Faults faults) {
    this.kind = kind;
    this.faults = faults;
    // A golden file takes the first word of an option for its name; "ignoring case" has two.
    spec.options()
        .forEach(
            (name, text) -> {
              String written = (name + " " + text).strip();
              given.add(
                  declared()
                      .filter(declared -> isNamed(written, declared))
                      .map(
                          declared ->
                              Option.spaced(declared) + written.substring(declared.length()))
                      .findFirst()
                      .orElse(written));
            });
  }

  /** The options that every check knows; they say how its finding counts. */
  static List<Option> common() {
    return COMMON;
  }

  /** The names of those options. */
  static Set<String> commonNames() {
    return COMMON.stream().map(Option::name).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether an option without a value is there. */
  boolean has(String option) {
    Optional<String> value = option(option);
    if (value.isPresent() && !value.get().isBlank()) {
      String shown = Option.spaced(option);
      wrong(shown + " " + value.get(), "[" + shown + "] without a value");
    }
    return value.isPresent();
  }

  /** The text behind an option's name; empty when the option is absent. */
  Optional<String> option(String name) {
    requireDeclared(name);
    for (String text : given) {
      if (isNamed(text, Option.spaced(name))) {
        return Optional.of(text.substring(name.length()).strip());
      }
    }
    return Optional.empty();
  }

  /** The number behind an option's name, at least {@code least}. */
  Optional<BigDecimal> number(String declared, BigDecimal least) {
    String name = Option.spaced(declared);
    Optional<String> text = option(declared).map(String::strip);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?")
        && new BigDecimal(text.get()).compareTo(least) >= 0) {
      return text.map(BigDecimal::new);
    }
    wrong(name + " " + text.get(), "[" + name + " NUMBER], " + least.toPlainString() + " or more");
    return Optional.empty();
  }

  /** The same, and at most {@code most}. */
  Optional<BigDecimal> number(String name, BigDecimal least, BigDecimal most) {
    Optional<BigDecimal> number = number(name, least);
    if (number.isPresent() && number.get().compareTo(most) > 0) {
      wrong(
          Option.spaced(name) + " " + number.get().toPlainString(),
          "["
              + Option.spaced(name)
              + " NUMBER], "
              + least.toPlainString()
              + " to "
              + most.toPlainString());
    }
    return number;
  }

  /** What the finding is reported as, if that is said. */
  Optional<String> name() {
    Optional<String> name = option(AS);
    if (name.isPresent() && !name.get().matches("[a-z0-9][a-z0-9-]{0,39}")) {
      wrong(AS + ": " + name.get(), "[" + AS + ": NAME], small letters, digits and dashes");
    }
    return name;
  }

  BigDecimal weight() {
    BigDecimal tiny = new BigDecimal("0.000001");
    return number("weight", tiny).orElse(BigDecimal.ONE);
  }

  /** Tells every option that the kind does not know, and those that stand twice. */
  void close(String bracket) {
    known().stream()
        .filter(name -> given.stream().filter(option -> isNamed(option, name)).count() > 1)
        .forEach(name -> wrong(name, "each option once"));
    for (String option : given) {
      if (!isKnown(option)) {
        faults.tell(
            "unknown-option",
            "[" + option + "]",
            "",
            Suggestion.remedy(option, known()) + " " + bracket);
      }
    }
  }

  private boolean isKnown(String option) {
    return known().stream().anyMatch(name -> isNamed(option, name));
  }

  /** Whether a text is written as one of the options that this kind of check knows. */
  boolean reads(String text) {
    return Stream.concat(declared(), known().stream())
        .anyMatch(name -> text.matches("(?s)" + name + "( *:.*| +[^a-z].*)?"));
  }

  private List<String> known() {
    return declared().map(Option::spaced).toList();
  }

  private Stream<String> declared() {
    return Stream.concat(COMMON.stream(), kind.options().stream()).map(Option::name);
  }

  private void wrong(String option, String expected) {
    faults.tell("wrong-option", "[" + option + "]", expected, "");
  }

  private static boolean isNamed(String option, String name) {
    return option.equals(name) || option.startsWith(name + " ");
  }

  private void requireDeclared(String option) {
    if (!isIn(COMMON, option) && !isIn(kind.options(), option)) {
      throw new IllegalStateException(kind.name() + " does not declare the option " + option);
    }
  }

  private static boolean isIn(List<Option> options, String name) {
    for (Option option : options) {
      if (option.name().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
