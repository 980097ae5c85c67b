package dev.assize.regression;

import dev.assize.check.Silence;
import dev.assize.check.instruction.Adherence;
import dev.assize.score.CaseFacts;
import dev.assize.score.Counts;
import dev.assize.score.Metric;
import dev.assize.score.State;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Adds up how replies follow their instructions. What nobody could tell of an instruction is open,
 * and so is its prompt unless another of its instructions is not followed.
 */
public final class FollowingTally {

  private final List<Unit> prompts = new ArrayList<>();
  private final List<Unit> instructions = new ArrayList<>();

  /** A prompt or an instruction, and whether one reply follows it. */
  private record Unit(CaseFacts facts, State strict, State loose) {

    static Unit of(CaseFacts facts, Verdict verdict) {
      return new Unit(
          facts,
          state(verdict, EnumSet.of(Adherence.STRICT)),
          state(verdict, EnumSet.of(Adherence.STRICT, Adherence.LOOSE)));
    }

    private static State state(Verdict verdict, Set<Adherence> followed) {
      Optional<Adherence> told = Adherence.toldBy(verdict);
      if (told.isPresent()) {
        return followed.contains(told.get()) ? State.PASSED : State.FAILED;
      }
      if (Silence.isToldBy(verdict)) {
        return State.FAILED;
      }
      return verdict instanceof Verdict.Errored ? State.ERRORED : State.UNSCORED;
    }

    /** All of them, about one reply. */
    static Unit all(CaseFacts facts, List<Unit> units) {
      return new Unit(
          facts,
          gravest(units.stream().map(Unit::strict)),
          gravest(units.stream().map(Unit::loose)));
    }

    private static State gravest(Stream<State> states) {
      Set<State> found = EnumSet.noneOf(State.class);
      states.forEach(found::add);
      return List.of(State.FAILED, State.ERRORED, State.UNSCORED).stream()
          .filter(found::contains)
          .findFirst()
          .orElse(State.PASSED);
    }
  }

  /**
   * Takes a reply into account.
   *
   * @param verdicts about each instruction of the case; the same instruction once
   */
  public void add(CaseFacts facts, Collection<Verdict> verdicts) {
    List<Unit> units = verdicts.stream().map(verdict -> Unit.of(facts, verdict)).toList();
    if (!units.isEmpty()) {
      instructions.addAll(units);
      prompts.add(Unit.all(facts, units));
    }
  }

  /**
   * The scores of what was added.
   *
   * @param level of their intervals
   */
  public Following scored(double level) {
    return prompts.isEmpty()
        ? new Following.Unasked()
        : new Following.Scored(
            rate("prompts followed strictly", prompts, Unit::strict, level),
            rate("prompts followed loosely", prompts, Unit::loose, level),
            rate("instructions followed strictly", instructions, Unit::strict, level),
            rate("instructions followed loosely", instructions, Unit::loose, level));
  }

  /** Instructions and replies of one case stand or fall together, and so do cases of a cluster. */
  private static Metric rate(
      String name, List<Unit> units, Function<Unit, State> reading, double level) {
    Metric plain = new Metric(name, Counts.of(units.stream().map(reading).toList()), level);
    List<Unit> decided = units.stream().filter(u -> reading.apply(u).isDecided()).toList();
    double[] values =
        decided.stream().mapToDouble(u -> reading.apply(u) == State.PASSED ? 1 : 0).toArray();
    Sample sample = Sample.ofCounted(values, clusters(decided));
    return sample.isTable()
        ? plain
        : sample
            .interval(level)
            .map(i -> new Metric.Design.Shared(sample.mean(), 1, sample.clusters(), i))
            .map(plain::asked)
            .orElse(plain);
  }

  private static int[] clusters(List<Unit> units) {
    Map<String, CaseFacts> cases = new HashMap<>();
    units.forEach(unit -> cases.put(unit.facts().id(), unit.facts()));
    List<CaseFacts> each = List.copyOf(cases.values());
    int[] numbers = ClusterNumbers.of(each);
    Map<String, Integer> byCase = new HashMap<>();
    for (int i = 0; i < numbers.length; i++) {
      byCase.put(each.get(i).id(), numbers[i]);
    }
    return units.stream().mapToInt(unit -> byCase.getOrDefault(unit.facts().id(), -1)).toArray();
  }
}
