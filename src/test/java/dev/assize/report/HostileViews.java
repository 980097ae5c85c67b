package dev.assize.report;

import dev.assize.judge.calibration.Confusion;
import dev.assize.noise.JudgePair;
import dev.assize.regression.Decision;
import dev.assize.run.Recipe;
import dev.assize.score.Opinionated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Reports in which every text from outside is another hostile string. */
public final class HostileViews {

  private HostileViews() {}

  /**
   * Shows every string of the corpus once, or more often: as question, reply, rationale, name of
   * whoever judged, project, reason.
   *
   * @return how many strings were shown
   */
  public static int each(List<String> corpus, Consumer<ReportView> use) {
    int[] shown = {0};
    UnaryOperator<String> next = HostileCorpus.inTurn(corpus);
    UnaryOperator<String> counted =
        text -> {
          shown[0]++;
          return next.apply(text);
        };
    while (shown[0] < corpus.size()) {
      use.accept(view(counted));
    }
    return shown[0];
  }

  /** One report with a text of its own in every place. */
  public static ReportView view(UnaryOperator<String> next) {
    ReportView plain = Trial500.view(Trial500.texts(next), Trial500.compared(300, 30, 20));
    Heading heading = new Heading(next.apply(""), plain.heading().run(), plain.heading().started());
    List<CandidateView> candidates = new ArrayList<>();
    plain.candidates().forEach(each -> candidates.add(hostile(each, next)));
    return new ReportView(heading, candidates, plain.manifest());
  }

  private static CandidateView hostile(CandidateView view, UnaryOperator<String> next) {
    Decision plain = view.decision();
    Decision decision =
        new Decision(
            plain.answer(),
            next.apply(""),
            List.of(next.apply(""), next.apply("")),
            List.of(next.apply("")),
            plain.rules());
    return new CandidateView(
        decision,
        view.rules(),
        view.candidate(),
        hostile(view.against(), next),
        view.categories(),
        view.split(),
        view.adversity(),
        view.judges(),
        agreement(next),
        List.of(next.apply(""), next.apply("")),
        view.index().stream().map(row -> hostile(row, next)).toList(),
        view.shown(),
        view.leftOut(),
        past(view, next));
  }

  private static Past past(CandidateView view, UnaryOperator<String> next) {
    Instant at = Instant.parse("2026-11-01T08:00:00Z");
    List<Past.Point> points =
        List.of(
            new Past.Point(next.apply(""), at, 0.9, 0.9, 0.8, 0.95, "", ""),
            new Past.Point(
                next.apply(""), at, 0.7, 0.8, 0.8, 0.95, next.apply(""), next.apply("")));
    SortedMap<String, Past.OfCase> cases = new TreeMap<>();
    view.shown()
        .forEach(
            shown ->
                cases.put(
                    shown.row().id(),
                    new Past.OfCase(
                        List.of(next.apply(""), "passed"),
                        Optional.of(
                            new Past.Turn(
                                "fixed", next.apply(""), at, List.of(next.apply(""), ""))),
                        3,
                        2)));
    return new Past(
        Optional.of(new Past.Rates(0.9, List.of(next.apply(""), next.apply("")), points)), cases);
  }

  /** Both sides keep a word of their own, so that they differ whatever comes. */
  private static Against hostile(Against against, UnaryOperator<String> next) {
    if (!(against instanceof Against.Baseline plain)) {
      return against;
    }
    VersionChange change =
        new VersionChange(
            List.of(new VersionChange.Setting(next.apply(""), next.apply(""), next.apply(""))),
            List.of(
                new VersionChange.TextChange(
                    Optional.of(Recipe.Text.of(next.apply(""), "once " + next.apply(""))),
                    Optional.of(Recipe.Text.of(next.apply(""), "now " + next.apply(""))))),
            List.of());
    return new Against.Baseline(
        plain.side(),
        plain.difference(),
        plain.atWorst(),
        plain.atBest(),
        plain.detectable(),
        plain.transitions(),
        plain.changes(),
        plain.beside().between(change));
  }

  /** Each name has a number of its own, so that there are as many whatever comes. */
  private static JudgeAgreement agreement(UnaryOperator<String> next) {
    Opinionated measured = new Opinionated("1" + next.apply(""), next.apply(""));
    Opinionated turned = new Opinionated("2" + next.apply(""), next.apply(""));
    return new JudgeAgreement(
        List.of(new JudgeAgreement.WithPeople.OnReplies(measured, new Confusion(9, 2, 3, 8, 0, 0))),
        List.of(new JudgePair("3" + next.apply(""), "4" + next.apply(""), "c", 7, 2, 1, 6)),
        List.of(new JudgeAgreement.OrderCounts(turned, 5, 3, 1, 1, 0.5, Optional.empty())));
  }

  private static CaseRow hostile(CaseRow row, UnaryOperator<String> next) {
    return new CaseRow(
        row.id(),
        next.apply(row.category()),
        row.importance(),
        List.of(next.apply(""), next.apply("")),
        row.parent(),
        row.transition(),
        row.baseline(),
        row.candidate(),
        row.before(),
        row.after(),
        row.question());
  }
}
