package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.Problems;
import dev.assize.judge.Label;
import dev.assize.judge.LabelFile;
import dev.assize.run.Trial;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What this repository's labels say of replies; those on which they differ have none. */
final class ReplyLabels {

  private final Map<String, Boolean> votes;
  private final Set<String> asked = new HashSet<>();

  private ReplyLabels(Map<String, Boolean> votes) {
    this.votes = votes;
  }

  /** Of the replies drawn by lot: only they tell how often a check is right. */
  static ReplyLabels drawn(String criterion) {
    return of(criterion, label -> label.drawn() == Label.Drawn.RANDOM);
  }

  /** Also of replies that were picked, which is fair where nobody looked at what the check says. */
  static ReplyLabels all(String criterion) {
    return of(criterion, label -> true);
  }

  private static ReplyLabels of(String criterion, Predicate<Label> wanted) {
    List<Label> labels =
        LabelFile.read(Path.of(""), "judges/" + criterion + ".labels.csv", ',', new Problems());
    Map<String, Set<Boolean>> said =
        labels.stream()
            .filter(wanted)
            .collect(
                Collectors.groupingBy(
                    label -> label.caseId() + " " + label.reply().hex(),
                    Collectors.mapping(Label::passes, Collectors.toSet())));
    said.values().removeIf(each -> each.size() > 1);
    return new ReplyLabels(
        said.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().contains(true))));
  }

  /** Whether a reply passes, known by its digest; empty without a label. */
  Optional<Boolean> of(String caseId, Digest reply) {
    return Optional.ofNullable(votes.get(caseId + " " + reply.hex()));
  }

  /** Whether the reply passes; empty without a label, and when an equal reply was asked before. */
  Optional<Boolean> of(Trial trial) {
    String reply = trial.key().caseId() + " " + Digest.of(Transcripts.text(trial.response())).hex();
    return asked.add(reply) ? Optional.ofNullable(votes.get(reply)) : Optional.empty();
  }
}
