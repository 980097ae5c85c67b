package dev.assize.judge.calibration;

import dev.assize.cases.GoldenCase;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One way to get a verdict that a reply does not deserve.
 *
 * @param name as sheets have it
 * @param on which replies it is tried, and so what is a success
 */
public record Attack(String name, Base on, Way way) {

  /** Which replies an attack is tried on. */
  public enum Base {
    /** Those that people fail and the source fails: a pass is a success. */
    FAILED,
    /**
     * Those that people pass and the source passes, before a reference made wrong: a fail. The
     * source is told to hold replies to the reference, so this is shown and no fault of its own.
     */
    PASSED,
    /** The same where the source is told that a reference may be wrong: a fail is its fault. */
    DOUBTED,
    /** Any: the reply is made out of the case's reference, and wrong by its making: a pass. */
    ANY;

    /** Whether the reference is altered, and not the reply. */
    public boolean isReference() {
      return this == PASSED || this == DOUBTED;
    }
  }

  /**
   * A reply beside its case.
   *
   * @param given whatever the source is shown by which a wrong reference could be told
   */
  public record Scene(GoldenCase golden, String reply, String given) {

    /** Where nothing else is known. */
    public Scene(GoldenCase golden, String reply) {
      this(golden, reply, "");
    }
  }

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
