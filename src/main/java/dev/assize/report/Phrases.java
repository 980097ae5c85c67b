package dev.assize.report;

import dev.assize.base.Numbers;
import dev.assize.base.Usage;
import dev.assize.provider.Failure;
import dev.assize.provider.Source;
import dev.assize.regression.Answer;
import dev.assize.regression.Attempt;
import dev.assize.regression.Decision;
import dev.assize.regression.RuleFinding;
import dev.assize.regression.SetChanges;
import dev.assize.regression.TrafficDifference;
import dev.assize.run.ConfirmationPlan;
import dev.assize.run.Cost.Price;
import dev.assize.run.Purpose;
import dev.assize.run.ReportedModel;
import dev.assize.score.Confirmed;
import dev.assize.score.Counts;
import dev.assize.score.Evidence;
import dev.assize.score.Metric;
import dev.assize.score.Weighting;
import dev.assize.stats.DetectableEffect;
import dev.assize.stats.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words for figures, the same in every format; no figure without what belongs beside it. */
public final class Phrases {

  private Phrases() {}

  /** {@code 87.4 % (84.2 to 90.0), n 500}. */
  public static String rate(Metric metric) {
    return metric
        .interval()
        .map(
            interval ->
                Numbers.percent(metric.value().orElseThrow())
                    + " ("
                    + Numbers.points(interval.lo())
                    + " to "
                    + Numbers.points(interval.hi())
                    + "), n "
                    + Numbers.count(metric.n()))
        .orElse("none decided, n 0");
  }

  /** {@code 81.2 % (70.4 to 89.0), effective n 43.1 of 60}; nothing where all cases weigh 1. */
  public static Optional<String> weighted(Weighting weighting) {
    return switch (weighting) {
      case Weighting.Even even -> Optional.empty();
      case Weighting.Uneven uneven ->
          Optional.of(
              Numbers.percent(uneven.value())
                  + " ("
                  + Numbers.points(uneven.interval().lo())
                  + " to "
                  + Numbers.points(uneven.interval().hi())
                  + "), effective n "
                  + String.format(Locale.ROOT, "%.1f", uneven.effectiveN())
                  + " of "
                  + Numbers.count(uneven.n()));
    };
  }

  /**
   * {@code -2.3 points (90 % interval -5.1 to +0.4), effective n 43.1 of 60}, or why there is none;
   * nothing where nobody said how traffic is split.
   */
  public static Optional<String> traffic(TrafficDifference difference) {
    return switch (difference) {
      case TrafficDifference.Undeclared undeclared -> Optional.empty();
      case TrafficDifference.Unmeasured unmeasured -> Optional.of(unmeasured.why());
      case TrafficDifference.Measured measured ->
          Optional.of(
              Numbers.signedPoints(measured.value())
                  + " points ("
                  + Numbers.level(measured.interval().level())
                  + " interval "
                  + points(measured.interval())
                  + "), effective n "
                  + String.format(Locale.ROOT, "%.1f", measured.effectiveN())
                  + " of "
                  + Numbers.count(measured.n()));
    };
  }

  /** {@code 437 passed, 63 failed, 0 errored, 0 unscored}. */
  public static String counts(Counts counts) {
    return Numbers.count(counts.passed())
        + " passed, "
        + Numbers.count(counts.failed())
        + " failed, "
        + Numbers.count(counts.errored())
        + " errored, "
        + Numbers.count(counts.unscored())
        + " unscored";
  }

  /** {@code -3.4 to -0.8}. */
  public static String points(Interval interval) {
    return Numbers.signedPoints(interval.lo()) + " to " + Numbers.signedPoints(interval.hi());
  }

  /** {@code -2.1 points (90 % interval -3.4 to -0.8), n 1,240}, or why there is none. */
  public static String difference(Difference difference) {
    return switch (difference) {
      case Difference.Measured measured ->
          Numbers.signedPoints(measured.value())
              + " points ("
              + Numbers.level(measured.interval().level())
              + " interval "
              + points(measured.interval())
              + "), n "
              + Numbers.count(measured.table().total())
              + clusters(measured);
      case Difference.Unmeasured unmeasured -> unmeasured.why();
    };
  }

