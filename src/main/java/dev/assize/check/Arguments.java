package dev.assize.check;

import dev.assize.base.Digest;
import dev.assize.base.Durations;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.CheckSpec;
import dev.assize.check.Description.Needs;
import dev.assize.check.Description.Option;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands behind a check's name in a golden file, read strictly: every fault becomes a problem
 * with place, expectation and remedy, and a harmless value is given in its stead.
 */
public final class Arguments {

  private static final String AS = "as";
  private static final List<Option> COMMON =
      List.of(
          new Option("weight", "weight 2", "counts as much as two checks of weight 1"),
          Option.flag("advisory", "is reported and never decides whether the case passes"),
          new Option(AS, AS + ": greeting", "is reported under this name, the same in many cases"));

  private final CheckSpec spec;
  private final Description kind;
  private final Setting setting;
  private final Problems problems;
  private final List<String> given;
  private final InnerChecks inner = new InnerChecks();
  private String borrowed = "";
  private String substance = "";

  /**
   * What a check stands in.
   *
   * @param reference what the case expects in prose; empty when it has none
   * @param checks of which composed ones are made
   */
  record Setting(String reference, Checks checks) {}

  Arguments(CheckSpec spec, Description kind, Setting setting, Problems problems) {
    this.spec = spec;
    this.kind = kind;
    this.setting = setting;
    this.problems = problems;
    // A golden file takes the first word of an option for its name; "ignoring case" has two.
    this.given = new ArrayList<>();
    spec.options().forEach((name, text) -> given.add((name + " " + text).strip()));
  }

  /** The options that every check knows; they say how its finding counts. */
  static List<Option> common() {
    return COMMON;
  }

  /** The names of those options. */
  static Set<String> commonNames() {
    return COMMON.stream().map(Option::name).collect(Collectors.toUnmodifiableSet());
  }

  /** The check as written, for rationales and reports. */
  public String written() {
    return spec.text();
  }

  /** The value without escapes; empty when there is none. */
  public String value() {
    return spec.literal();
  }

  /** A value that is not blank, without escapes. */
  public String text() {
    return isThere() ? spec.literal() : "?";
  }

  /** A value that is not blank, its escapes in place, as regular expressions and JSON want it. */
  public String raw() {
    return isThere() ? spec.value() : "?";
  }

  /** Texts parted by {@code |}; none of them blank. */
  public List<String> items() {
    if (!isThere()) {
      return List.of("?");
    }
    List<String> items = spec.alternatives();
    if (items.stream().anyMatch(String::isBlank)) {
      fault(
          "empty-item",
          "an empty text between the bars",
          kind.value(),
          "Remove the bar that has nothing beside it.");
      return List.of("?");
    }
    return items;
  }

  /**
   * Texts to compare a reply with: those behind the name, parted by {@code |}, or the reference of
   * the case when nothing stands there.
   */
  public List<String> references() {
    if (!spec.value().isBlank()) {
      return items();
    }
    borrowed = setting.reference();
    if (borrowed.isBlank()) {
      fault(
          "missing-reference",
          "nothing behind the name, and the case has no reference",
          kind.value(),
          "Fill the column reference, or write the text behind " + kind.name() + ":");
      return List.of("text");
    }
    return List.of(borrowed);
  }

  /**
   * The checks in parentheses behind the name; none when something is wrong with any of them, which
   * is told.
   */
  public List<Part> parts() {
    if (!isThere()) {
      return List.of();
    }
    inner.make(spec, setting, problems, this);
    return problems.hasErrors() ? List.of() : inner.parts();
  }

  /**
   * A check inside another.
   *
   * @param words before its parenthesis
   * @param written the check as it is written
   */
  public record Part(String words, String written, Check check) {}

  /** Nothing may stand behind the name. */
  public void nothing() {
    if (!spec.value().isBlank()) {
      fault(
          "unexpected-value",
          "\"" + spec.value() + "\" behind the name",
          "nothing",
          "Write " + kind.name() + " alone.");
    }
  }

  /** A whole number from 0 to a thousand million. */
  public int count() {
    if (!isThere()) {
      return 1;
    }
    String text = spec.literal();
    if (text.strip().matches("[0-9]{1,9}")) {
      return Integer.parseInt(text.strip());
    }
    wrongValue();
    return 1;
  }

  /** A span of time above zero. */
  public Duration duration() {
    String text = text();
    Optional<Duration> span = Durations.parse(text.strip()).filter(d -> !d.isZero());
    if (span.isEmpty()) {
      fault("wrong-value", "\"" + text + "\"", Durations.EXPECTED + ", above zero", example());
    }
    return span.orElse(Duration.ofSeconds(1));
  }

