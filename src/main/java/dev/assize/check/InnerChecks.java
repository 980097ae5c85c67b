package dev.assize.check;

import dev.assize.base.Digests;
import dev.assize.base.Problems;
import dev.assize.cases.CheckSpec;
import dev.assize.check.Description.Needs;
import java.util.ArrayList;
import java.util.List;

/** The checks that a composed one is made of, and what they are and need together. */
final class InnerChecks {

  private final List<NamedCheck> made = new ArrayList<>();
  private final List<Arguments.Part> parts = new ArrayList<>();

  /** Makes the checks in the value's parentheses; what cannot be part of another is told. */
  void make(CheckSpec outer, Arguments.Setting setting, Problems problems, Arguments arguments) {
    for (CheckSpec.Part part : outer.parts(problems)) {
      setting
          .checks()
          .make(part.check(), setting.reference(), problems)
          .ifPresent(named -> add(part, named, arguments));
    }
  }

  List<Arguments.Part> parts() {
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
        parts.add(new Arguments.Part(part.words(), part.check().text(), check, named.demands()));
      }
    }
  }

  private static void refuse(CheckSpec.Part part, String option, Arguments arguments) {
    arguments.fault(
        "wrong-option",
        "[" + option + "] inside \"" + part.check().text() + "\"",
        "[" + option + "] of the whole check",
        "Put it behind the last parenthesis.");
  }
}
