package dev.assize.store;

import dev.assize.run.ConfirmationPlan;
import dev.assize.run.Ending;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the heads of records say: the trials, the cases, the plans and the endings of a run or of a
 * baseline. Filled record by record, by who reads them or by who writes them, and then sealed.
 */
final class JournalIndex {

  private final boolean isBaseline;
  private final TrialTable table = new TrialTable();
  private final ConfirmationPlans plans = new ConfirmationPlans();
  private final List<CaseEntry> cases = new ArrayList<>();
  private final List<Ending> endings = new ArrayList<>();

  JournalIndex(Segment.Format format) {
    this.isBaseline = format.schema().equals(BaselineFile.SCHEMA);
  }

  /**
   * Takes in the head of a record, or the whole of it.
   *
   * @param place of the record among all segments
   */
  void record(Row head, long place) {
    switch (head.text("kind")) {
      case ReplyLine.KIND -> {
        reply(ReplyLine.key(head), ReplyLine.arrival(head), place);
        ConfirmationPlans.of(head).ifPresent(plan -> plan(ReplyLine.key(head), plan));
      }
      case VerdictLine.KIND -> verdict(VerdictLine.head(head), place);
      case CaseLine.KIND -> golden(CaseLine.entry(head), place);
      case BaselineEvent.KIND -> {}
      case EndLine.KIND -> end(head.word("how", Ending::of));
      default -> throw new Damaged("\"kind\" is " + head.text("kind"));
    }
  }

  void reply(ReplyKey key, TrialEntry.Arrival arrival, long place) {
    table.reply(key, arrival, place);
  }

  /** Takes in the plan that a reply is part of. */
  void plan(ReplyKey key, ConfirmationPlan plan) {
    plans.index(key, plan);
  }

  void verdict(Finding finding, long place) {
    table.verdict(finding, place);
  }

  void end(Ending ending) {
    endings.add(ending);
  }

  /** Ends the filling, for now or for good. */
  void seal() {
    table.freeze();
    keepTheLast();
  }

  /** A baseline that was extended may hold a case again: the last record of an id counts. */
  private void keepTheLast() {
    cases.sort(Comparator.comparing(CaseEntry::id));
    int kept = 0;
    for (int i = 0; i < cases.size(); i++) {
      boolean isLast = i + 1 == cases.size() || !cases.get(i + 1).id().equals(cases.get(i).id());
      if (isLast) {
        cases.set(kept++, cases.get(i));
      }
    }
    cases.subList(kept, cases.size()).clear();
  }

  boolean isOfBaseline() {
    return isBaseline;
  }

  TrialTable table() {
    return table;
  }

  /** The rows of the cases' questions, sorted by the ids of the cases. */
  int[] questions() {
    return cases.stream().mapToInt(this::question).toArray();
  }

  /** Sorted by id. */
  List<CaseEntry> cases() {
    return List.copyOf(cases);
  }

  /** In the order of the segments. */
  List<Ending> endings() {
    return List.copyOf(endings);
  }

  Optional<ConfirmationPlan> plan(String subject, String caseId) {
    return plans.find(subject, caseId);
  }

  void golden(CaseEntry entry, long place) {
    boolean isFirst = table.golden(entry.id(), entry.input(), place);
    if (!isFirst && isBaseline) {
      table.questions().record(question(entry), place);
    }
    if (isFirst || isBaseline) {
      cases.add(entry);
    }
  }

  private int question(CaseEntry entry) {
    return table.questions().find(entry.id(), entry.input());
  }
}
