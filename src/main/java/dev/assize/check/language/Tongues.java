package dev.assize.check.language;

import java.util.List;
import java.util.Optional;

/** Tells which language a text is in, where library and model are on the class path. */
public final class Tongues {

  private Tongues() {}

  /** The code of ISO 639-1; empty where nobody can tell. */
  public static Optional<String> of(String text) {
    return Detector.isThere() ? told(text, Known.ALL) : Optional.empty();
  }

  private static Optional<String> told(String text, List<Tongue> known) {
    Speech speech = Speech.of(text, known);
    return speech.ranked().stream().findFirst().map(Tongue::code).filter(code -> speech.isClear());
  }

  /** Read once; the list does not change. */
  private static final class Known {
    private static final List<Tongue> ALL = Tongue.all();
  }
}
