package dev.assize.report;

import dev.assize.adversarial.SweepPlace;
import dev.assize.report.Adversity.Rate;
import dev.assize.report.Sweep.ByPadding;
import dev.assize.report.Sweep.ByPosition;
import dev.assize.report.Sweep.Cell;
import dev.assize.report.Sweep.EffectiveLength;
import dev.assize.report.Sweep.Reached;
import dev.assize.score.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads off the cases of R03 what place and length of the context do. */
final class SweepReader {

  private static final String MUTATOR = "R03";

  private final RateReader rates;
  private final List<Placed> placed;

  private record Placed(SweepPlace place, MadeCase made) {}

  private SweepReader(RateReader rates, List<Placed> placed) {
    this.rates = rates;
    this.placed = placed;
  }

  /** Nothing where no such case is among them. */
  static Optional<Sweep> of(List<MadeCase> children, RateReader rates) {
    List<MadeCase> swept =
        children.stream().filter(each -> each.mutator().equals(MUTATOR)).toList();
    List<Placed> placed =
        swept.stream()
            .flatMap(each -> each.place().map(place -> new Placed(place, each)).stream())
            .toList();
    return swept.isEmpty()
        ? Optional.empty()
        : Optional.of(new SweepReader(rates, placed).read(swept.size() - placed.size()));
  }

  private Sweep read(int untold) {
    SortedSet<Integer> positions =
        placed.stream()
            .map(each -> each.place().position())
            .collect(Collectors.toCollection(TreeSet::new));
    SortedSet<Integer> paddings =
        placed.stream()
            .map(each -> each.place().padding())
            .collect(Collectors.toCollection(TreeSet::new));
    List<Cell> cells = new ArrayList<>();
    for (int padding : paddings) {
      for (int position : positions) {
        SweepPlace place = new SweepPlace(position, padding);
        cells.add(new Cell(position, padding, reached(some(place::equals))));
      }
    }
    List<ByPadding> byPadding = paddings.stream().map(this::byPadding).toList();
    return new Sweep(
        cells,
        positions.stream()
            .map(at -> new ByPosition(at, reached(some(place -> place.position() == at))))
            .toList(),
        byPadding,
        effective(byPadding),
        untold);
  }

  private ByPadding byPadding(int padding) {
    List<MadeCase> cases = some(place -> place.padding() == padding);
    List<MadeCase> measured =
        cases.stream()
            .filter(each -> each.isDecided() || each.isBeyondContext())
            .filter(MadeCase::isCleanDecided)
            .toList();
    return new ByPadding(
        padding,
        reached(cases),
        rates.of(measured, MadeCase::isPassed),
        rates.of(measured, MadeCase::isCleanPassed));
  }

  private List<MadeCase> some(Predicate<SweepPlace> where) {
    return placed.stream().filter(each -> where.test(each.place())).map(Placed::made).toList();
  }

  private Reached reached(List<MadeCase> cases) {
    return new Reached(
        rates.decided(cases, each -> true, MadeCase::isPassed),
        Counts.of(cases.stream().map(each -> each.score().state()).toList()),
        (int) cases.stream().filter(MadeCase::isBeyondContext).count());
  }

  static EffectiveLength effective(List<ByPadding> lengths) {
    Optional<Integer> longest = Optional.empty();
    for (ByPadding length : lengths) {
      Optional<String> unknown = unknown(length);
      if (unknown.isPresent()) {
        return longest
            .<EffectiveLength>map(EffectiveLength.AtLeast::new)
            .orElseGet(() -> new EffectiveLength.Untold(unknown.get()));
      }
      if (!keeps(length)) {
        return longest
            .<EffectiveLength>map(tokens -> new EffectiveLength.Found(tokens, length.padding()))
            .orElseGet(() -> new EffectiveLength.Below(length.padding()));
      }
      longest = Optional.of(length.padding());
    }
    return longest
        .<EffectiveLength>map(EffectiveLength.AtLeast::new)
        .orElseGet(() -> new EffectiveLength.Untold("no case says where its passages stand"));
  }

  private static Optional<String> unknown(ByPadding length) {
    Rate untouched = length.untouched();
    if (untouched.n() < EffectiveLength.LEAST) {
      return Optional.of(
          "fewer than "
              + EffectiveLength.LEAST
              + " cases of the shortest length tell, with their golden cases untouched");
    }
    return untouched.hits() == 0
        ? Optional.of("none of the golden cases passes untouched")
        : Optional.empty();
  }

  /** Both are counted over the same cases. */
  private static boolean keeps(ByPadding length) {
    return length.held().hits() >= EffectiveLength.KEPT * length.untouched().hits();
  }
}
