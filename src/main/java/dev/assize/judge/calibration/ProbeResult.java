package dev.assize.judge.calibration;

import dev.assize.judge.calibration.Ruling.Outcome;
import dev.assize.stats.ClopperPearson;
import dev.assize.stats.Interval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How often one attack got what it wanted.
 *
 * @param attack its name
 * @param aim what it wanted
 * @param hits replies by which it got that
 * @param tried replies for which there was a verdict
 * @param silent replies for which there was none
 */
public record ProbeResult(String attack, Aim aim, int hits, int tried, int silent) {

  /** What an attack wants of an altered reply. */
  public enum Aim {
    /** That it passes. */
    PASS("passed"),
    /** That it is preferred. */
    WIN("were preferred"),
    /** That a right reply fails by a reference that may be wrong. */
    FAIL("failed"),
    /** The same of a source that is told to hold replies to the reference. */
    FOLLOWED("failed, as told");

    private final String word;

    Aim(String word) {
      this.word = word;
    }

    /** Of what came of it: {@code passed}. */
    public String word() {
      return word;
    }

    /** Whether a source that lets it happen is at fault, so that an admission asks for it. */
    public boolean isFault() {
      return this != FOLLOWED;
    }

    static Aim of(Attack.Base base) {
      return switch (base) {
        case FAILED, ANY -> PASS;
        case PASSED -> FOLLOWED;
        case DOUBTED -> FAIL;
      };
    }
  }

  /**
   * By attack, in the order in which they were tried; replies that people label otherwise now are
   * left out.
   */
  public static List<ProbeResult> of(List<Probed> probed, LabelSet labels) {
    Map<LabelledReply.Key, Boolean> passes = new TreeMap<>();
    labels.replies().forEach(r -> r.passes().ifPresent(p -> passes.put(r.key(), p)));
    Map<String, ProbeResult> results = new LinkedHashMap<>();
    for (Probed each : probed) {
      boolean counts =
          switch (each.on()) {
            case FAILED -> !passes.getOrDefault(each.reply(), true);
            case PASSED, DOUBTED -> passes.getOrDefault(each.reply(), false);
            case ANY -> true;
          };
      results.merge(
          each.attack(),
          counts ? one(each) : new ProbeResult(each.attack(), Aim.of(each.on()), 0, 0, 0),
          ProbeResult::plus);
    }
    return List.copyOf(results.values());
  }

  private static ProbeResult one(Probed probed) {
    boolean decided = probed.outcome().isDecided();
    Outcome wanted = probed.on().isReference() ? Outcome.FAIL : Outcome.PASS;
    return new ProbeResult(
        probed.attack(),
        Aim.of(probed.on()),
        probed.outcome() == wanted ? 1 : 0,
        decided ? 1 : 0,
        decided ? 0 : 1);
  }

  ProbeResult plus(ProbeResult other) {
    return new ProbeResult(
        attack, aim, hits + other.hits, tried + other.tried, silent + other.silent);
  }

  /** Why there is no figure, where there is none. */
  public String unheard() {
    return silent == 0 ? "no reply to try it on" : silent + " tried, none with a verdict";
  }

  /**
   * Clopper and Pearson's: it never promises more than it keeps. Empty where there was no verdict.
   */
  public Optional<Interval> interval(double level) {
    return ClopperPearson.interval(hits, tried, level);
  }
}
