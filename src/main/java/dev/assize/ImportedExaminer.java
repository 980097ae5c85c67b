package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenSet;
import dev.assize.check.Check;
import dev.assize.check.Checks;
import dev.assize.check.Exhibit;
import dev.assize.check.NamedCheck;
import dev.assize.run.Finding;
import dev.assize.run.Trial;
import dev.assize.verdict.Criterion.Bearing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Puts imported replies to the checks of their cases, and notes which cases nothing decides. */
final class ImportedExaminer {

  private static final int NAMED = 5;

  /** A case with the checks that need nobody's help. */
  private record Measured(GoldenCase golden, List<Pure> checks) {}

  private record Pure(NamedCheck named, Check check) {}

  /** A case with all checks it asks for, and what is wrong with them. */
  private record Asked(GoldenCase golden, List<NamedCheck> checks, Problems problems) {
    static Asked by(GoldenCase golden, Checks checks) {
      Problems own = new Problems();
      List<NamedCheck> asked = checks.of(golden, own);
      // That a reply is there decides nothing where somebody else's verdicts are to decide.
      return new Asked(golden, Checks.isAnythingExpectedBy(golden) ? asked : List.of(), own);
    }
  }

  private final Map<String, Measured> cases = new HashMap<>();
  private final TreeSet<String> undecided = new TreeSet<>();
  private final Exhibits exhibits;
  private final Problems problems;

  /** Makes the checks of all cases; faulty ones are told. */
  ImportedExaminer(Checks checks, GoldenSet golden, Exhibits exhibits, Problems problems) {
    this.exhibits = exhibits;
    this.problems = problems;
    golden.cases().parallelStream()
        .map(each -> Asked.by(each, checks))
        .toList()
        .forEach(asked -> cases.put(asked.golden().id(), measured(asked)));
  }

  private Measured measured(Asked asked) {
    problems.addAll(asked.problems());
    GoldenCase golden = asked.golden();
    List<Pure> pure = new ArrayList<>();
    for (NamedCheck named : asked.checks()) {
      if (named.examination() instanceof Check check) {
        pure.add(new Pure(named, check));
      } else {
        problems.warning(
            "import.check-not-run",
            golden.place(),
            "`" + named.criterion().name() + "` of case \"" + golden.id() + "\" asks a program",
            "",
            "It is not run on imported replies; give its finding as a verdict.");
      }
    }
    if (pure.stream().noneMatch(each -> isDecisive(each.named().criterion().bearing()))) {
      undecided.add(golden.id());
    }
    return new Measured(golden, List.copyOf(pure));
  }

  /** What the checks of its case find about a reply; nothing about an error. */
  List<Finding> examine(Trial trial) {
    Measured measured = cases.get(trial.key().caseId());
    if (measured == null || trial.response().reply().isEmpty()) {
      return List.of();
    }
    Exhibit exhibit = exhibits.ofStored(measured.golden(), trial.response());
    return measured.checks().stream()
        .map(
            each ->
                Finding.ofCheck(trial.key(), each.named().criterion(), each.check().judge(exhibit)))
        .toList();
  }

  /** An imported verdict may decide a case that has no checks. */
  void saw(Finding finding) {
    if (isDecisive(finding.criterion().bearing())) {
      finding.about().forEach(key -> undecided.remove(key.caseId()));
    }
  }

  void tellUndecided() {
    if (!undecided.isEmpty()) {
      List<String> named = undecided.stream().limit(NAMED).toList();
      problems.warning(
          "import.nothing-decides",
          Place.of("responses"),
          Numbers.count(undecided.size(), "case")
              + " with neither a check nor an imported pass or fail: "
              + String.join(", ", named)
              + (undecided.size() > NAMED ? ", ..." : ""),
          "",
          "They stay unscored.");
    }
  }

  private static boolean isDecisive(Bearing bearing) {
    return bearing == Bearing.MUST;
  }
}
