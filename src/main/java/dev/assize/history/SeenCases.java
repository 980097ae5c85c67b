package dev.assize.history;

import dev.assize.history.SeenRow.Decided;
import dev.assize.history.SeenRow.Reply;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the new replies of a side showed, case by case in the order of their ids: what drift is told
 * from. Held in columns, as those of a thousand sides are looked at together.
 */
public final class SeenCases {

  /** Of a side without a new reply. */
  public static final SeenCases NOTHING = of(new Tally(Instant.EPOCH, 0, 0, 0, "", ""), List.of());

  private final Tally tally;
  private final List<Question> questions;
  private final Columns columns;

  /**
   * How many replies there were, whatever cases they are of.
   *
   * @param first when the first of the new ones was received, to the millisecond; the epoch when
   *     there is none
   * @param fresh how many were new in that run
   * @param old how many came from recordings
   * @param missing how many trials have none
   * @param model the model id that most replies report; empty where none does
   * @param fingerprint likewise
   */
  public record Tally(
      Instant first, int fresh, int old, int missing, String model, String fingerprint) {
    public Tally {
      first = first.truncatedTo(ChronoUnit.MILLIS);
      model = Cells.text(model);
      fingerprint = Cells.text(fingerprint);
    }
  }

  /**
   * All but the questions. Replies stand one behind the other, those of the case at {@code i} up to
   * {@code ends[i]}; of all else there is one for each case.
   */
  static final class Columns {
    final long[] measures;
    final boolean[] judged;
    final String[] labels;
    final int[] ends;
    final long[] texts;
    final String[] answers;
    final SortedMap<String, double[]> amounts = new TreeMap<>();

    Columns(int cases, int replies) {
      this.measures = new long[cases];
      this.judged = new boolean[cases];
      this.labels = new String[cases];
      this.ends = new int[cases];
      this.texts = new long[replies];
      this.answers = new String[replies];
    }

    /** One of the quantities, {@link CaseRow#UNKNOWN} for each case that has not told it. */
    double[] amounts(String quantity) {
      return amounts.computeIfAbsent(quantity, any -> unknown(ends.length));
    }

    /** The same with room for more, or without the room that nothing stands in. */
    Columns of(int cases, int replies) {
      Columns other = new Columns(cases, replies);
      int kept = Math.min(cases, ends.length);
      int told = Math.min(replies, texts.length);
      System.arraycopy(measures, 0, other.measures, 0, kept);
      System.arraycopy(judged, 0, other.judged, 0, kept);
      System.arraycopy(labels, 0, other.labels, 0, kept);
      System.arraycopy(ends, 0, other.ends, 0, kept);
      System.arraycopy(texts, 0, other.texts, 0, told);
      System.arraycopy(answers, 0, other.answers, 0, told);
      amounts.forEach(
          (quantity, all) -> System.arraycopy(all, 0, other.amounts(quantity), 0, kept));
      return other;
    }
  }

  SeenCases(Tally tally, List<Question> questions, Columns columns) {
    this.tally = tally;
    this.questions = questions;
    this.columns = columns;
  }

  /** Of rows with a case each, in any order. */
  public static SeenCases of(Tally tally, List<SeenRow> rows) {
    SeenGathering gathering = new SeenGathering();
    rows.stream()
        .sorted(Comparator.comparing(row -> row.question().caseId()))
        .forEach(gathering::add);
    return gathering.seen(tally);
  }

  private static double[] unknown(int length) {
    double[] amounts = new double[length];
    Arrays.fill(amounts, CaseRow.UNKNOWN);
    return amounts;
  }

  public Tally tally() {
    return tally;
  }

  /** Of all cases, in the order of their ids. */
  public List<Question> questions() {
    return questions;
  }

  /** How many cases have a new reply. */
  public int size() {
    return questions.size();
  }

  /** Takes one case that two sides were asked alike, by its places in both. */
  @FunctionalInterface
  public interface Alike {
    void at(int here, int there);
  }

  /** Goes through the cases that reached both subjects as the very same input, by their ids. */
  public void alike(SeenCases other, Alike alike) {
    int here = 0;
    int there = 0;
    while (here < questions.size() && there < other.questions.size()) {
      Question one = questions.get(here);
      Question another = other.questions.get(there);
      // Of runs of one history they mostly are the same object, which is what equals looks at
      // first.
      int order =
          one.caseId().equals(another.caseId()) ? 0 : one.caseId().compareTo(another.caseId());
      if (order == 0 && one.input().equals(another.input())) {
        alike.at(here, there);
      }
      here += order <= 0 ? 1 : 0;
      there += order >= 0 ? 1 : 0;
    }
  }

  /** Where a case stands; empty where it has no new reply. */
  public OptionalInt at(String caseId) {
    int low = 0;
    int high = questions.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = questions.get(middle).caseId().compareTo(caseId);
      if (order == 0) {
        return OptionalInt.of(middle);
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return OptionalInt.empty();
  }

  /** A fingerprint of the criteria that decided a case; 0 where none did. */
  public long measure(int at) {
    return columns.measures[at];
  }

  /** Whether a judge has a say in a case. */
  public boolean isJudged(int at) {
    return columns.judged[at];
  }

  /** The label of a case; empty where it has none. */
  public String label(int at) {
    return columns.labels[at];
  }

  /** The replies to a case, in the order of its trials. */
  public List<Reply> replies(int at) {
    List<Reply> replies = new ArrayList<>();
    for (int i = at == 0 ? 0 : columns.ends[at - 1]; i < columns.ends[at]; i++) {
      replies.add(new Reply(columns.texts[i], columns.answers[i]));
    }
    return replies;
  }

  /** A quantity of all cases; {@link CaseRow#UNKNOWN} where nobody knows it. */
  public double[] amounts(String quantity) {
    double[] amounts = columns.amounts.get(quantity);
    return amounts == null ? unknown(size()) : amounts.clone();
  }

  Columns columns() {
    return columns;
  }

  private SeenRow row(int at) {
    Map<String, Double> amounts = new HashMap<>();
    columns.amounts.forEach(
        (quantity, all) -> {
          if (all[at] != CaseRow.UNKNOWN) {
            amounts.put(quantity, all[at]);
          }
        });
    return new SeenRow(
        questions.get(at),
        measure(at),
        isJudged(at) ? Decided.WITH_JUDGES : Decided.BY_CHECKS,
        amounts,
        label(at),
        replies(at));
  }

  /** The same case by case. */
  List<SeenRow> rows() {
    return IntStream.range(0, questions.size()).mapToObj(this::row).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SeenCases same
        && tally.equals(same.tally)
        && rows().equals(same.rows());
  }

  @Override
  public int hashCode() {
    return 31 * tally.hashCode() + rows().hashCode();
  }

  @Override
  public String toString() {
    return tally + " " + rows();
  }
}
