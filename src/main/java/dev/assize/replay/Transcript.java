package dev.assize.replay;

import dev.assize.provider.Exchange;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes down the exchanges that a consumer caused, and what the consumer thought of them: only
 * replies that it accepts enter the cache, so that an unparsable judgement is never remembered as
 * an answer. Used by one thread.
 */
public final class Transcript {

  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<Runnable> onAccept = new ArrayList<>();
  private final List<Transcript> earlier;

  /** Of a consumer who has asked nothing before. */
  public Transcript() {
    this(List.of());
  }

  /**
   * Of one who has asked before, and would lose that if it were not let ask this, too.
   *
   * @param earlier what it has asked for the same purpose
   */
  public Transcript(List<Transcript> earlier) {
    this.earlier = List.copyOf(earlier);
  }

  /** The exchanges so far, in order. */
  public List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  /** The consumer could use the replies. Calling it twice does nothing more. */
  public void accept() {
    onAccept.forEach(Runnable::run);
    onAccept.clear();
  }

  /** Whether something was asked already that is kept only together with what follows. */
  boolean isBegun() {
    return !exchanges.isEmpty() || earlier.stream().anyMatch(Transcript::isBegun);
  }

  void add(Exchange exchange) {
    exchanges.add(exchange);
  }

  void whenAccepted(Runnable effect) {
    onAccept.add(effect);
  }
}
