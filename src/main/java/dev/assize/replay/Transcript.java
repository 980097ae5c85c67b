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

  /** The exchanges so far, in order. */
  public List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  /** The consumer could use the replies. Calling it twice does nothing more. */
  public void accept() {
    onAccept.forEach(Runnable::run);
    onAccept.clear();
  }

  void add(Exchange exchange) {
    exchanges.add(exchange);
  }

  void whenAccepted(Runnable effect) {
    onAccept.add(effect);
  }
}