  private static String clusters(Difference.Measured measured) {
    return measured
        .ifIndependent()
        .map(
            alone ->
                " in "
                    + Numbers.count(measured.clusters(), "cluster")
                    + " (if independent "
                    + points(alone)
                    + ")")
        .orElse("");
  }

  /** What the rules beside the one on the whole set found: {@code kept (block) refunds: ...}. */
  public static List<String> rules(Decision decision) {
    return decision.rules().stream()
        .map(
            finding ->
                verdict(finding) + " (" + finding.rule().tier().word() + ") " + finding.sentence())
        .toList();
  }

  private static String verdict(RuleFinding finding) {
    return switch (finding.answer()) {
      case SHIP -> "kept";
      case HOLD -> "broken";
      case INCONCLUSIVE -> "open";
    };
  }

  /**
   * {@code mid-p McNemar p 0.0115}, or {@code p 0.21 over 20 clusters (mid-p McNemar p 0.0002 if
   * independent)}.
   */
  public static String p(Difference difference) {
    return switch (difference) {
      case Difference.Measured measured -> p(measured);
      case Difference.Unmeasured unmeasured -> "no test: " + unmeasured.why();
    };
  }

  private static String p(Difference.Measured measured) {
    String single = "mid-p McNemar p " + measured.midP().text();
    return measured.weighed().isEmpty()
        ? single
        : "p "
            + measured.differs().text()
            + " over "
            + Numbers.count(measured.clusters(), "cluster")
            + " ("
            + single
            + (measured.ifIndependent().isPresent() ? " if independent)" : " of majorities)");
  }

  /** What the comparison could have found, or why nobody can say. */
  public static String detectable(Detectable detectable) {
    return switch (detectable) {
      case Detectable.Known known -> detectable(known.effect(), known.basis());
      case Detectable.Unknown unknown -> "unknown: " + unknown.why();
    };
  }

  private static String detectable(DetectableEffect effect, String basis) {
    return Numbers.points(effect.difference())
        + " points in "
        + Math.round(effect.power() * 100)
        + " of 100 comparisons ("
        + basis
        + ")";
  }

  /** {@code 0 % of 500 replies live (cassette 480, cache 20)}. */
  public static String live(Evidence evidence) {
    if (evidence.replies() == 0) {
      return "no reply at all";
    }
    String old =
        evidence.sources().entrySet().stream()
            .filter(e -> e.getKey() != Source.LIVE && e.getValue() > 0)
            .map(e -> e.getKey().word() + " " + Numbers.count(e.getValue()))
            .collect(Collectors.joining(", "));
    return Numbers.percent((double) evidence.live() / evidence.replies())
        + " of "
        + Numbers.count(evidence.replies(), "reply")
        + " live"
        + (old.isEmpty() ? "" : " (" + old + ")");
  }

  /**
   * {@code gpt-5-2026-01, fingerprint fp_44 (73 replies)}, one for each model that replies of the
   * estimate say they come from; empty when none says so.
   */
  public static List<String> models(Evidence evidence) {
    return evidence.models(Purpose.ESTIMATE).stream()
        .filter(model -> !model.model().isEmpty() || !model.fingerprint().isEmpty())
        .map(Phrases::model)
        .toList();
  }

  /** The fingerprints that each model id came with; without those that reported none. */
  static Map<String, Set<String>> fingerprints(Evidence evidence) {
    Map<String, Set<String>> fingerprints = new TreeMap<>();
    for (ReportedModel model : evidence.models(Purpose.ESTIMATE)) {
      if (!model.fingerprint().isEmpty()) {
        fingerprints
            .computeIfAbsent(Visible.marked(model.model()), name -> new TreeSet<>())
            .add(Visible.marked(model.fingerprint()));
      }
    }
    return fingerprints;
  }

  private static String model(ReportedModel model) {
    String fingerprint =
        model.fingerprint().isEmpty() ? "" : "fingerprint " + Visible.marked(model.fingerprint());
    return Stream.of(Visible.marked(model.model()), fingerprint)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "))
        + " ("
        + Numbers.count(model.replies(), "reply")
        + ")";
  }

  /** {@code 3 timeout, 1 rate-limit}; empty when there was a reply or a missing recording. */
  public static String failures(Evidence evidence) {
    return evidence.failures().entrySet().stream()
        .filter(kind -> kind.getKey() != Failure.Kind.CASSETTE_MISS)
        .map(kind -> Numbers.count(kind.getValue()) + " " + kind.getKey().word())
        .collect(Collectors.joining(", "));
  }

