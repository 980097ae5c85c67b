package dev.assize.store;

import dev.assize.verdict.Criterion;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Findings in 32 bytes each, chained by the trial they are about. Of two findings alike the first
 * stands, unless it only says that nobody could look.
 */
final class FindingTable {

  private static final int WORDS = 1 << 16;
  private static final int POSITIONS = 1 << 8;
  private static final int NONE = -1;

  private final Lexicon<Criterion> criteria = new Lexicon<>(WORDS);
  private final Lexicon<String> labels = new Lexicon<>(WORDS);
  private final Lexicon<String> words = new Lexicon<>(Integer.MAX_VALUE);

  private final LongColumn records = new LongColumn();
  private final LongColumn marks = new LongColumn();
  private final LongColumn values = new LongColumn();
  private final IntColumn partners = new IntColumn();
  private final IntColumn nexts = new IntColumn();

  /** The kinds of outcome as they are kept; the order is only in memory. */
  private enum Code {
    FAILED,
    PASSED,
    SCORE,
    WORD,
    FIRST,
    SECOND,
    TIE,
    UNSCORED,
    ERRORED
  }

  /**
   * A finding as it is about to enter.
   *
   * @param partners a hash of all replies it is about; 0 for one reply
   */
  record Entrant(FindingEntry finding, int partners, long record) {}

  /** Adds a finding to the chain and gives the chain's new head. */
  int add(int head, Entrant entrant) {
    FindingEntry finding = entrant.finding();
    long mark = mark(finding);
    for (int i = head; i != NONE; i = nexts.get(i)) {
      if (isAlike(i, mark, entrant.partners())) {
        if (code(i) == Code.ERRORED && code(finding.verdict()) != Code.ERRORED) {
          put(i, finding, entrant.record());
        }
        return head;
      }
    }
    records.add(0);
    marks.add(0);
    values.add(0);
    partners.add(entrant.partners());
    nexts.add(head);
    put(records.size() - 1, finding, entrant.record());
    return records.size() - 1;
  }

  /** Whether some finding bore the label. */
  boolean isLabelled(String label) {
    return labels.find(label) >= 0;
  }

  int size() {
    return records.size();
  }

  /** Goes through the findings of a chain, the last one added first. */
  void forEach(int head, IntConsumer use) {
    for (int i = head; i != NONE; i = nexts.get(i)) {
      use.accept(i);
    }
  }

  /** The findings of a chain, in an order that does not depend on who wrote first. */
  List<FindingEntry> entries(int head) {
    List<FindingEntry> entries = new ArrayList<>();
    forEach(head, finding -> entries.add(entry(finding)));
    entries.sort(FindingOrder.ENTRIES);
    return entries;
  }

  long record(int row) {
    return records.get(row);
  }

  /** The record of a finding about several replies; empty for one about a single reply. */
  Optional<Long> shared(int row) {
    return partners.get(row) == 0 ? Optional.empty() : Optional.of(records.get(row));
  }

  FindingEntry entry(int row) {
    long mark = marks.get(row) >>> 8;
    int label = (int) (mark & (WORDS - 1));
    int sample = (int) (mark >>> 16) & (WORDS - 1);
    int criterion = (int) (mark >>> 32) & (WORDS - 1);
    int position = (int) (mark >>> 48) & (POSITIONS - 1);
    return new FindingEntry(
        criteria.value(criterion),
        sample,
        position,
        verdict(row, new Rationale("", labels.value(label))));
  }

  long bytes() {
    return records.bytes() + marks.bytes() + values.bytes() + partners.bytes() + nexts.bytes();
  }

  private void put(int row, FindingEntry finding, long record) {
    Verdict verdict = finding.verdict();
    long label = labels.number(verdict.rationale().label());
    records.set(row, record);
    marks.set(row, mark(finding) | label << 8 | code(verdict).ordinal());
    values.set(row, value(verdict));
  }

  /** Position, criterion and sample from the top; label and outcome, eight bits, are left zero. */
  private long mark(FindingEntry finding) {
    if (finding.sample() >= WORDS || finding.position() >= POSITIONS) {
      throw new Damaged("sample " + finding.sample() + " at position " + finding.position());
    }
    return (long) finding.position() << 56
        | (long) criteria.number(finding.criterion()) << 40
        | (long) finding.sample() << 24;
  }

  private boolean isAlike(int row, long mark, int about) {
    return marks.get(row) >>> 24 == mark >>> 24 && partners.get(row) == about;
  }

  private Code code(int row) {
    return Code.values()[(int) (marks.get(row) & 0xFF)];
  }

  private long value(Verdict verdict) {
    if (verdict instanceof Verdict.Preferred preferred) {
      return Double.doubleToLongBits(preferred.strength());
    }
    if (verdict instanceof Verdict.Graded graded) {
      return switch (graded.grade()) {
        case Grade.PassFail passFail -> 0;
        case Grade.Score score -> Double.doubleToLongBits(score.value());
        case Grade.Label label -> words.number(label.word());
      };
    }
    return 0;
  }

  private Verdict verdict(int row, Rationale why) {
    return switch (code(row)) {
      case FAILED -> new Verdict.Graded(new Grade.PassFail(false), why);
      case PASSED -> new Verdict.Graded(new Grade.PassFail(true), why);
      case SCORE ->
          new Verdict.Graded(new Grade.Score(Double.longBitsToDouble(values.get(row))), why);
      case WORD -> new Verdict.Graded(new Grade.Label(words.value((int) values.get(row))), why);
      case FIRST, SECOND, TIE ->
          new Verdict.Preferred(
              Verdict.Preferred.Choice.valueOf(code(row).name()),
              Double.longBitsToDouble(values.get(row)),
              why);
      case UNSCORED -> new Verdict.Unscored(why);
      case ERRORED -> new Verdict.Errored(why);
    };
  }

  private static Code code(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Graded graded -> code(graded.grade());
      case Verdict.Preferred preferred -> Code.valueOf(preferred.choice().name());
      case Verdict.Unscored unscored -> Code.UNSCORED;
      case Verdict.Errored errored -> Code.ERRORED;
    };
  }

  private static Code code(Grade grade) {
    return switch (grade) {
      case Grade.PassFail passFail -> passFail.passed() ? Code.PASSED : Code.FAILED;
      case Grade.Score score -> Code.SCORE;
      case Grade.Label label -> Code.WORD;
    };
  }
}
