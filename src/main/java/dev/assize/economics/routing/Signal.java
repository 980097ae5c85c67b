package dev.assize.economics.routing;

import dev.assize.check.Description.Needs;

/**
 * What somebody finds in a reply. Only a {@link Blind} one can route: an application has no golden
 * answers, and a router that looked at them would be a router that nobody can build. Nothing but
 * this interface makes blind signals, so that a router with another one does not compile.
 */
public sealed interface Signal {

  /** As reports name it. */
  String name();

  /**
   * The signal of a check or judge.
   *
   * @param name such as {@code check:valid-json} or {@code judge:tone unsure}
   * @param needs what it declares to look at besides the reply
   */
  static Signal of(String name, Needs needs) {
    return switch (needs) {
      case GOLDEN -> new Golden(name);
      case CONTEXT, NOTHING -> new Blind(name);
    };
  }

  /** That the subject refused to answer. */
  static Blind refusal() {
    return new Blind("refusal");
  }

  /** How unsure the subject's own tokens were: minus their mean log probability. */
  static Blind lowLogProbability() {
    return new Blind("low log probability");
  }

  /** One that rests on the golden case: it may be told, and may not route. */
  record Golden(String name) implements Signal {}

  /** One that production can see as well. */
  final class Blind implements Signal {

    private final String name;

    private Blind(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Blind blind && blind.name.equals(name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
