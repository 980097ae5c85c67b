package dev.assize.report.junit;

/** How a test ended, in JUnit's four ways. */
sealed interface TestEnd {

  /** Nothing is to be said. */
  record Passed() implements TestEnd {}

  /**
   * What was judged is not good enough.
   *
   * @param type what kind of failure it is, one word
   */
  record Failed(String type, String message) implements TestEnd {}

  /**
   * Something stood in the way of judging.
   *
   * @param type what kind of error it is, one word
   */
  record Errored(String type, String message) implements TestEnd {}

  /** Nobody judged, or what was judged says nothing of the candidate. */
  record Skipped(String message) implements TestEnd {}
}
