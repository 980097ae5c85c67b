package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.run.Trial;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Lets every fresh trial be written down, and knows which brought no reply, and why. */
final class Silences implements Confirmations.Keeping {

  private static final int TOLD = 3;

  private final Queue<String> why = new ConcurrentLinkedQueue<>();

  @Override
  public boolean keeps(Trial trial) {
    failureOf(trial).ifPresent(failure -> why.add(failure.message()));
    return true;
  }

  /** How the last call of a trial ended, where that was no reply. */
  static Optional<Failure> failureOf(Trial trial) {
    return trial.response().exchanges().stream()
        .map(Exchange::outcome)
        .reduce((first, second) -> second)
        .filter(Failure.class::isInstance)
        .map(Failure.class::cast);
  }

  /** How many of them, and why; empty where all were answered. */
  Optional<String> words(int asked) {
    return why.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Numbers.count(why.size())
                + " of "
                + Numbers.count(asked, "fresh trial")
                + " got no reply: "
                + why.stream().distinct().sorted().limit(TOLD).collect(Collectors.joining("; ")));
  }
}
