package dev.assize.replay;

import dev.assize.cases.GoldenCase;
import dev.assize.run.ReplyKey;
import dev.assize.subject.Subject;

/** One trial that is to be played. */
public record Assignment(Subject subject, GoldenCase golden, int trial) {

  public ReplyKey key() {
    return new ReplyKey(subject.id(), golden.id(), golden.inputDigest(), trial);
  }
}
