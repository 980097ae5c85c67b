package dev.assize.report.drift;

import dev.assize.drift.JudgeScreen;

/**
 * What labelled replies show of one judge.
 *
 * @param judge {@code tone by judge:tone}
 */
public record Screened(String judge, JudgeScreen screen) {

  /** In one sentence. */
  public String words() {
    return screen.anchors() == 0
        ? "Anchors of " + judge + ": none. No labelled reply was judged by it then and again."
        : "Anchors of " + judge + ": " + screen.words();
  }
}
