package dev.assize.audit;

import dev.assize.base.Usage;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One call of a run that brought a reply.
 *
 * @param who asked for it: {@code subject new@m}, {@code judge:tone}
 * @param labels of the case that it was about
 * @param model that was asked for
 * @param text all that went in, in the order in which a provider reads it; empty where nobody knows
 * @param usage of the reply, reported or estimated
 * @param counting whether the provider counted
 * @param vain what attempts took that brought nothing
 * @param sections about how many tokens of the input each section has, by its name; empty where
 *     nobody knows
 */
public record Call(
    String who,
    Labels labels,
    String model,
    String text,
    Usage usage,
    Counting counting,
    Vain vain,
    Map<String, Long> sections) {

  public Call {
    sections = Collections.unmodifiableMap(new TreeMap<>(sections));
  }

  /**
   * What a case is.
   *
   * @param kind what it brings along: {@code conversation}, {@code tools}, {@code context} or
   *     {@code question}
   */
  public record Labels(String feature, String category, String kind) {}

  /** Who counted the tokens. */
  public enum Counting {
    REPORTED,
    ESTIMATED
  }

  /**
   * What would not have been needed, had all gone well.
   *
   * @param retries tokens of attempts without an answer, as far as reported
   * @param repairs tokens of this reply, if a judge had to be asked once more for it; else 0
   */
  public record Vain(long retries, long repairs) {}

  long input() {
    return usage.of(Usage.Kind.INPUT).orElse(0);
  }

  long output() {
    return usage.of(Usage.Kind.OUTPUT).orElse(0);
  }
}
