package dev.assize.report.junit;

import dev.assize.regression.Transition;
import dev.assize.report.Against;
import dev.assize.report.CandidateView;
import dev.assize.report.Difference;
import dev.assize.report.ReportView;
import dev.assize.report.SideView;
import dev.assize.report.SplitView;
import dev.assize.stats.Interval;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of a decision by name, in full precision: shares of 1, as in {@code report.json}. Of
 * several candidates each name begins with the candidate's.
 */
final class SuiteProperties {

  private final Map<String, String> named = new LinkedHashMap<>();

  private SuiteProperties() {}

  static Map<String, String> of(ReportView view) {
    SuiteProperties properties = new SuiteProperties();
    properties.named.put("project", view.heading().project());
    properties.named.put("run", view.heading().run());
    properties.named.put("started", view.heading().started().toString());
    for (CandidateView candidate : view.candidates()) {
      properties.add(
          view.candidates().size() == 1 ? "" : candidate.candidate().subject() + ".", candidate);
    }
    properties.named.put("digest.manifest", view.manifest().digest().hex());
    view.manifest()
        .digests()
        .forEach((name, digest) -> properties.named.put("digest." + name, digest.hex()));
    return properties.named;
  }

  private void add(String prefix, CandidateView view) {
    named.put(prefix + "decision", view.decision().answer().name());
    named.put(prefix + "code", view.decision().code());
    named.put(prefix + "margin", Double.toString(view.rules().margin()));
    if (view.split() instanceof SplitView.Parted parted) {
      // They have no test of their own, and are in every figure.
      named.put(prefix + "sealed", Integer.toString(parted.sealed().cases()));
    }
    side(prefix + "candidate.", view.candidate());
    if (view.against() instanceof Against.Baseline baseline) {
      side(prefix + "baseline.", baseline.side());
      if (baseline.difference() instanceof Difference.Measured measured) {
        Interval interval = measured.interval();
        named.put(prefix + "delta", Double.toString(measured.value()));
        named.put(prefix + "interval.low", Double.toString(interval.lo()));
        named.put(prefix + "interval.high", Double.toString(interval.hi()));
        named.put(prefix + "interval.level", Double.toString(interval.level()));
        named.put(prefix + "pairs", Integer.toString(measured.table().total()));
      }
      named.put(prefix + "broke", Long.toString(baseline.count(Transition.BROKE)));
      named.put(prefix + "fixed", Long.toString(baseline.count(Transition.FIXED)));
    }
  }

  private void side(String prefix, SideView side) {
    named.put(prefix + "run", side.run());
    named.put(prefix + "subject", side.subject());
    named.put(prefix + "version", side.version());
  }
}
