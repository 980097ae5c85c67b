package dev.assize.report;

import dev.assize.regression.CategoryLine;
import dev.assize.regression.Comparison;
import dev.assize.regression.PairedCase;
import dev.assize.regression.PassRate;
import dev.assize.report.SplitView.Gap;
import dev.assize.report.SplitView.Part;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.Counts;
import dev.assize.score.Metric;
import dev.assize.score.ScoredRun;
import java.util.List;
import java.util.function.Predicate;

/** Measures open and sealed cases apart. */
final class Parting {

  private final Seal seal;
  private final double level;

  Parting(Seal seal, double level) {
    this.seal = seal;
    this.level = level;
  }

  SplitView of(Comparison comparison) {
    if (seal.isEmpty()) {
      return new SplitView.AllOpen();
    }
    Part open = part(comparison, this::isOpen);
    Part sealed = part(comparison, this::isSealed);
    return new SplitView.Parted(open, sealed, Gap.between(open.difference(), sealed.difference()));
  }

  SplitView of(ScoredRun candidate) {
    if (seal.isEmpty()) {
      return new SplitView.AllOpen();
    }
    Part open = part(candidate, this::isOpen);
    Part sealed = part(candidate, this::isSealed);
    return new SplitView.Parted(open, sealed, Gap.between(open.difference(), sealed.difference()));
  }

  private boolean isSealed(CaseFacts facts) {
    return seal.holds(facts.id());
  }

  private boolean isOpen(CaseFacts facts) {
    return !isSealed(facts);
  }

  private Part part(Comparison comparison, Predicate<CaseFacts> which) {
    List<PairedCase> pairs =
        comparison.pairs().stream().filter(pair -> which.test(pair.facts())).toList();
    CategoryLine line = comparison.some("", which);
    return new Part(
        cases(comparison.candidate(), which).size(),
        PassRate.of(pairs.stream().map(PairedCase::baseline).toList(), level),
        PassRate.of(pairs.stream().map(PairedCase::candidate).toList(), level),
        Difference.of(line.values(), line.table(), level));
  }

  private Part part(ScoredRun candidate, Predicate<CaseFacts> which) {
    List<CaseScore> cases = cases(candidate, which);
    return new Part(
        cases.size(),
        new Metric("pass rate", Counts.NONE, level),
        PassRate.of(cases, level),
        new Difference.Unmeasured("no baseline"));
  }

  private static List<CaseScore> cases(ScoredRun side, Predicate<CaseFacts> which) {
    return side.cases().stream().filter(score -> which.test(score.facts())).toList();
  }
}
