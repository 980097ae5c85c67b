package dev.assize.judge.learned;

import dev.assize.base.Digest;
import dev.assize.check.Exhibit;

/**
 * A reply with what people say of it.
 *
 * @param reply the digest by which labels know it
 * @param passes what most of them say
 */
public record Lesson(Exhibit exhibit, Digest reply, boolean passes) {

  String caseId() {
    return exhibit.golden().id();
  }
}
