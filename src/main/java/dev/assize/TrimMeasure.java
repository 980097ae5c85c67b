package dev.assize;

import dev.assize.base.Seed;
import dev.assize.economics.Study;
import dev.assize.economics.Triad;
import dev.assize.economics.Triads;
import dev.assize.economics.trimming.Cut;
import dev.assize.economics.trimming.Tokens;
import dev.assize.economics.trimming.TrimRule;
import dev.assize.economics.trimming.Trimmer;
import dev.assize.report.economics.TrimView;
import dev.assize.report.economics.Trimmed;
import dev.assize.report.economics.TrimmedLot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By what shorter prompts are measured, and what of them goes into a report. */
record TrimMeasure(TrimRule rule, Optional<BigDecimal> callsPerMonth) {

  /** Of pass rates. */
  private static final double LEVEL = 0.95;

  /** Decides the draws of intervals; no answer rests on it. */
  private static final Seed SEED = new Seed(1);

  static TrimMeasure of(ProjectBasics project, TrimRequest.Terms terms) {
    return new TrimMeasure(
        TrimRule.within(terms.margin().orElse(project.gate().margin())),
        terms.callsPerMonth().or(() -> project.economics().callsPerMonth()));
  }

  Trimmer trimmer() {
    return new Trimmer(rule, callsPerMonth.orElse(TrimView.USUAL_CALLS));
  }

  /**
   * What some cases say of prompts that were decided on together.
   *
   * @param sides the original first
   * @param which positions of the cases
   * @param without the sections that each cut leaves out, by its name
   */
  TrimmedLot lot(SideBySide sides, int[] which, List<Cut> cuts, Map<String, List<String>> without) {
    Study study = sides.study();
    AccountReader.Read original = sides.reads().getFirst();
    Triads triads = new Triads(study, LEVEL, SEED);
    return new TrimmedLot(
        original.account().subject(),
        sides.asked(),
        study.subjects().stream().map(each -> triads.of(Triad.ALL, each, which)).toList(),
        cuts.stream()
            .map(
                cut -> {
                  AccountReader.Read shorter = sides.read(cut.name());
                  return new Trimmed(
                      cut,
                      without.getOrDefault(cut.name(), List.of()),
                      Tokens.of(study, which, original.tokensIn(), shorter.tokensIn(), rule),
                      Tokens.of(study, which, original.tokensOut(), shorter.tokensOut(), rule));
                })
            .toList());
  }
}
