package dev.assize.check;

import dev.assize.cases.CheckSpec;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The faultless checks made so far. A check is pure, so that the many replies to a case share one,
 * and so do cases that ask the same. Safe for use by many threads.
 */
final class MadeChecks {

  /** A golden set may be of any size and memory may not: what comes later is made anew. */
  private static final int MOST = 5_000;

  private final Map<Wanted, NamedCheck> made = new ConcurrentHashMap<>();

  /** All that a check is made from; where it stands matters to faults only. */
  private record Wanted(
      String text,
      String name,
      boolean negated,
      String value,
      Map<String, String> options,
      String reference) {

    static Wanted by(CheckSpec spec, String reference) {
      return new Wanted(
          spec.text(), spec.name(), spec.negated(), spec.value(), spec.options(), reference);
    }
  }

  Optional<NamedCheck> find(CheckSpec spec, String reference) {
    return Optional.ofNullable(made.get(Wanted.by(spec, reference)));
  }

  void keep(CheckSpec spec, String reference, NamedCheck check) {
    if (made.size() < MOST) {
      made.put(Wanted.by(spec, reference), check);
    }
  }
}
