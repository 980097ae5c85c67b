package dev.assize.run;

import dev.assize.base.Digest;

/**
 * Which reply this is within its run. Pairs are made by case and input digest, never by position.
 *
 * @param trial from 1 to the number of trials
 */
public record ReplyKey(String subject, String caseId, Digest input, int trial)
    implements Comparable<ReplyKey> {

  @Override
  public int compareTo(ReplyKey other) {
    int bySubject = subject.compareTo(other.subject);
    int byCase = bySubject != 0 ? bySubject : caseId.compareTo(other.caseId);
    int byInput = byCase != 0 ? byCase : input.compareTo(other.input);
    return byInput != 0 ? byInput : Integer.compare(trial, other.trial);
  }
}
