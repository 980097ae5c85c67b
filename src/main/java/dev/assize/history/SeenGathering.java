package dev.assize.history;

import dev.assize.history.SeenCases.Columns;
import dev.assize.history.SeenCases.Tally;
import dev.assize.history.SeenRow.Decided;
import dev.assize.history.SeenRow.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers what the new replies of a side showed, case by case, so that only one of them stands
 * there as a row: those of a large run would take more room than all else that is kept of it.
 */
public final class SeenGathering {

  private static final int FEW = 64;

  private final List<Question> questions = new ArrayList<>();
  private final Map<String, String> words = new HashMap<>();
  private Columns columns = new Columns(FEW, FEW);
  private int replies;

  /**
   * Takes in the next case.
   *
   * @throws IllegalArgumentException when its id does not come after that of the one before
   */
  public void add(SeenRow row) {
    int at = questions.size();
    if (at > 0 && questions.getLast().caseId().compareTo(row.question().caseId()) >= 0) {
      throw new IllegalArgumentException("comes before the case before it: " + row.question());
    }
    makeRoom(at + 1, replies + row.replies().size());
    questions.add(row.question());
    columns.measures[at] = row.measure();
    columns.judged[at] = row.decided() == Decided.WITH_JUDGES;
    columns.labels[at] = shared(row.label());
    for (Reply reply : row.replies()) {
      columns.texts[replies] = reply.text();
      columns.answers[replies++] = shared(reply.answer());
    }
    columns.ends[at] = replies;
    row.amounts().forEach((quantity, amount) -> columns.amounts(quantity)[at] = amount);
  }

  private void makeRoom(int cases, int texts) {
    if (cases > columns.ends.length || texts > columns.texts.length) {
      columns = columns.of(cases + cases / 2, texts + texts / 2);
    }
  }

  /** The few words that all cases use are held once. */
  private String shared(String word) {
    return words.computeIfAbsent(word, any -> any);
  }

  /** All of them. */
  public SeenCases seen(Tally tally) {
    return new SeenCases(tally, List.copyOf(questions), columns.of(questions.size(), replies));
  }
}
