package dev.assize;

import dev.assize.base.Digest;
import dev.assize.judge.Label.Drawn;
import java.util.List;

/**
 * A reply to be labelled, with all that a person needs to see and nothing of who gave it. The texts
 * are as people and models wrote them: hostile data for whoever shows them.
 *
 * @param reply the digest of the reply's text
 * @param drawn how it came to be labelled
 * @param before what was said before the question
 * @param passages what was at hand: given along, retrieved, or given back by tools
 */
public record LabelTask(
    String caseId,
    Digest reply,
    Drawn drawn,
    String category,
    List<Line> before,
    String question,
    List<Passage> passages,
    String text) {

  public LabelTask {
    before = List.copyOf(before);
    passages = List.copyOf(passages);
  }

  /** Something said before the question. */
  public record Line(String speaker, String text) {}

  /**
   * Something at hand.
   *
   * @param name may be empty
   */
  public record Passage(Origin origin, String name, String text) {}

  /** Where a passage comes from. */
  public enum Origin {
    /** The golden case gives it along with its question. */
    GIVEN,
    /** The subject looked it up. */
    RETRIEVED,
    /** A tool gave it back. */
    TOOL
  }
}