  /** Whether an option without a value is there. */
  public boolean has(String option) {
    Optional<String> value = option(option);
    if (value.isPresent() && !value.get().isBlank()) {
      fault(
          "wrong-option",
          "[" + option + " " + value.get() + "]",
          "[" + option + "] without a value",
          "");
    }
    return value.isPresent();
  }

  /** The text behind an option's name; empty when the option is absent. */
  public Optional<String> option(String name) {
    requireDeclared(name);
    for (String text : given) {
      if (isNamed(text, name)) {
        return Optional.of(text.substring(name.length()).strip());
      }
    }
    return Optional.empty();
  }

  /** The number behind an option's name, at least {@code least}. */
  public Optional<BigDecimal> number(String name, BigDecimal least) {
    Optional<String> text = option(name).map(String::strip);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?")
        && new BigDecimal(text.get()).compareTo(least) >= 0) {
      return text.map(BigDecimal::new);
    }
    fault(
        "wrong-option",
        "[" + name + " " + text.get() + "]",
        "[" + name + " NUMBER], " + least.toPlainString() + " or more",
        "");
    return Optional.empty();
  }

  /** Tells that every reply would satisfy the check as written, before any {@code not}. */
  public void alwaysTrue(String why) {
    pointless(spec.negated() ? "never-passes" : "never-fails", why);
  }

  /** Tells that no reply could satisfy the check as written, before any {@code not}. */
  public void neverTrue(String why) {
    pointless(spec.negated() ? "never-fails" : "never-passes", why);
  }

  /** Tells that {@code not} makes no sense before the check as written. */
  public void refuseNot(String why) {
    if (spec.negated()) {
      pointless("never-fails", why);
    }
  }

  /** Tells that the value is none of the kind. */
  public void wrongValue() {
    fault("wrong-value", "\"" + spec.literal() + "\"", kind.value(), example());
  }

  /** Tells a fault of the kind's own. */
  public void fault(String code, String found, String expected, String remedy) {
    problems.error(
        "check." + code,
        spec.place(),
        "check \"" + spec.text() + "\"" + spec.spot().words() + ": " + found,
        expected,
        remedy);
  }

  private boolean isThere() {
    if (spec.value().isBlank()) {
      fault("missing-value", "nothing behind the name", kind.value(), example());
      return false;
    }
    return true;
  }

  /** What the check took from its case besides what is written; empty when nothing. */
  String borrowed() {
    return borrowed;
  }

  /**
   * Says what the check is made of besides what is written: with another substance it is another
   * check.
   */
  void madeOf(Digest what) {
    substance = what.hex();
  }

  /** What it is made of besides what is written; mostly empty. */
  String substance() {
    return substance;
  }

  /** Of what the parts of a composed check are; empty without parts. */
  String partsDigest() {
    return inner.digest();
  }

  /** What the check must be given, with all its parts. */
  Needs needs() {
    return kind.needs().and(inner.needs());
  }

  /** What the finding is reported as. */
  String name() {
    Optional<String> name = option(AS);
    if (name.isPresent() && !name.get().matches("[a-z0-9][a-z0-9-]{0,39}")) {
      fault(
          "wrong-option",
          "[" + AS + ": " + name.get() + "]",
          "[" + AS + ": NAME], small letters, digits and dashes",
          "");
    }
    return name.orElse(spec.text());
  }

  BigDecimal weight() {
    BigDecimal tiny = new BigDecimal("0.000001");
    return number("weight", tiny).orElse(BigDecimal.ONE);
  }

  /** Tells every option that the kind does not know. */
  void close() {
    if (given.isEmpty()) {
      return;
    }
    List<String> known =
        Stream.concat(COMMON.stream(), kind.options().stream()).map(Option::name).toList();
    for (String option : given) {
      if (known.stream().noneMatch(name -> isNamed(option, name))) {
        fault("unknown-option", "[" + option + "]", "", Suggestion.remedy(option, known));
      }
    }
  }

  private void pointless(String code, String why) {
    String verdict = code.equals("never-fails") ? "can never fail" : "can never pass";
    fault(code, verdict + ": " + why, "a check that some replies pass and others fail", "");
  }

  private static boolean isNamed(String option, String name) {
    return option.equals(name) || option.startsWith(name + " ");
  }

  private String example() {
    return "Write for instance " + kind.examples().getFirst().check();
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
