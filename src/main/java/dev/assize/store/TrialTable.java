package dev.assize.store;

import dev.assize.base.Digest;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The index of a run: one row a trial, at most 200 bytes with two findings, over primitive arrays.
 * Of two replies with one key the first stands, unless it is an error and the other is not: a
 * resumed run asks again what failed.
 */
final class TrialTable {

  private static final int NONE = -1;
  private static final int MOST_TRIALS = 1 << 16;
  private static final int MOST_SUBJECTS = 1 << 15;

  private final Lexicon<String> subjects = new Lexicon<>(MOST_SUBJECTS);
  private final Questions questions = new Questions();
  private final FindingTable findings = new FindingTable();

  private final IntColumn sides = new IntColumn();
  private final IntColumn asked = new IntColumn();
  private final LongColumn records = new LongColumn();
  private final ArrivalColumn arrivals = new ArrivalColumn();
  private final IntColumn chains = new IntColumn();
  private final Slots slots = new Slots(row -> hash(sides.get(row), asked.get(row)));
  private int[] order = new int[0];

  /** Takes in the head of a reply's record. */
  void reply(ReplyKey key, TrialEntry.Arrival arrival, long record) {
    int row = number(key);
    if (records.get(row) != NONE
        && !(arrivals.hasFailed(row) && arrival instanceof TrialEntry.Arrival.Replied)) {
      return;
    }
    records.set(row, record);
    arrivals.set(row, arrival);
  }

  /** Takes in the head of a verdict's record, under each reply it is about. */
  void verdict(Finding head, long record) {
    int partners = head.about().size() == 1 ? 0 : head.about().hashCode();
    for (int position = 0; position < head.about().size(); position++) {
      int row = number(head.about().get(position));
      FindingEntry entry =
          new FindingEntry(head.criterion(), head.sample(), position, head.verdict());
      chains.set(
          row, findings.add(chains.get(row), new FindingTable.Entrant(entry, partners, record)));
    }
  }

  /** Takes in where a case's record stands; false when it is known already, and the first stays. */
  boolean golden(String id, Digest input, long record) {
    int question = questions.number(id, input);
    boolean first = questions.record(question) == NONE;
    if (first) {
      questions.record(question, record);
    }
    return first;
  }

  /** Ends the filling, for now or for good: sorts the trials by key and gives back spare memory. */
  void freeze() {
    int[] ranks = new int[questions.size()];
    int[] sorted = sorted(questions.size(), questions::compare);
    for (int i = 0; i < sorted.length; i++) {
      ranks[sorted[i]] = i;
    }
    Comparator<Integer> byKey =
        Comparator.<Integer, String>comparing(row -> subjects.value(sides.get(row) >>> 16))
            .thenComparingInt(row -> ranks[asked.get(row)])
            .thenComparingInt(this::trial);
    order =
        Arrays.stream(sorted(sides.size(), byKey))
            .filter(row -> records.get(row) != NONE)
            .toArray();
    questions.trim();
  }

  /** The rows of all trials that have a record, sorted by key. */
  IntStream rows() {
    return Arrays.stream(order);
  }

  /** Those of one subject. */
  IntStream rows(String subject) {
    int number = subjects.find(subject);
    return rows().filter(row -> sides.get(row) >>> 16 == number);
  }

  /** The number of the trial in a row. */
  int trial(int row) {
    return sides.get(row) & (MOST_TRIALS - 1);
  }

  int size() {
    return order.length;
  }

  /** Whether some finding bore the label. */
  boolean isLabelled(String label) {
    return findings.isLabelled(label);
  }

  /** How many findings stand, each counted for every reply it is about. */
  int findings() {
    return findings.size();
  }

  /**
   * How many replies that are not there have verdicts. A verdict that compares a reply with one of
   * another run is about a reply that is there.
   */
  long orphans() {
    int[] absent =
        IntStream.range(0, sides.size()).filter(row -> records.get(row) == NONE).toArray();
    Set<Long> shared = new HashSet<>();
    if (absent.length > 0) {
      rows()
          .forEach(
              row -> forEachFinding(row, each -> findings.shared(each).ifPresent(shared::add)));
    }
    return IntStream.of(absent).filter(row -> isOrphan(row, shared)).count();
  }

  private boolean isOrphan(int row, Set<Long> shared) {
    boolean[] orphan = new boolean[1];
    forEachFinding(
        row, each -> orphan[0] |= findings.shared(each).filter(shared::contains).isEmpty());
    return orphan[0];
  }

  /** The row of a key; -1 when the key is unknown. */
  int find(ReplyKey key) {
    int subject = subjects.find(key.subject());
    int question = questions.find(key.caseId(), key.input());
    return subject < 0 || question < 0 ? NONE : find(subject << 16 | key.trial(), question);
  }

  long record(int row) {
    return records.get(row);
  }

  Questions questions() {
    return questions;
  }

  TrialEntry entry(int row) {
    int side = sides.get(row);
    int question = asked.get(row);
    ReplyKey key =
        new ReplyKey(
            subjects.value(side >>> 16),
            questions.id(question),
            questions.input(question),
            trial(row));
    return new TrialEntry(key, arrivals.get(row), findings.entries(chains.get(row)));
  }

  /** The places of the records of all findings about a trial. */
  void forEachFindingRecord(int row, LongConsumer use) {
    forEachFinding(row, finding -> use.accept(findings.record(finding)));
  }

  /** Where the replies of a subject stand. */
  LongStream replies(String subject) {
    return rows(subject).mapToLong(records::get);
  }

  /** Where the findings about a subject stand for which somebody may have been asked. */
  LongStream callings(String subject) {
    return rows(subject)
        .mapToObj(
            row -> {
              LongStream.Builder places = LongStream.builder();
              forEachFinding(
                  row,
                  finding -> {
                    FindingEntry entry = findings.entry(finding);
                    if (!entry.criterion().isDeterministic() && entry.position() == 0) {
                      places.add(findings.record(finding));
                    }
                  });
              return places.build();
            })
        .flatMapToLong(places -> places);
  }

  /** The memory the index takes, without the few distinct criteria and subjects. */
  long bytes() {
    return sides.bytes()
        + asked.bytes()
        + records.bytes()
        + arrivals.bytes()
        + chains.bytes()
        + slots.bytes()
        + (long) Integer.BYTES * order.length
        + questions.bytes()
        + findings.bytes();
  }

  private void forEachFinding(int row, IntConsumer use) {
    findings.forEach(chains.get(row), use);
  }

  private int number(ReplyKey key) {
    if (key.trial() < 1 || key.trial() >= MOST_TRIALS) {
      throw new Damaged("\"trial\" is " + key.trial());
    }
    int side = subjects.number(key.subject()) << 16 | key.trial();
    int question = questions.number(key.caseId(), key.input());
    int known = find(side, question);
    if (known != NONE) {
      return known;
    }
    sides.add(side);
    asked.add(question);
    records.add(NONE);
    arrivals.add();
    chains.add(NONE);
    slots.add(sides.size() - 1);
    return sides.size() - 1;
  }

  private int find(int side, int question) {
    return slots.find(
        hash(side, question), row -> sides.get(row) == side && asked.get(row) == question);
  }

  private static int hash(int side, int question) {
    return 31 * side + question;
  }

  private static int[] sorted(int count, Comparator<Integer> by) {
    return IntStream.range(0, count).boxed().sorted(by).mapToInt(Integer::intValue).toArray();
  }
}
