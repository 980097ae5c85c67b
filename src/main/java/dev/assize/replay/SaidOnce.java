package dev.assize.replay;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Says each thing once, however often it happens. */
final class SaidOnce {

  private final Set<String> said = ConcurrentHashMap.newKeySet();
  private final Consumer<String> listener;

  SaidOnce(Consumer<String> listener) {
    this.listener = listener;
  }

  void say(String note) {
    if (said.add(note)) {
      listener.accept(note);
    }
  }
}
