package dev.assize.replay;

import dev.assize.cases.GoldenCase;
import dev.assize.provider.ModelCall;
import dev.assize.run.ReplyKey;
import dev.assize.subject.Subject;

/** One trial that is to be played. */
public record Assignment(Subject subject, GoldenCase golden, int trial) {

  public ReplyKey key() {
    return new ReplyKey(subject.id(), golden.id(), golden.inputDigest(), trial);
  }

  /** The call that puts the case's first live turn to the subject; what a miss is explained by. */
  public ModelCall firstCall() {
    return Framer.frame(subject, golden.question(), Conversation.opening(golden.question()));
  }
}
