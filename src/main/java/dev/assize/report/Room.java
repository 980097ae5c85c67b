package dev.assize.report;

/**
 * How much text still goes into the report, so that no evidence, however large or hostile, makes it
 * larger than a browser likes.
 */
final class Room {

  /** Bytes of text in all, as written on a page: some for every report, more for more cases. */
  private static final int LEAST = 650_000;

  private static final int EACH_CASE = 350;
  private static final int MOST = 2_400_000;

  private int left;

  private Room(int left) {
    this.left = left;
  }

  /**
   * The room of one candidate.
   *
   * @param candidates how many share the page
   * @param cases of the set
   */
  static Room sharedBy(int candidates, int cases) {
    return new Room((int) Math.min(MOST, LEAST + (long) EACH_CASE * cases) / candidates);
  }

  boolean isFull() {
    return left <= 0;
  }

  /** As much of the text as may be shown. */
  CutText take(String text) {
    CutText cut = CutText.of(text, Math.max(0, Math.min(left, CutText.LONGEST)));
    left -= cut.bytes();
    return cut;
  }

  /** Accounts for the frame around a text. */
  void takeFrame(int bytes) {
    left -= bytes;
  }
}
