package dev.assize.judge.calibration;

import dev.assize.base.Digest;
import dev.assize.judge.Label;
import java.util.List;
import java.util.Optional;

/**
 * A reply with all that people say of it by one criterion.
 *
 * @param labels at least one, each by somebody else
 */
public record LabelledReply(Key key, List<Label> labels) {

  public LabelledReply {
    labels = List.copyOf(labels);
  }

  /** Which reply it is: equal replies to one case are one. */
  public record Key(String caseId, Digest text) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byCase = caseId.compareTo(other.caseId);
      return byCase != 0 ? byCase : text.compareTo(other.text);
    }
  }

  /** What most say; empty where as many say the one as the other. */
  public Optional<Boolean> passes() {
    long pass = labels.stream().filter(Label::passes).count();
    long fail = labels.size() - pass;
    return pass == fail ? Optional.empty() : Optional.of(pass > fail);
  }

  /** Whether all who looked say the same. */
  public boolean isUnanimous() {
    return labels.stream().map(Label::passes).distinct().count() == 1;
  }
}
