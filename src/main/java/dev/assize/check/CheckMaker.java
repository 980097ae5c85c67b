package dev.assize.check;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.CheckSpec;
import dev.assize.check.NamedCheck.Force;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Makes checks of what golden files say of them, each once. Safe for use by many threads. */
final class CheckMaker {

  private final SortedMap<String, CheckKind> kinds;

  /** Made once: a kind writes its own anew, examples and all, whenever it is asked. */
  private final Map<String, Description> descriptions = new HashMap<>();

  private final MadeChecks made = new MadeChecks();

  /** Of these kinds, by name. */
  CheckMaker(SortedMap<String, CheckKind> kinds) {
    this.kinds = kinds;
    kinds.forEach((name, kind) -> descriptions.put(name, kind.description()));
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
    Demands demands = arguments.claims().demands();
    NamedCheck check =
        new NamedCheck(
            criterion,
            spec.negated() ? Negation.of(examination) : examination,
            arguments.needs(),
            spec.negated() ? demands.turned() : demands,
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
            .optional("substance", arguments.claims().substance());
    for (Description.Option option : kind.options()) {
      arguments
          .option(option.name())
          .ifPresent(value -> digests.part("option", option.name()).part("is", value));
    }
    return digests.digest();
  }
}
