package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.judge.Judge;
import dev.assize.provider.Exchange;
import dev.assize.provider.Source;
import dev.assize.run.Ending;
import dev.assize.run.Finding;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.PriceBook;
import dev.assize.run.Purpose;
import dev.assize.run.ReplyKey;
import dev.assize.store.JournalReader;
import dev.assize.store.TrialEntry;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells people what is judged again, what came of it, and what it took. */
final class RejudgeSheet {

  private final OldReplies old;
  private final RejudgePlan plan;

  RejudgeSheet(OldReplies old, RejudgePlan plan) {
    this.old = old;
    this.plan = plan;
  }

  /** Before anything is asked. */
  List<String> forecast(PriceBook prices) {
    List<String> lines = new ArrayList<>();
    lines.add("Would judge " + what() + " again: at least " + calls() + " to " + judges() + ".");
    List<Exchange> then =
        plan.replies().stream().flatMap(key -> calls(old.journal(), key)).toList();
    Spending.of(then, prices).forEach(line -> lines.add("Then these were " + line + "."));
    lines.add("No subject would be asked, and nothing was written.");
    return lines;
  }

  private String calls() {
    return Numbers.count(plan.calls(), "call");
  }

  private String judges() {
    return plan.askedJudges().stream().map(Judge::name).collect(Collectors.joining(", "));
  }

  /** {@code 300 replies of run X (bot), of 100 of its 500 judged cases}. */
  private String what() {
    long judged = plan.judgedCases().size();
    return Numbers.count(plan.replies().size(), "reply")
        + " of run "
        + old.origin()
        + " ("
        + old.subjects().stream().map(SubjectEntry::id).collect(Collectors.joining(", "))
        + ")"
        + (judged == plan.judged()
            ? ""
            : ", of "
                + Numbers.count(judged)
                + " of the "
                + Numbers.count(plan.judged(), "case")
                + " in which a judge has a say,");
  }

  /** What judges asked somebody about a reply; nothing of pairs, which are not judged again. */
  private Stream<Exchange> calls(JournalReader journal, ReplyKey key) {
    return journal.findings(key).stream()
        .filter(finding -> finding.about().size() == 1)
        .filter(finding -> isAsked(finding.criterion()))
        .map(Finding::exchanges)
        .flatMap(List::stream);
  }

  private boolean isAsked(Criterion criterion) {
    return plan.docket().judges().containsKey(LabelFiles.named(criterion.by()));
  }

  /** Once it is over, or was stopped. */
  JudgedAgain judged(JournalReader journal, Ending ending, PriceBook prices) {
    SortedMap<String, Tally> tallies = new TreeMap<>();
    Map<ReplyKey, TrialEntry> now = new HashMap<>();
    journal.trials().forEach(trial -> now.put(trial.key(), trial));
    old.trials()
        .forEach(
            then ->
                Optional.ofNullable(now.get(then.key()))
                    .ifPresent(trial -> count(then, trial, tallies)));
    List<Exchange> asked =
        Stream.of(Purpose.ESTIMATE, Purpose.SENTINEL)
            .flatMap(journal::trials)
            .flatMap(trial -> calls(journal, trial.key()))
            .toList();
    Sheet sheet = new Sheet();
    sheet.line("Judged " + what() + " again.");
    plan.notes().forEach(sheet::line);
    tallies.forEach((who, tally) -> sheet.line("  " + who + ": " + tally.words()));
    Spending.of(asked, prices).forEach(line -> sheet.line("  " + line + "; no subject was asked"));
    long recorded = asked.stream().filter(each -> each.source() != Source.LIVE).count();
    if (recorded > 0) {
      sheet.line(
          "  "
              + Numbers.count(recorded, "answer")
              + " came from recordings and "
              + (recorded == 1 ? "says" : "say")
              + " nothing of today's judge.");
    }
    int missing = tallies.values().stream().mapToInt(tally -> tally.missing).sum();
    return new JudgedAgain(journal.name(), sheet.toString(), missing, ending);
  }

  private void count(TrialEntry then, TrialEntry now, Map<String, Tally> tallies) {
    Map<String, Verdict> before = new HashMap<>();
    then.verdicts().forEach((criterion, verdict) -> before.put(name(criterion), verdict));
    now.verdicts()
        .forEach(
            (criterion, verdict) -> {
              if (isAsked(criterion) && !criterion.isDeterministic()) {
                tallies
                    .computeIfAbsent(name(criterion), any -> new Tally())
                    .add(before.getOrDefault(name(criterion), Tally.NONE), verdict);
              }
            });
  }

  private static String name(Criterion criterion) {
    return criterion.name() + " by " + criterion.by();
  }

  /** How one judge's verdicts of today stand to those of then. */
  private static final class Tally {
    private static final Verdict NONE = Verdict.unscored("no verdict then");

    private int replies;
    private int same;
    private int failsNow;
    private int passesNow;
    private int otherwise;
    private int silentThen;
    private int missing;

    void add(Verdict then, Verdict now) {
      replies++;
      if (now instanceof Verdict.Errored) {
        missing++;
      } else if (!(then instanceof Verdict.Graded before)) {
        silentThen++;
      } else if (now instanceof Verdict.Graded after) {
        compare(before.grade(), after.grade());
      } else {
        otherwise++;
      }
    }

    private void compare(Grade then, Grade now) {
      if (then.equals(now)) {
        same++;
      } else if (then instanceof Grade.PassFail && now instanceof Grade.PassFail passes) {
        passesNow += passes.passed() ? 1 : 0;
        failsNow += passes.passed() ? 0 : 1;
      } else {
        otherwise++;
      }
    }

    String words() {
      List<String> parts = new ArrayList<>();
      parts.add(Numbers.count(same) + " of " + Numbers.count(replies) + " as then");
      part(parts, failsNow, "passed then and fail now");
      part(parts, passesNow, "failed then and pass now");
      part(parts, otherwise, "have another mark now");
      part(parts, silentThen, "had no verdict then");
      part(parts, missing, "got no answer");
      return String.join(", ", parts);
    }

    private static void part(List<String> parts, int count, String words) {
      if (count > 0) {
        parts.add(Numbers.count(count) + " " + words);
      }
    }
  }
}
