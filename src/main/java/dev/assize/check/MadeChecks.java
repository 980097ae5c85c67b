package dev.assize.check;

import dev.assize.cases.CheckSpec;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The faultless checks made so far. A check is pure, so that cases which ask the same share one,
 * and so do the many replies to a case. Safe for use by many threads.
 */
final class MadeChecks {

  /** A golden set may be of any size and memory may not: what comes later is made anew. */
  private static final int MOST = 5_000;

  private final Map<Wanted, NamedCheck> made = new ConcurrentHashMap<>();

  /**
   * All that a check is made from.
   *
   * @param reference of the case; {@link #ANY} when the check does not look at it
   */
  private record Wanted(
      String text,
      String name,
      boolean negated,
      String value,
      Map<String, String> options,
      String reference) {

    private static final String ANY = "\0";

    static Wanted by(CheckSpec spec, String reference) {
      return new Wanted(
          spec.text(), spec.name(), spec.negated(), spec.value(), spec.options(), reference);
    }
  }

  Optional<NamedCheck> find(CheckSpec spec, String reference) {
    NamedCheck anywhere = made.get(Wanted.by(spec, Wanted.ANY));
    return anywhere == null
        ? Optional.ofNullable(made.get(Wanted.by(spec, reference)))
        : Optional.of(anywhere);
  }

  /** Keeps a check for all cases that ask for it. */
  void keep(CheckSpec spec, NamedCheck check) {
    keep(spec, Wanted.ANY, check);
  }

  /** Keeps a check that looked at the reference, for the cases with the same one. */
  void keep(CheckSpec spec, String reference, NamedCheck check) {
    if (made.size() < MOST) {
      made.put(Wanted.by(spec, reference), check);
    }
  }
}
