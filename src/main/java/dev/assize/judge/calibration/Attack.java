package dev.assize.judge.calibration;

import dev.assize.cases.GoldenCase;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One way to get a pass that a reply does not deserve.
 *
 * @param name as sheets have it
 * @param on which replies it is tried; a pass is a success everywhere
 */
public record Attack(String name, Base on, Way way) {

  /** Which replies an attack is tried on. */
  public enum Base {
    /** Those that people fail and the source fails. */
    FAILED,
    /** Those that people pass and the source passes: what it compares them with is made wrong. */
    PASSED,
    /** Any: the reply is made out of the case's reference, and wrong by its making. */
    ANY
  }

  /** A reply beside its case. */
  public record Scene(GoldenCase golden, String reply) {}

  /** How a scene is altered. */
  public interface Way {

    /**
     * The altered scene; empty where there is nothing to alter.
     *
     * @param chance decides whatever may be chosen
     */
    Optional<Scene> alter(Scene scene, RandomGenerator chance);
  }

  /** The altered scene; empty where there is nothing to alter. */
  public Optional<Scene> alter(Scene scene, RandomGenerator chance) {
    return way.alter(scene, chance);
  }

  /** An attack on the text of a reply that people fail. */
  static Attack onReply(String name, Rewriting rewriting) {
    return new Attack(
        name,
        Base.FAILED,
        (scene, chance) ->
            Optional.of(new Scene(scene.golden(), rewriting.of(scene.reply(), chance))));
  }

  /** How a reply is written anew. */
  interface Rewriting {
    String of(String reply, RandomGenerator chance);
  }
}
