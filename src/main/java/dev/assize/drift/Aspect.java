package dev.assize.drift;

/** What a run is surrounded by, and what may change although the subject is the same. */
public enum Aspect {
  MODEL("model id"),
  FINGERPRINT("fingerprint"),
  PROMPT("prompt"),
  JUDGE("judge"),
  GOLDEN_SET("golden set");

  private final String words;

  Aspect(String words) {
    this.words = words;
  }

  /** As reports say it. */
  public String words() {
    return words;
  }
}
