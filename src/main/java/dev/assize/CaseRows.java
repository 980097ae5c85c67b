package dev.assize;

import dev.assize.history.CaseRow;
import dev.assize.score.CaseScore;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * What became of the cases of a side, as a history keeps it: each row is made when it is looked at,
 * as those of a large run would take more room than all they are made of.
 */
final class CaseRows extends AbstractList<CaseRow> implements RandomAccess {

  private final List<CaseScore> scores;
  private final DrawnCases drawn;

  CaseRows(List<CaseScore> scores, DrawnCases drawn) {
    this.scores = scores;
    this.drawn = drawn;
  }

  @Override
  public int size() {
    return scores.size();
  }

  @Override
  public CaseRow get(int index) {
    CaseScore score = scores.get(index);
    DrawnCase figures = drawn.of(score.id());
    return new CaseRow(
        Chronicle.question(score.facts()),
        score.state(),
        score.trials(),
        figures.fresh(),
        score.graded() == CaseScore.UNGRADED ? CaseRow.UNKNOWN : score.graded(),
        figures.took(),
        figures.reply(score.trials().total()),
        figures.last());
  }
}
