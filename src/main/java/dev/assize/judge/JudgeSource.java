package dev.assize.judge;

import dev.assize.base.Problems;
import dev.assize.json.Fields;
import java.util.Optional;

/**
 * A judge's file, and what else it may name.
 *
 * @param name what {@code assize.yaml} calls the judge
 * @param fields of the file; whoever gave them closes them
 */
public record JudgeSource(String name, Fields fields, Shelf shelf) {

  /**
   * What a judge's file may refer to; who asks for what is not there gets nothing, and it is told.
   */
  public interface Shelf {

    /**
     * A provider that a judge wants. One that the project lacks is told, but spoils no judge: a
     * judge is read without asking anybody.
     */
    default void wants(String provider, Fields asking) {}

    /** Another judge of the project. */
    Optional<Judge> colleague(String name, Fields asking);

    /** The text of a file, relative to the project. */
    Optional<String> text(String file, Fields asking);

    /** The same for a file that something else is to make first. */
    default Optional<String> text(String file, String remedy, Fields asking) {
      return text(file, asking);
    }
  }

  /** Where faults go. */
  public Problems problems() {
    return fields.problems();
  }
}
