package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.base.Numbers;
import dev.assize.cases.GoldenCase;
import dev.assize.judge.Judge;
import dev.assize.replay.Assignment;
import dev.assize.run.Purpose;
import dev.assize.run.ReplyKey;
import dev.assize.store.CaseEntry;
import dev.assize.store.TrialEntry;
import dev.assize.store.TrialEntry.Arrival;
import dev.assize.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which stored replies are judged again.
 *
 * @param docket with the judges that are asked, and no others
 * @param subjects that gave them, as far as they are known
 * @param cases as the golden files have them today, or where these know them no more, as the run
 *     did
 * @param replies of these cases
 * @param missing trials of these cases that have no reply
 * @param left how many cases are left out, as they are asked in other words today
 * @param judged how many cases there are in which a judge has a say, before a sample was taken
 */
record RejudgePlan(
    Docket docket,
    List<Subject> subjects,
    List<GoldenCase> cases,
    List<ReplyKey> replies,
    List<ReplyKey> missing,
    int left,
    int judged) {

  RejudgePlan {
    subjects = List.copyOf(subjects);
    cases = List.copyOf(cases);
    replies = List.copyOf(replies);
    missing = List.copyOf(missing);
  }

  /** Of all cases that nobody edited since. */
  static RejudgePlan of(OldReplies old, Docket docket) {
    Map<String, GoldenCase> today = new TreeMap<>();
    docket.golden().cases().forEach(golden -> today.put(golden.id(), golden));
    Map<String, GoldenCase> kept = new TreeMap<>();
    int left = 0;
    for (CaseEntry entry : old.journal().cases()) {
      Optional<GoldenCase> golden =
          Optional.ofNullable(today.get(entry.id())).or(() -> old.journal().golden(entry.id()));
      if (golden.filter(each -> each.inputDigest().equals(entry.input())).isPresent()) {
        kept.put(entry.id(), golden.get());
      } else {
        left++;
      }
    }
    RejudgePlan all =
        new RejudgePlan(
            docket,
            old.subjects().stream().map(entry -> Subjects.stored(docket, entry)).toList(),
            List.copyOf(kept.values()),
            keys(old, kept, Arrival.Replied.class),
            keys(old, kept, Arrival.Failed.class),
            left,
            0);
    return all.over(all.cases(), all.judgedCases().size());
  }

  private static List<ReplyKey> keys(
      OldReplies old, Map<String, GoldenCase> kept, Class<? extends Arrival> how) {
    return old.trials()
        .filter(trial -> how.isInstance(trial.arrival()))
        .map(TrialEntry::key)
        .filter(key -> kept.containsKey(key.caseId()))
        .toList();
  }

  /** Those in which a judge has a say and that have a reply, sorted by id. */
  List<GoldenCase> judgedCases() {
    Set<String> replied = replies.stream().map(ReplyKey::caseId).collect(Collectors.toSet());
    return cases.stream()
        .filter(golden -> replied.contains(golden.id()))
        .filter(golden -> docket.judgesOf(golden).findAny().isPresent())
        .toList();
  }

  /** Of so many of the cases in which a judge has a say. */
  RejudgePlan sampled(int count) {
    List<GoldenCase> all = judgedCases();
    Set<String> ids =
        Set.copyOf(FixedSample.of(all.stream().map(GoldenCase::id).toList(), count, "rejudge"));
    return over(all.stream().filter(golden -> ids.contains(golden.id())).toList(), all.size());
  }

  private RejudgePlan over(List<GoldenCase> some, int all) {
    Set<String> ids = some.stream().map(GoldenCase::id).collect(Collectors.toSet());
    return new RejudgePlan(
        docket,
        subjects,
        some,
        replies.stream().filter(key -> ids.contains(key.caseId())).toList(),
        missing.stream().filter(key -> ids.contains(key.caseId())).toList(),
        left,
        all);
  }

  /** Each reply with its case. */
  List<Assignment> assignments() {
    Map<String, GoldenCase> byId =
        cases.stream().collect(Collectors.toMap(GoldenCase::id, golden -> golden));
    Map<String, Subject> bySubject =
        subjects.stream().collect(Collectors.toMap(Subject::id, subject -> subject));
    List<Assignment> assignments = new ArrayList<>();
    for (ReplyKey key : replies) {
      GoldenCase golden = byId.get(key.caseId());
      Subject subject = bySubject.get(key.subject());
      if (golden != null && subject != null && Purpose.of(key.trial()) == Purpose.ESTIMATE) {
        assignments.add(new Assignment(subject, golden, key.trial()));
      }
    }
    return assignments;
  }

  /** At least so many calls: a judge that asks back takes more. */
  long calls() {
    long ordinary =
        assignments().stream()
            .flatMapToLong(
                each -> docket.judgesOf(each.golden()).mapToLong(j -> j.calls(each.golden())))
            .sum();
    long watched =
        askedJudges().stream()
            .flatMapToLong(
                judge ->
                    docket.sentinels().of(judge).stream()
                        .mapToLong(s -> judge.calls(docket.sentinels().golden(s))))
            .sum();
    return ordinary + watched;
  }

  /** The judges that have a say in one of the cases, by name. */
  List<Judge> askedJudges() {
    return docket.judges().values().stream()
        .filter(judge -> cases.stream().anyMatch(judge::asksAbout))
        .toList();
  }

  /** Of every reply, in the order of their keys: the same replies, the same digest. */
  Digest digest(OldReplies old) {
    Digests digests = Digests.of("replies");
    for (ReplyKey key : replies) {
      digests
          .part("reply", key.subject() + "\n" + key.caseId() + "\n" + key.trial())
          .part("text", old.trial(key).map(trial -> Transcripts.text(trial.response())).orElse(""));
    }
    return digests.digest();
  }

  /** What is not judged again, and why; none where all is. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (left > 0) {
      notes.add(
          Numbers.count(left, "case")
              + (left == 1 ? " is" : " are")
              + " asked in other words today and left out: what was replied answers another question.");
    }
    if (!missing.isEmpty()) {
      notes.add(
          Numbers.count(missing.size(), "trial")
              + (missing.size() == 1 ? " has" : " have")
              + " no reply: nothing is there to judge.");
    }
    return notes;
  }
}
