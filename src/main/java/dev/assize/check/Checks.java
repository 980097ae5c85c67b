package dev.assize.check;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.base.Problems;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.GoldenCase;
import dev.assize.check.Description.Needs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
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
  private final CheckMaker maker;

  private Checks(SortedMap<String, CheckKind> kinds) {
    this.kinds = Collections.unmodifiableSortedMap(kinds);
    this.maker = new CheckMaker(this.kinds);
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
    return maker.make(spec, reference, problems);
  }
}
