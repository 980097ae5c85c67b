package dev.assize.report.text;

import dev.assize.base.Numbers;
import dev.assize.regression.Answer;
import dev.assize.regression.Decision;
import dev.assize.regression.Transition;
import dev.assize.report.Against;
import dev.assize.report.CandidateView;
import dev.assize.report.Difference;
import dev.assize.report.RatePhrases;
import dev.assize.report.ReportView;
import dev.assize.report.Visible;
import java.util.List;
import java.util.stream.Stream;

/** A decision in at most 140 characters: what does not fit is left out as a whole. */
final class StatusLine {

  static final int MOST = 140;

  private StatusLine() {}

  /** The gravest candidate's, and how many more there are. */
  static String of(ReportView view) {
    List<CandidateView> gravest =
        view.candidates().stream().filter(c -> c.decision().answer() == view.answer()).toList();
    if (gravest.isEmpty()) {
      return view.answer() + ": there is no candidate";
    }
    int others = view.candidates().size() - 1;
    String more = others == 0 ? "" : "; and " + Numbers.count(others, "more candidate");
    return of(gravest.getFirst(), more);
  }

  /** One candidate's. */
  static String of(CandidateView view) {
    return of(view, "");
  }

  private static String of(CandidateView view, String more) {
    String answer = answer(view.decision());
    String figures = figures(view);
    return Stream.of(
            told(view.decision(), more),
            Stream.of(figures + names(view) + more, figures + more, figures))
        .flatMap(words -> words)
        .map(words -> answer + ": " + words)
        .filter(line -> line.length() <= MOST)
        .findFirst()
        .orElse(answer);
  }

  /** Where figures alone do not say why, the sentence comes first. */
  private static Stream<String> told(Decision decision, String more) {
    boolean isByFigures =
        decision.answer() != Answer.INCONCLUSIVE && decision.ground() == Decision.Ground.EVIDENCE;
    return isByFigures ? Stream.empty() : Stream.of(oneLine(decision.sentence()) + more);
  }

  private static String answer(Decision decision) {
    return decision.answer() == Answer.SHIP && !decision.accepted().isEmpty()
        ? "SHIP by acceptance"
        : decision.answer().name();
  }

  private static String names(CandidateView view) {
    String candidate = oneLine(view.candidate().subject());
    return switch (view.against()) {
      case Against.Nothing nothing -> "; " + candidate;
      case Against.Baseline baseline ->
          "; " + candidate + " against " + oneLine(baseline.side().subject());
    };
  }

  private static String figures(CandidateView view) {
    return switch (view.against()) {
      case Against.Nothing nothing ->
          "passed " + RatePhrases.rate(view.candidate().passRate()) + ", no baseline";
      case Against.Baseline baseline ->
          quality(baseline.difference())
              + ", "
              + Numbers.count(baseline.count(Transition.BROKE))
              + " broke, "
              + Numbers.count(baseline.count(Transition.FIXED))
              + " fixed";
    };
  }

  private static String quality(Difference difference) {
    return switch (difference) {
      case Difference.Unmeasured unmeasured -> unmeasured.why();
      case Difference.Measured measured ->
          "quality "
              + Numbers.signedPoints(measured.value())
              + " points ("
              + Numbers.signedPoints(measured.interval().lo())
              + " to "
              + Numbers.signedPoints(measured.interval().hi())
              + ")";
    };
  }

  private static String oneLine(String name) {
    return Visible.marked(name).replace('\n', ' ').replace('\t', ' ');
  }
}
