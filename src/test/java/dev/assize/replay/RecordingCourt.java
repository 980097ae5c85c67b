package dev.assize.replay;

import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes replies and examinations down, in order of arrival. */
final class RecordingCourt implements TrialSink, Examiner, Recollection, StopRule {

  final List<Trial> replies = new CopyOnWriteArrayList<>();
  final List<Trial> examined = new CopyOnWriteArrayList<>();
  volatile Recollection memory = key -> Optional.empty();
  volatile StopRule rule = StopRule.never();
  volatile Examiner examiner = (assignment, trial, bench, sink) -> List.of();

  Court court() {
    return new Court(this, this, this, this, Spectator.nobody());
  }

  @Override
  public void reply(Trial trial) {
    replies.add(trial);
  }

  @Override
  public void verdict(Finding finding) {}

  @Override
  public List<Finding> examine(Assignment assignment, Trial trial, Bench bench, TrialSink sink)
      throws InterruptedException {
    examined.add(trial);
    return examiner.examine(assignment, trial, bench, sink);
  }

  @Override
  public Optional<Trial> trial(ReplyKey key) {
    return memory.trial(key);
  }

  @Override
  public Advice ask() {
    return rule.ask();
  }

  @Override
  public void observe(Trial trial, List<Finding> findings) {
    rule.observe(trial, findings);
  }
}
