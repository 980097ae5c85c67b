package dev.assize.check;

import dev.assize.base.Digests;
import dev.assize.base.Problems;
import dev.assize.cases.CheckSpec;
import dev.assize.check.Description.Needs;
import dev.assize.check.Part.Hush;
import java.util.ArrayList;
import java.util.List;

/** The checks that a composed one is made of, and what they are and need together. */
final class InnerChecks {

  private final List<NamedCheck> made = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  /** Makes the checks in the value's parentheses; what cannot be part of another is told. */
  void make(CheckSpec outer, Arguments.Setting setting, Problems problems, Arguments arguments) {
    List<CheckSpec.Part> specs = outer.parts(problems);
    specs.stream()
        .filter(part -> isUndecided(part, specs, outer))
        .forEach(part -> refuseSilence(part, arguments));
    for (CheckSpec.Part part : specs) {
      setting
          .maker()
          .make(part.check(), setting.reference(), problems)
          .ifPresent(named -> add(part, named, arguments));
    }
  }

  List<Part> parts() {
    return List.copyOf(parts);
  }

  /** Of everything the parts are; empty without parts. */
  String digest() {
    Digests digests = Digests.of("parts");
    made.forEach(part -> digests.part("part", part.criterion().digest().hex()));
    return made.isEmpty() ? "" : digests.digest().hex();
  }

  Needs needs() {
    return made.stream().map(NamedCheck::needs).reduce(Needs.NOTHING, Needs::and);
  }

  private void add(CheckSpec.Part part, NamedCheck named, Arguments arguments) {
    switch (named.examination()) {
      case CalledCheck called ->
          arguments.fault(
              "called-part",
              "\"" + part.check().text() + "\" asks a provider",
              "checks that need nobody else",
              "Let it stand by itself in the column checks.");
      case Check check -> {
        part.check().options().keySet().stream()
            .filter(GivenOptions.commonNames()::contains)
            .forEach(option -> refuse(part, option, arguments));
        made.add(named);
        Hush hush = Silence.isAskedBy(part.check()) ? Hush.ASKED : Hush.NOT_ASKED;
        parts.add(new Part(part.words(), part.check().text(), check, named.demands(), hush));
      }
    }
  }

  /**
   * Whether it cannot be said what an empty reply is to get: turned round, or as a condition that
   * every other reply meets.
   */
  private static boolean isUndecided(
      CheckSpec.Part part, List<CheckSpec.Part> all, CheckSpec outer) {
    boolean isCondition = outer.name().equals("if") && part.equals(all.getFirst());
    return Silence.isSubjectOf(part.check())
        && (outer.negated() || isCondition && !Silence.isAskedBy(part.check()));
  }

  private static void refuseSilence(CheckSpec.Part part, Arguments arguments) {
    arguments.fault(
        "silent-part",
        "what an empty reply gets cannot be told, for \""
            + part.check().text()
            + "\" tells it"
            + " from others",
        "silence asked for by a part, with no \"not\" before the whole and not as a condition",
        "Write it as any-of: (not not-empty) or (...).");
  }

  private static void refuse(CheckSpec.Part part, String option, Arguments arguments) {
    arguments.fault(
        "wrong-option",
        "[" + option + "] inside \"" + part.check().text() + "\"",
        "[" + option + "] of the whole check",
        "Put it behind the last parenthesis.");
  }
}
