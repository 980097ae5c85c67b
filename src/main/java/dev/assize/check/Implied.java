package dev.assize.check;

import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation;
import dev.assize.cases.Expectation.Fact;
import dev.assize.cases.GoldenCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The checks that a case asks for without naming them: by its facts and by its policy. */
final class Implied {

  private Implied() {}

  static List<CheckSpec> by(GoldenCase golden) {
    List<CheckSpec> specs = new ArrayList<>(named(golden));
    if (isEmptinessAdded(golden)) {
      specs.addFirst(spec(golden, "not-empty", ""));
    }
    return specs;
  }

  /** Every check fails on an empty reply; where none decides, emptiness needs one of its own. */
  static boolean isEmptinessAdded(GoldenCase golden) {
    Expectation expectation = golden.expectation();
    boolean isDecided =
        !named(golden).isEmpty() || expectation.checks().stream().anyMatch(Implied::decides);
    return !isDecided && !Silence.isExpectedBy(expectation);
  }

  /** Whether facts, policy or checks of the case say what a reply must be, beyond being there. */
  static boolean isAnythingExpected(GoldenCase golden) {
    return !named(golden).isEmpty() || !golden.expectation().checks().isEmpty();
  }

  private static List<CheckSpec> named(GoldenCase golden) {
    Expectation expectation = golden.expectation();
    List<CheckSpec> specs = new ArrayList<>();
    if (!expectation.include().isEmpty()) {
      specs.add(spec(golden, "facts", FactList.write(forms(expectation.include()))));
    }
    if (!expectation.exclude().isEmpty()) {
      specs.add(spec(golden, "no-facts", FactList.write(forms(expectation.exclude()))));
    }
    String byPolicy =
        switch (expectation.policy()) {
          case DECLINE -> "refused";
          case CLARIFY -> "asks-back";
          // Cases that already say what a hand-over is keep the measure they were recorded by.
          case ESCALATE -> specs.isEmpty() && expectation.checks().isEmpty() ? "escalates" : "";
          case ANSWER -> "";
        };
    if (!byPolicy.isEmpty() && !isNamed(byPolicy, expectation)) {
      specs.add(spec(golden, byPolicy, ""));
    }
    return specs;
  }

  private static boolean decides(CheckSpec check) {
    return !check.options().containsKey("advisory");
  }

  private static boolean isNamed(String check, Expectation expectation) {
    return expectation.checks().stream().anyMatch(c -> c.name().equals(check) && !c.negated());
  }

  private static List<List<String>> forms(List<Fact> facts) {
    return facts.stream().map(Fact::forms).toList();
  }

  private static CheckSpec spec(GoldenCase golden, String name, String value) {
    return new CheckSpec(name, name, false, value, Map.of(), golden.place());
  }
}
