package dev.assize.check;

/**
 * A check inside another.
 *
 * @param words before its parenthesis
 * @param written the check as it is written
 * @param demands what it asks of replies
 * @param hush whether an empty reply may pass by it
 */
public record Part(String words, String written, Check check, Demands demands, Hush hush) {

  /** Whether a part asks for silence. */
  enum Hush {
    ASKED,
    NOT_ASKED
  }

  public boolean asksForSilence() {
    return hush == Hush.ASKED;
  }

  /** The same, which an empty reply passes only where it asks for silence or looks at tools. */
  public Part heedingSilence() {
    boolean isLeaf = !(check instanceof ComposedCheck);
    return asksForSilence() && isLeaf
        ? this
        : new Part(words, written, (Check) Silence.guard(check), demands, hush);
  }
}
