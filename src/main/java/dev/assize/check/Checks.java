package dev.assize.check;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.GoldenCase;
import dev.assize.check.Description.Needs;
import dev.assize.check.NamedCheck.Force;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every kind of check there is, and what each case asks of them. Safe for use by many threads. */
public final class Checks {

  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]*");

  private final SortedMap<String, CheckKind> kinds;

  /** Made once: a kind writes its own anew, examples and all, whenever it is asked. */
  private final Map<String, Description> descriptions = new HashMap<>();

  private final MadeChecks made = new MadeChecks();

  private Checks(SortedMap<String, CheckKind> kinds) {
    this.kinds = Collections.unmodifiableSortedMap(kinds);
    kinds.forEach((name, kind) -> descriptions.put(name, kind.description()));
  }

  /** All kinds on the class path. */
  public static Checks all() {
    return of(ServiceLoader.load(CheckKind.class, CheckKind.class.getClassLoader()));
  }

  static Checks of(Iterable<CheckKind> found) {
    SortedMap<String, CheckKind> kinds = new TreeMap<>();
    for (CheckKind kind : found) {
      CheckKind other = kinds.put(kind.description().name(), kind);
      if (other != null) {
        throw new IllegalStateException(
            "two checks are named "
                + kind.description().name()
                + ": "
                + other.getClass().getName()
                + " and "
                + kind.getClass().getName());
      }
    }
    return new Checks(kinds);
  }

  /** All kinds, by name. */
  public Collection<CheckKind> kinds() {
    return kinds.values();
  }

  public Optional<CheckKind> kind(String name) {
    return Optional.ofNullable(kinds.get(name));
  }

  /**
   * Lets the kinds that the cases name, inside other checks or by themselves, read ahead. It may
   * take a second.
   */
  public void readAhead(Collection<GoldenCase> cases) {
    Set<String> named =
        cases.stream()
            .flatMap(golden -> golden.expectation().checks().stream())
            .flatMap(spec -> WORD.matcher(spec.text()).results())
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    kinds.forEach(
        (name, kind) -> {
          if (named.contains(name)) {
            kind.readAhead();
          }
        });
  }

  /** Of the names and editions of all kinds, for the manifest. */
  public Digest digest() {
    Digests digests = Digests.of("checks");
    kinds.forEach(
        (name, kind) -> digests.part(name, Integer.toString(kind.description().edition())));
    return digests.digest();
  }

  /**
   * What the case asks for: the checks it names, and those implied by its facts, its policy and the
   * rule that an empty reply fails. Faulty checks are told and left out.
   */
  public List<NamedCheck> of(GoldenCase golden, Problems problems) {
    boolean silence = Silence.isExpectedBy(golden.expectation());
    String reference = golden.expectation().reference();
    List<NamedCheck> checks = new ArrayList<>();
    specs(golden)
        .forEach(
            spec ->
                make(spec, reference, problems)
                    .map(c -> settle(c, silence && !Silence.isHeededBy(spec)))
                    .ifPresent(checks::add));
    return List.copyOf(checks);
  }

  /** Whether the case itself says what a reply must be, beyond being there. */
  public static boolean isAnythingExpectedBy(GoldenCase golden) {
    return Implied.isAnythingExpected(golden);
  }

  /**
   * Whether a reply that is there can fail the case: advisory checks and bare scores let all pass.
   *
   * @param made what the case asks for, as {@link #of} makes it
   */
  public static boolean isAnythingDecidedBy(GoldenCase golden, List<NamedCheck> made) {
    return !Implied.isEmptinessAdded(golden) && made.stream().anyMatch(NamedCheck::decides);
  }

  /**
   * Tells checks of the case that no reply can pass together, and those that its own reference
   * fails. Checks that are faulty themselves are left out: {@link #of} tells them.
   */
  public Problems conflicts(GoldenCase golden) {
    String reference = golden.expectation().reference();
    Problems problems = new Problems();
    Conflicts conflicts = new Conflicts(golden, problems);
    specs(golden)
        .forEach(
            spec ->
                make(spec, reference, new Problems()).ifPresent(made -> conflicts.add(spec, made)));
    conflicts.tell();
    return problems;
  }

  private static Stream<CheckSpec> specs(GoldenCase golden) {
    return Stream.concat(Implied.by(golden).stream(), golden.expectation().checks().stream());
  }

  private static NamedCheck settle(NamedCheck check, boolean silence) {
    Examination calm =
        silence ? Silence.calm(check.examination()) : Silence.guard(check.examination());
    return check.with(within(check.needs(), calm));
  }

  /** A provider is told the whole case; a check sees what it declares. */
  private static Examination within(Needs needs, Examination examination) {
    return switch (examination) {
      case Check check -> (Check) exhibit -> check.judge(exhibit.within(needs));
      case CalledCheck called -> called;
    };
  }

  /** The bare check of a spec, without the rule for empty replies. */
  Optional<NamedCheck> make(CheckSpec spec, String reference, Problems problems) {
    Optional<NamedCheck> before = made.find(spec, reference);
    return before.isPresent() ? before : makeAnew(spec, reference, problems);
  }

  private Optional<NamedCheck> makeAnew(CheckSpec spec, String reference, Problems problems) {
    CheckKind kind = kinds.get(spec.name());
    Description description = descriptions.get(spec.name());
    if (kind == null || description == null) {
      problems.error(
          "check.unknown",
          spec.place(),
          "unknown check \"" + spec.name() + "\" in \"" + spec.text() + "\"" + spec.spot().words(),
          "",
          remedy(spec));
      return Optional.empty();
    }
    Problems own = new Problems();
    Arguments arguments =
        new Arguments(spec, description, new Arguments.Setting(reference, this), own);
    Examination examination = kind.make(arguments);
    arguments.passesOn(Demand.some(Asked.by(spec)));
    Criterion criterion = criterion(spec, description, examination, arguments);
    arguments.close();
    problems.addAll(own);
    if (own.hasErrors()) {
      return Optional.empty();
    }
    NamedCheck check =
        new NamedCheck(
            criterion,
            spec.negated() ? Negation.of(examination) : examination,
            arguments.needs(),
            spec.negated() ? arguments.demands().turned() : arguments.demands(),
            arguments.decides() ? Force.DECIDES : Force.TELLS);
    if (own.all().isEmpty()) {
      made.keep(spec, reference, check);
    }
    return Optional.of(check);
  }

  private String remedy(CheckSpec spec) {
    boolean isGuessed = Suggestion.near(spec.name(), kinds.keySet()).isPresent();
    String semicolon =
        spec.spot().isBehind() && !isGuessed ? "A semicolon inside a value is written \\;. " : "";
    return semicolon + Suggestion.remedy(spec.name(), kinds.keySet());
  }

  private static Criterion criterion(
      CheckSpec spec, Description kind, Examination made, Arguments arguments) {
    Bearing bearing = arguments.has("advisory") ? Bearing.ADVISORY : Bearing.MUST;
    return new Criterion(
        by(made), arguments.name(), definition(spec, kind, arguments), bearing, arguments.weight());
  }

  /** Only a pure check may be derived again at will; the finding of a call is evidence. */
  private static String by(Examination made) {
    return switch (made) {
      case Check check -> Criterion.CHECK;
      case CalledCheck called -> called.kind() + ":" + called.provider();
    };
  }

  /** Of everything that can change the verdict; weight and bearing only change what it means. */
  private static Digest definition(CheckSpec spec, Description kind, Arguments arguments) {
    Digests digests =
        Digests.of("check")
            .part("name", kind.name())
            .part("edition", Integer.toString(kind.edition()))
            .optional("not", spec.negated() ? "not" : "")
            .part("value", spec.value())
            .optional("escapes", arguments.escapes())
            .optional("reference", arguments.borrowed())
            .optional("parts", arguments.partsDigest())
            .optional("substance", arguments.substance());
    for (Description.Option option : kind.options()) {
      arguments
          .option(option.name())
          .ifPresent(value -> digests.part("option", option.name()).part("is", value));
    }
    return digests.digest();
  }
}
