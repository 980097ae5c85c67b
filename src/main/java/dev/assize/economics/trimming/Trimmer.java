package dev.assize.economics.trimming;

import dev.assize.base.Money;
import dev.assize.economics.Figures;
import dev.assize.economics.MeanShift;
import dev.assize.economics.MoneyRange;
import dev.assize.economics.Pairing;
import dev.assize.economics.Study;
import dev.assize.regression.PairedValues;
import dev.assize.stats.AdjustedPValues;
import dev.assize.stats.DetectableEffect;
import dev.assize.stats.Interval;
import dev.assize.stats.PValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Holds shorter prompts against the original: non-inferiority as in the gate, Holm over all that
 * are tried together, and the difference in money.
 */
public final class Trimmer {

  private static final double POWER = 0.80;

  private final TrimRule rule;
  private final BigDecimal calls;

  /**
   * Prepares.
   *
   * @param calls for so many the difference is priced: the user's own figure for a month
   */
  public Trimmer(TrimRule rule, BigDecimal calls) {
    this.rule = rule;
    this.calls = calls;
  }

  /**
   * One shorter prompt on all cases of a study.
   *
   * @param original as the study calls it
   * @throws IllegalArgumentException if the study has no such subject
   */
  public Cut compare(Study study, String original, String shorter) {
    return cuts(study, study.all(), study.subject(original), List.of(study.subject(shorter)))
        .getFirst();
  }

  /**
   * Several cuts of one prompt, one candidate each: every subject of the study but the original.
   * All its cases count as used up: what is put together of the cuts must be decided on others.
   *
   * @throws IllegalArgumentException if the study has no such subject
   */
  public Ablation ablate(Study study, String original) {
    Figures longer = study.subject(original);
    List<Figures> shorter = study.subjects().stream().filter(each -> each != longer).toList();
    return new Ablation(this, original, study.cases(), cuts(study, study.all(), longer, shorter));
  }

  /** On some cases. */
  List<Cut> cuts(Study study, int[] which, Figures original, List<Figures> shorter) {
    List<Pairing> pairings =
        shorter.stream().map(each -> new Pairing(study, original, each, which)).toList();
    List<PValue> notWorse =
        AdjustedPValues.holm(pairings.stream().map(each -> each.notWorse(rule.margin())).toList());
    List<PValue> worse = AdjustedPValues.holm(pairings.stream().map(Pairing::worse).toList());
    List<Cut> cuts = new ArrayList<>();
    for (int i = 0; i < shorter.size(); i++) {
      PairedValues decided = pairings.get(i).decided();
      cuts.add(
          new Cut(
              shorter.get(i).subject(),
              finding(notWorse.get(i), worse.get(i)),
              decided.n(),
              pairings.get(i).open(),
              rule.margin(),
              decided.difference(),
              decided.interval(rule.level()),
              notWorse.get(i),
              worse.get(i),
              shorter.size(),
              reach(decided, shorter.size()),
              saving(study, which, original, shorter.get(i))));
    }
    return cuts;
  }

  /** At the first step of Holm. */
  private OptionalDouble reach(PairedValues decided, int cuts) {
    double level = 1 - 2 * rule.alpha() / cuts;
    return decided.design().stream()
        .mapToDouble(each -> DetectableEffect.approximate(each, level, POWER).difference())
        .findFirst();
  }

  private Cut.Finding finding(PValue notWorse, PValue worse) {
    if (notWorse.isAtMost(rule.alpha())) {
      return Cut.Finding.WITHIN_MARGIN;
    }
    return worse.isAtMost(rule.alpha()) ? Cut.Finding.WORSE : Cut.Finding.UNDECIDED;
  }

  private Saving saving(Study study, int[] which, Figures original, Figures shorter) {
    String why = original.unpriced(which) + shorter.unpriced(which);
    if (!why.isEmpty()) {
      return new Saving.Unpriced(
          original.unpriced(which).isEmpty() ? shorter.unpriced(which) : original.unpriced(which));
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int i : which) {
      sum = sum.add(original.meanCost(i)).subtract(shorter.meanCost(i));
    }
    Money perCall = MoneyRange.mean(sum, BigDecimal.valueOf(which.length), study.currency());
    double[] saved =
        Arrays.stream(which).mapToDouble(i -> original.cost(i) - shorter.cost(i)).toArray();
    double times = calls.doubleValue();
    return new Saving.Known(
        perCall,
        MoneyRange.mean(sum.multiply(calls), BigDecimal.valueOf(which.length), study.currency()),
        MeanShift.of(saved, study.clusters(which))
            .interval(rule.level())
            .map(i -> new Interval(i.lo() * times, i.hi() * times, i.level()))
            .map(i -> MoneyRange.of(i, study.currency())),
        new Saving.Unbilled(original.unbilled(which), shorter.unbilled(which)));
  }
}
