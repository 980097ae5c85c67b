package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.diversity.CollapseGate;
import dev.assize.diversity.DistinctRuns;
import dev.assize.diversity.Figures;
import dev.assize.diversity.Kept;
import dev.assize.diversity.Portrait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The figures of a set by name, those that give the alarm first; gates name them likewise. */
final class DiversityFigures {

  /**
   * One figure.
   *
   * @param brief name where there is little room; empty where it is left out
   * @param decimals that are shown
   */
  record Shown(String name, String brief, int decimals, Function<Portrait, OptionalDouble> value) {

    /** The value in digits, {@code -} where there is none. */
    String of(Portrait portrait) {
      OptionalDouble found = value.apply(portrait);
      return found.isPresent() ? Numbers.decimal(found.getAsDouble(), decimals) : "-";
    }
  }

  static final List<Shown> ALL =
      List.of(
          new Shown("tail retention", "tail", 3, each -> kept(each, Kept::tail)),
          new Shown("near-duplicates", "near-dup", 3, each -> some(each.figures().alike().share())),
          new Shown("distinct-1", "", 3, each -> distinct(each, 1)),
          new Shown("distinct-2", "", 3, each -> distinct(each, 2)),
          new Shown("distinct-3", "dist-3", 3, each -> distinct(each, 3)),
          of("self-BLEU", "self-BLEU", 3, Figures::selfBleu),
          of("self-repetition", "", 3, Figures::selfRepetition),
          of("compression", "packed", 2, Figures::compression),
          of("vendi", "vendi", 1, Figures::vendi),
          new Shown("composite vendi", "", 1, each -> each.figures().compositeVendi()),
          new Shown("coverage", "covered", 3, each -> kept(each, Kept::coverage)),
          of("nearest, median", "nearest", 3, each -> each.nearest().median()),
          of("nearest below .05", "", 3, each -> each.nearest().close()),
          new Shown("cell evenness", "", 3, each -> each.figures().evenness()));

  private DiversityFigures() {}

  /** What is held against the figures, by their names. */
  static Map<String, CollapseGate> gates(Portrait portrait) {
    Map<String, CollapseGate> gates = new LinkedHashMap<>();
    portrait.gates().forEach(gate -> gates.put(gate.figure(), gate));
    return gates;
  }

  /**
   * With what a second sample of it keeps of the reference in the place of what it keeps itself.
   */
  static Portrait ofReference(Portrait reference, Portrait held) {
    return new Portrait(
        reference.name(),
        reference.all(),
        reference.figures(),
        held.kept()
            .map(
                kept ->
                    new Kept(
                        kept.rareWords(),
                        kept.secondTail(),
                        kept.secondTail(),
                        kept.spread(),
                        kept.secondCoverage(),
                        kept.secondCoverage(),
                        kept.covered())),
        List.of());
  }

  private static Shown of(
      String name, String brief, int decimals, Function<Figures, Double> value) {
    return new Shown(name, brief, decimals, each -> some(value.apply(each.figures())));
  }

  private static OptionalDouble some(double value) {
    return OptionalDouble.of(value);
  }

  private static OptionalDouble kept(Portrait portrait, Function<Kept, Double> value) {
    return portrait.kept().stream().mapToDouble(value::apply).findFirst();
  }

  private static OptionalDouble distinct(Portrait portrait, int length) {
    return portrait.figures().distinct().stream()
        .filter(runs -> runs.length() == length)
        .mapToDouble(DistinctRuns::share)
        .findFirst();
  }
}
