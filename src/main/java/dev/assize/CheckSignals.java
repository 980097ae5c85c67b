package dev.assize;

import dev.assize.base.Problems;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Expectation.Policy;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Question;
import dev.assize.cases.Standing;
import dev.assize.cases.Stewardship;
import dev.assize.check.CalledCheck;
import dev.assize.check.Check;
import dev.assize.check.Checks;
import dev.assize.check.Description.Needs;
import dev.assize.check.NamedCheck;
import dev.assize.economics.routing.Signal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Makes signals of checks; only those may route that look at no golden data. */
final class CheckSignals {

  /** What nobody knows of a question of production. */
  static final Expectation NOTHING = expecting(List.of());

  private final Checks checks = Checks.all();
  private final Exhibits exhibits;
  private final String currency;
  private final Problems problems;

  CheckSignals(Exhibits exhibits, String currency, Problems problems) {
    this.exhibits = exhibits;
    this.currency = currency;
    this.problems = problems;
  }

  private static Expectation expecting(List<CheckSpec> asked) {
    return Expectation.of(
        "",
        List.of(),
        List.of(),
        asked,
        List.of(),
        Policy.ANSWER,
        Importance.NORMAL,
        BigDecimal.ONE);
  }

  /** The signal of a check as a golden file has it: a worry where it fails. */
  Optional<Watcher> of(String text) {
    return CheckSpec.read(text, Watchers.PLACE, problems).flatMap(this::of);
  }

  private Optional<Watcher> of(CheckSpec spec) {
    boolean isGolden =
        checks
            .kind(spec.name())
            .filter(kind -> kind.description().needs() == Needs.GOLDEN)
            .isPresent();
    return isGolden ? golden(spec) : made(spec).flatMap(made -> watcher(spec, made));
  }

  private Optional<NamedCheck> made(CheckSpec spec) {
    Problems own = new Problems();
    List<NamedCheck> made = checks.of(asking(spec), own);
    problems.addAll(own);
    return own.hasErrors() ? Optional.empty() : Optional.of(made.getLast());
  }

  private static GoldenCase asking(CheckSpec spec) {
    return new GoldenCase(
        "any",
        Watchers.PLACE,
        Question.of("", List.of(), List.of(), List.of()),
        expecting(List.of(spec)),
        new Standing("any", List.of(), "", "", ""),
        new Stewardship("", Stewardship.UNKNOWN, Stewardship.UNKNOWN, Stewardship.NEVER, ""));
  }

  private Optional<Watcher> watcher(CheckSpec spec, NamedCheck made) {
    return switch (Signal.of("check:" + spec.text(), made.needs())) {
      case Signal.Golden golden -> golden(spec);
      case Signal.Blind blind ->
          switch (made.examination()) {
            case Check check -> Optional.of(ReplyWatcher.of(blind, currency, exhibits, check));
            case CalledCheck called -> called(spec);
          };
    };
  }

  private Optional<Watcher> golden(CheckSpec spec) {
    problems.error(
        "economics.golden-signal",
        Watchers.PLACE,
        "the check " + spec.text() + " needs golden data, which an application does not have",
        "a check that needs the reply alone, or the question and its passages",
        "docs/checks.md tells of each check what it needs.");
    return Optional.empty();
  }

  private Optional<Watcher> called(CheckSpec spec) {
    problems.error(
        "economics.called-signal",
        Watchers.PLACE,
        "the check " + spec.text() + " asks a program",
        "a check that looks at the reply by itself",
        "");
    return Optional.empty();
  }
}
