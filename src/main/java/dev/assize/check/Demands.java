package dev.assize.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What a check asks of replies, as far as it can be told.
 *
 * @param ofPassed what each reply is like that passes
 * @param ofFailed what each reply is like that fails
 */
public record Demands(List<Demand> ofPassed, List<Demand> ofFailed) {

  public static final Demands NONE = new Demands(List.of(), List.of());

  public Demands {
    ofPassed = List.copyOf(ofPassed);
    ofFailed = List.copyOf(ofFailed);
  }

  /** Of a check that passes on exactly those replies that meet the demand, and fails on others. */
  Demands exactly(Demand demand) {
    return new Demands(with(ofPassed, demand), with(ofFailed, demand.opposite()));
  }

  /** Of a check that fails on all replies that do not meet the demand, and perhaps on others. */
  Demands atLeast(Demand demand) {
    return new Demands(with(ofPassed, demand), ofFailed);
  }

  /** Of the check turned round. */
  public Demands turned() {
    return new Demands(ofFailed, ofPassed);
  }

  /**
   * What each reply is like that passes at least one of several checks; empty when that cannot be
   * told.
   */
  public static Optional<Demand> ofAny(List<Demands> checks) {
    List<Trait> traits = new ArrayList<>();
    for (Demands check : checks) {
      Optional<Demand> wanted =
          check.ofPassed.stream().filter(d -> d.sign() == Demand.Sign.SOME).findFirst();
      if (wanted.isEmpty()) {
        return Optional.empty();
      }
      traits.addAll(wanted.get().traits());
    }
    return traits.isEmpty() ? Optional.empty() : Optional.of(Demand.some(traits));
  }

  /** Why no reply passes both; empty when one may. */
  public Optional<String> clash(Demands other) {
    return first(other, Demand::clash);
  }

  /** Why hardly any reply passes both; empty when many may. */
  Optional<String> strain(Demands other) {
    return first(other, Demand::strain);
  }

  private Optional<String> first(
      Demands other, BiFunction<Demand, Demand, Optional<String>> conflict) {
    return ofPassed.stream()
        .flatMap(mine -> other.ofPassed.stream().flatMap(its -> conflict.apply(mine, its).stream()))
        .findFirst();
  }

  private static List<Demand> with(List<Demand> demands, Demand demand) {
    List<Demand> all = new ArrayList<>(demands);
    all.add(demand);
    return all;
  }
}
