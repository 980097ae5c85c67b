package dev.assize.store;

import dev.assize.cases.GoldenCase;
import dev.assize.run.ConfirmationPlan;
import dev.assize.run.Ending;
import dev.assize.run.Finding;
import dev.assize.run.Trial;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a writer knows of the segment it wrote: a run is reported on as soon as it ends, and reading
 * it all back would take as long as a third of the report. It fills the same index as a reader, so
 * both know the same.
 */
final class Written {

  private final JournalIndex index = new JournalIndex(RunFolder.FORMAT);
  private final Map<String, SpentTally> bySubjects = new HashMap<>();
  private final Map<String, SpentTally> byJudges = new HashMap<>();
  private int replies;
  private int findings;

  void golden(GoldenCase golden, long place) {
    index.golden(CaseEntry.of(golden), place);
  }

  void reply(Trial trial, long place) {
    replies++;
    index.reply(trial.key(), ReplyLine.arrival(trial.response()), place);
    tally(bySubjects, trial.key().subject()).reply(trial);
  }

  void plan(Trial trial, ConfirmationPlan plan) {
    index.plan(trial.key(), plan);
  }

  void verdict(Finding finding, long place) {
    findings += finding.about().size();
    index.verdict(finding, place);
    tally(byJudges, finding.about().getFirst().subject()).judgement(finding);
  }

  void end(Ending ending) {
    index.end(ending);
  }

  private static SpentTally tally(Map<String, SpentTally> tallies, String subject) {
    return tallies.computeIfAbsent(subject, s -> new SpentTally());
  }

  void seal() {
    index.seal();
  }

  /**
   * Whether each record stands. Of two about the same only one counts, which what was spent would
   * have to know.
   */
  boolean isPlain() {
    return index.table().size() == replies && index.table().findings() == findings;
  }

  JournalIndex index() {
    return index;
  }

  /** By subject. */
  Map<String, Spent> spent() {
    Set<String> subjects = new HashSet<>(bySubjects.keySet());
    subjects.addAll(byJudges.keySet());
    Map<String, Spent> spent = new HashMap<>();
    for (String subject : subjects) {
      SpentTally replied = tally(bySubjects, subject);
      spent.put(
          subject, new Spent(replied.used(), tally(byJudges, subject).used(), replied.models()));
    }
    return spent;
  }
}