  /**
   * {@code 20 calls: connection refused by http://127.0.0.1:8089. ...}, the most frequent first, of
   * several sides together.
   */
  public static List<String> complaints(Evidence... sides) {
    Map<String, Integer> all = new TreeMap<>();
    for (Evidence side : sides) {
      side.complaints().forEach((words, count) -> all.merge(words, count, Integer::sum));
    }
    return all.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(each -> Numbers.count(each.getValue(), "call") + ": " + each.getKey())
        .toList();
  }

  /** The same with a word on replies that were not paid for afresh. */
  public static String tokens(Usage usage, Evidence evidence) {
    boolean old = !usage.tokens().isEmpty() && evidence.live() < evidence.replies();
    return tokens(usage) + (old ? ", of old replies as reported then" : "");
  }

  /** {@code 12,345 input, 2,345 output}, and the judges' where any were reported. */
  public static String use(Evidence evidence) {
    String judges =
        evidence.judgeUsage().tokens().isEmpty() ? "" : ", judges " + kinds(evidence.judgeUsage());
    return kinds(evidence.subjectUsage()) + judges;
  }

  /** {@code 12,345 input, 2,345 output tokens}; kinds that were not reported are not there. */
  public static String tokens(Usage usage) {
    return usage.tokens().isEmpty() ? "no tokens reported" : kinds(usage) + " tokens";
  }

  private static String kinds(Usage usage) {
    return usage.tokens().isEmpty()
        ? "not reported"
        : usage.tokens().entrySet().stream().map(Phrases::tokens).collect(Collectors.joining(", "));
  }

  private static String tokens(Map.Entry<Usage.Kind, Long> kind) {
    return Numbers.count(kind.getValue())
        + " "
        + kind.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** {@code 0.0123 USD}, or why nobody can say. */
  public static String price(Price price) {
    return switch (price) {
      case Price.Known known -> known.money().toString();
      case Price.Unknown unknown -> "cost unknown: " + unknown.reason();
    };
  }

  /** {@code 2 added, 1 removed, 0 edited}; empty when both sides were asked the same. */
  public static Optional<String> changes(SetChanges changes) {
    boolean same =
        changes.added().isEmpty() && changes.removed().isEmpty() && changes.edited().isEmpty();
    return same
        ? Optional.empty()
        : Optional.of(
            Numbers.count(changes.added().size())
                + " added, "
                + Numbers.count(changes.removed().size())
                + " removed, "
                + Numbers.count(changes.edited().size())
                + " edited since the baseline, which cannot be compared");
  }

  /** Which try it is, where it is known not to be the first. */
  public static Optional<String> retried(Against against) {
    return against instanceof Against.Baseline baseline
            && baseline.beside().attempt() instanceof Attempt.Counted counted
            && counted.number() > 1
        ? Optional.of(counted.words())
        : Optional.empty();
  }

  /** What fresh trials of a critical case said, how many had to fail, and why so many. */
  public static String confirmed(Confirmed confirmed) {
    ConfirmationPlan plan = confirmed.plan();
    return "failed "
        + confirmed.trials().failed()
        + " and passed "
        + confirmed.trials().passed()
        + " of "
        + Numbers.count(plan.trials(), "fresh trial")
        + "; all had to fail, as the baseline's version was known to pass "
        + plan.passed()
        + " of "
        + Numbers.count((long) plan.passed() + plan.failed(), "trial")
        + " and the case may take "
        + Numbers.percent(plan.allowed())
        + " of error";
  }

  /** The first few and how many more. */
  public static String few(List<String> words, int most) {
    String first = String.join(", ", words.subList(0, Math.min(most, words.size())));
    return words.size() <= most
        ? first
        : first + " and " + Numbers.count(words.size() - (long) most) + " more";
  }

  /** The word and the shape that stand before any colour: {@code HOLD} after a square. */
  public static String shape(Answer answer) {
    return switch (answer) {
      case HOLD -> "\u25a0";
      case SHIP -> "\u25b2";
      case INCONCLUSIVE -> "\u25c6";
    };
  }
}
