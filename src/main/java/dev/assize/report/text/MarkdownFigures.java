package dev.assize.report.text;

import dev.assize.base.Numbers;
import dev.assize.regression.TrafficDifference;
import dev.assize.regression.Transition;
import dev.assize.report.Against;
import dev.assize.report.CandidateView;
import dev.assize.report.EvidencePhrases;
import dev.assize.report.ExtraPhrases;
import dev.assize.report.Latencies;
import dev.assize.report.Phrases;
import dev.assize.report.RatePhrases;
import dev.assize.report.SideView;
import dev.assize.run.Charge;

/** The figures of a candidate and its baseline, a line each. */
final class MarkdownFigures {

  private final StringBuilder out;

  private MarkdownFigures(StringBuilder out) {
    this.out = out;
  }

  static void add(CandidateView view, StringBuilder out) {
    new MarkdownFigures(out).add(view);
    out.append('\n');
  }

  private void add(CandidateView view) {
    rate("Candidate", view.candidate());
    switch (view.against()) {
      case Against.Nothing nothing -> side("Candidate", view.candidate());
      case Against.Baseline against -> {
        rate("Baseline", against.side());
        compared(against);
        side("Candidate", view.candidate());
        side("Baseline", against.side());
      }
    }
  }

  private void rate(String name, SideView side) {
    out.append(name).append(": ").append(RatePhrases.rate(side.passRate())).append("; ");
    out.append(Phrases.counts(side.passRate().counts())).append(".\n");
  }

  private void compared(Against.Baseline against) {
    String asIf = Phrases.asIf(against);
    out.append("Difference: ")
        .append(Phrases.difference(against.difference()))
        .append("; ")
        .append(Phrases.p(against.difference()))
        .append("; would find ")
        .append(Phrases.detectable(against.detectable()))
        .append(asIf.isEmpty() ? "" : "; all " + asIf)
        .append(".\n")
        .append(transitions(against))
        .append(".\n");
    Phrases.changes(against.changes())
        .ifPresent(changes -> out.append("Golden cases: ").append(changes).append(".\n"));
    Phrases.traffic(against.beside().traffic())
        .ifPresent(
            traffic -> {
              boolean isFigure = against.beside().traffic() instanceof TrafficDifference.Measured;
              out.append("Difference by traffic: ")
                  .append(isFigure ? traffic : Markdown.text(traffic))
                  .append(".\n");
            });
  }

  private void side(String name, SideView side) {
    Phrases.weighted(side.weighting())
        .ifPresent(words -> out.append(name).append(" by weight: ").append(words).append(".\n"));
    for (String score : RatePhrases.following(side.facts().following())) {
      out.append(name).append(": ").append(score).append(".\n");
    }
    out.append(name).append(" tokens: ").append(EvidencePhrases.use(side.evidence())).append("; ");
    Charge subject = side.facts().expenses().subject().charge();
    out.append(Markdown.text(EvidencePhrases.price(subject, side.evidence())));
    out.append(latency(side.latencies())).append(".\n");
    for (String extra : ExtraPhrases.of(side)) {
      out.append(name).append(", ").append(extra).append(".\n");
    }
  }

  private static String latency(Latencies latencies) {
    return latencies.cases() == 0
        ? ""
        : "; latency median "
            + Numbers.count(latencies.median().toMillis())
            + " ms, p95 "
            + Numbers.count(latencies.p95().toMillis())
            + " ms, n "
            + Numbers.count(latencies.cases());
  }

  private static String transitions(Against.Baseline against) {
    return Numbers.count(against.count(Transition.BROKE))
        + " broke, "
        + Numbers.count(against.count(Transition.FIXED))
        + " fixed, "
        + Numbers.count(against.count(Transition.STEADY_PASS))
        + " steady-pass, "
        + Numbers.count(against.count(Transition.STEADY_FAIL))
        + " steady-fail, "
        + Numbers.count(against.count(Transition.NOT_COMPARABLE))
        + " not comparable";
  }
}
