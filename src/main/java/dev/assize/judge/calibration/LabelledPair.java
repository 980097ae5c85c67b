package dev.assize.judge.calibration;

import dev.assize.base.Digest;
import dev.assize.verdict.Verdict.Preferred.Choice;
import java.util.Comparator;
import java.util.Optional;

/**
 * Two labelled replies to one case. Which of them is called the first is told by the digests of
 * their texts, and so knows nothing of the labels.
 */
public record LabelledPair(LabelledReply first, LabelledReply second) {

  /** Of two replies to one case, in the order of their digests. */
  public static LabelledPair of(LabelledReply one, LabelledReply other) {
    return one.key().compareTo(other.key()) < 0
        ? new LabelledPair(one, other)
        : new LabelledPair(other, one);
  }

  /** Which two replies they are. */
  public record Key(String caseId, Digest first, Digest second) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::caseId).thenComparing(Key::first).thenComparing(Key::second);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** Which two replies they are. */
  public Key key() {
    return new Key(first.key().caseId(), first.key().text(), second.key().text());
  }

  /**
   * The reply that people pass where they fail the other, and a tie where they pass both or fail
   * both; empty where people are divided on one of them.
   */
  public Optional<Choice> better() {
    if (first.passes().isEmpty() || second.passes().isEmpty()) {
      return Optional.empty();
    }
    if (first.passes().equals(second.passes())) {
      return Optional.of(Choice.TIE);
    }
    return Optional.of(first.passes().get() ? Choice.FIRST : Choice.SECOND);
  }
}
