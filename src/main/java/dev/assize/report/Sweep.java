package dev.assize.report;

import dev.assize.report.Adversity.Rate;
import dev.assize.score.Counts;
import java.util.List;

/**
 * Replies by where in a long context the passages stood that help, and by how much other text there
 * was around them.
 *
 * @param cells every place with every length, by length and then by place, also those without cases
 * @param byPosition over all lengths
 * @param byPadding over all places
 * @param effective up to which length the context is used
 * @param untold cases that do not say where their passages stand, as runs of an earlier release
 */
public record Sweep(
    List<Cell> cells,
    List<ByPosition> byPosition,
    List<ByPadding> byPadding,
    EffectiveLength effective,
    int untold) {

  public Sweep {
    cells = List.copyOf(cells);
    byPosition = List.copyOf(byPosition);
    byPadding = List.copyOf(byPadding);
  }

  /**
   * What became of some cases.
   *
   * @param passed of the decided ones
   * @param outcomes all four apart
   * @param beyond how many of the errored ones were longer than the model's context
   */
  public record Reached(Rate passed, Counts outcomes, int beyond) {}

  /**
   * One place with one length.
   *
   * @param position how much of the padding stands before, in per cent
   * @param padding in tokens
   */
  public record Cell(int position, int padding, Reached reached) {}

  /** One place with all lengths. */
  public record ByPosition(int position, Reached reached) {}

  /**
   * One length with all places.
   *
   * @param held of the cases that are decided or beyond the context, and whose parent is decided,
   *     those that pass
   * @param untouched of the same cases, those whose parent passes without padding
   */
  public record ByPadding(int padding, Reached reached, Rate held, Rate untouched) {}

  /**
   * The longest padding at which, as at all shorter ones, the subject does at least 85 % as well as
   * on the same golden cases without any. After A. Modarressi et al., "NoLiMa: Long-Context
   * Evaluation Beyond Literal Matching" (ICML 2025), whose measure of short contexts is the best of
   * up to 1,000 tokens; here it is the parents' own. A case beyond the model's context counts as
   * not passed, for no answer came.
   */
  public sealed interface EffectiveLength {

    /** Of what the subject does without padding. */
    double KEPT = 0.85;

    /** Of fewer cases of a length nothing can be told. */
    int LEAST = 20;

    /**
     * All lengths up to this one keep it, and the next does not.
     *
     * @param next in tokens, as this
     */
    record Found(int tokens, int next) implements EffectiveLength {}

    /** All lengths up to this one keep it, and of longer ones nothing is known. */
    record AtLeast(int tokens) implements EffectiveLength {}

    /** Not even the shortest keeps it. */
    record Below(int tokens) implements EffectiveLength {}

    /**
     * It cannot be told.
     *
     * @param why in a clause
     */
    record Untold(String why) implements EffectiveLength {}
  }
}
