package dev.assize.check;

import dev.assize.base.Digest;
import dev.assize.base.Problems;
import dev.assize.cases.CheckSpec;
import dev.assize.check.Description.Needs;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind a check's name in a golden file, read strictly: every fault becomes a problem
 * with place, expectation and remedy, and a harmless value is given in its stead.
 */
public final class Arguments {

  private final CheckSpec spec;
  private final Description kind;
  private final Setting setting;
  private final Problems problems;
  private final Faults faults;
  private final GivenValue value;
  private final GivenOptions options;
  private final InnerChecks inner = new InnerChecks();
  private final Claims claims = new Claims();

  /**
   * What a check stands in.
   *
   * @param reference what the case expects in prose; empty when it has none
   * @param maker of the checks that composed ones are made of
   */
  record Setting(String reference, CheckMaker maker) {}

  Arguments(CheckSpec spec, Description kind, Setting setting, Problems problems) {
    this.spec = spec;
    this.kind = kind;
    this.setting = setting;
    this.problems = problems;
    this.faults = new Faults(spec, kind, problems);
    this.value = new GivenValue(spec, kind, faults);
    this.options = new GivenOptions(spec, kind, faults);
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
    return value.text();
  }

  /** A value that is not blank, its escapes in place, as regular expressions and JSON want it. */
  public String raw() {
    return value.raw();
  }

  /** A regular expression as written. */
  public String pattern() {
    return value.pattern();
  }

  /**
   * A value with its escapes in place that may be the text of a file; empty when there is none, or
   * no such file, which is told.
   */
  public Optional<String> document() {
    return value.document();
  }

  /** Texts parted by {@code |}; none of them blank. */
  public List<String> items() {
    return value.items();
  }

  /** A whole number from 0 to a thousand million. */
  public int count() {
    return value.count();
  }

  /** A span of time above zero. */
  public Duration duration() {
    return value.duration();
  }

  /** Nothing may stand behind the name. */
  public void nothing() {
    value.nothing();
  }

  /**
   * Texts to compare a reply with: those behind the name, parted by {@code |}, or the reference of
   * the case when nothing stands there.
   */
  public List<String> references() {
    return value.references(setting.reference());
  }

  /**
   * The checks in parentheses behind the name; none when something is wrong with any of them, which
   * is told.
   */
  public List<Part> parts() {
    value.isCode();
    if (!value.isThere()) {
      return List.of();
    }
    inner.make(spec, setting, problems, this);
    return problems.hasErrors() ? List.of() : inner.parts();
  }

  /** Whether an option without a value is there. */
  public boolean has(String option) {
    return options.has(option);
  }

  /** The text behind an option's name; empty when the option is absent. */
  public Optional<String> option(String name) {
    return options.option(name);
  }

  /** The number behind an option's name, at least {@code least}. */
  public Optional<BigDecimal> number(String name, BigDecimal least) {
    return options.number(name, least);
  }

  /** The number behind an option's name, within bounds that belong to it. */
  public Optional<BigDecimal> number(String name, BigDecimal least, BigDecimal most) {
    return options.number(name, least, most);
  }

  /**
   * Says what the check is about, so that lint finds what can never hold together: without any
   * {@code not} it passes on the replies that meet the demand and fails on all others, or leaves
   * them unscored.
   */
  public void passesOn(Demand demand) {
    claims.passesOn(demand);
  }

  /** The same of a check that also fails on replies that meet the demand. */
  public void passesOnlyOn(Demand demand) {
    claims.passesOnlyOn(demand);
  }

  /** Tells that every reply would satisfy the check as written, before any {@code not}. */
  public void alwaysTrue(String why) {
    faults.alwaysTrue(why);
  }

  /** Tells that no reply could satisfy the check as written, before any {@code not}. */
  public void neverTrue(String why) {
    faults.neverTrue(why);
  }

  /** Tells that {@code not} makes no sense before the check as written. */
  public void refuseNot(String why) {
    faults.refuseNot(why);
  }

  /** Says that the check finds a score and never a pass or a failure. */
  public void decidesNothing() {
    faults.refuseNot("a score without [at least] decides nothing");
    claims.decidesNothing();
  }

  /** Whether its finding can pass or fail a case. */
  boolean decides() {
    return claims.decides() && !has("advisory");
  }

  /** Tells that the value is none of the kind. */
  public void wrongValue() {
    faults.wrongValue();
  }

  /** Tells a fault of the kind's own. */
  public void fault(String code, String found, String expected, String remedy) {
    faults.tell(code, found, expected, remedy);
  }

  /** Tells what is seldom meant, as a warning. */
  void doubt(String code, String found, String expected, String remedy) {
    faults.doubt(code, found, expected, remedy);
  }

  /** What the check took from its case besides what is written; empty when nothing. */
  String borrowed() {
    return value.borrowed();
  }

  /**
   * Says what the check is made of besides what is written: with another substance it is another
   * check.
   */
  void madeOf(Digest what) {
    claims.madeOf(what);
  }

  /** What the kind has said of the check so far. */
  Claims claims() {
    return claims;
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
    return options.name().orElse(spec.text());
  }

  BigDecimal weight() {
    return options.weight();
  }

  /** Tells what is in the brackets and the kind does not know. */
  void close() {
    options.close(value.bracket());
    value.close(options);
  }

  /**
   * The value where it holds an escape that an older edition of the grammar left as it was: there
   * the check is another one; empty otherwise.
   */
  String escapes() {
    return value.escapes();
  }
}
