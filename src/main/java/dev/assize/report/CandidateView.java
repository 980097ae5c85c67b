package dev.assize.report;

import dev.assize.noise.JudgeFigures;
import dev.assize.regression.Decision;
import dev.assize.regression.Rules;
import java.util.List;
import java.util.stream.Stream;

/**
 * One candidate: the decision and all that stands behind it.
 *
 * @param rules what the gate went by; its level is that of every interval in the report
 * @param against what it was compared with
 * @param categories most worsened first; without a baseline, lowest pass rate first
 * @param split open and sealed cases, side by side; sealed ones are in no list below
 * @param adversity how both sides stood adversarial cases; empty where there was none
 * @param judges how noisy the judges are, and whether jurors agree; empty where nobody judged
 * @param agreement of judges with people and with each other
 * @param toKnow the state of the evidence, in sentences
 * @param index one row per case, by id
 * @param shown the cases whose texts are in the report
 * @param leftOut what of the texts is not in the report and how to see it; empty when all is there
 * @param past what the runs before this one say
 */
public record CandidateView(
    Decision decision,
    Rules rules,
    SideView candidate,
    Against against,
    List<CategoryView> categories,
    SplitView split,
    AdversityView adversity,
    List<JudgeFigures> judges,
    JudgeAgreement agreement,
    List<String> toKnow,
    List<CaseRow> index,
    List<ShownCase> shown,
    List<String> leftOut,
    Past past) {

  public CandidateView {
    categories = List.copyOf(categories);
    judges = List.copyOf(judges);
    toKnow = List.copyOf(toKnow);
    index = List.copyOf(index);
    shown = List.copyOf(shown);
    leftOut = List.copyOf(leftOut);
  }

  /** The same with what came before. */
  CandidateView with(Past earlier) {
    return with(toKnow, earlier);
  }

  /** The same with something to know before all else. */
  CandidateView knowing(String first) {
    return with(Stream.concat(Stream.of(first), toKnow.stream()).toList(), past);
  }

  private CandidateView with(List<String> notes, Past earlier) {
    return new CandidateView(
        decision,
        rules,
        candidate,
        against,
        categories,
        split,
        adversity,
        judges,
        agreement,
        notes,
        index,
        shown,
        leftOut,
        earlier);
  }

  /** The shown cases that are there for one reason, in order. */
  public List<ShownCase> shownFor(ShownCase.Why why) {
    return shown.stream().filter(c -> c.why() == why).toList();
  }
}
