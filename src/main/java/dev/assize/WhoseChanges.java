package dev.assize;

import dev.assize.provider.ModelReply;
import dev.assize.regression.Comparison;
import dev.assize.regression.Probe;
import dev.assize.regression.WhoseChange;
import dev.assize.report.Visible;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.Purpose;
import dev.assize.run.ReplyKey;
import dev.assize.run.ReportedModel;
import dev.assize.run.Trial;
import dev.assize.score.CaseScore;
import dev.assize.score.Probed;
import dev.assize.score.RunScorer;
import dev.assize.subject.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds out by stored evidence whose change a difference is. */
final class WhoseChanges {

  private static final int LONGEST = 80;

  private final Side baseline;
  private final Side candidate;
  private final Comparison comparison;

  WhoseChanges(Side baseline, Side candidate, Comparison comparison) {
    this.baseline = baseline;
    this.candidate = candidate;
    this.comparison = comparison;
  }

  WhoseChange find() {
    Optional<Instant> oldest = Lag.since(baseline, candidate, comparison);
    if (oldest.isEmpty()) {
      return ofOneDay();
    }
    LocalDate since = LocalDate.ofInstant(oldest.get(), ZoneOffset.UTC);
    Map<String, String> facts = candidate.journal().manifest().facts();
    String probe = facts.getOrDefault(BaselinePlan.PROBE, "");
    if (probe.isEmpty() || !isBaselineOf(facts)) {
      return unprobed(since, facts.getOrDefault(BaselinePlan.NO_PROBE, "no run probed it"));
    }
    if (candidate.journal().trials(Purpose.PROBE).findAny().isEmpty()) {
      return unprobed(since, "too few of its replies are older to probe it");
    }
    SubjectEntry entry = Probing.entry(probe, baseline.subject());
    Probed probed = new RunScorer(candidate.journal()).probed(entry);
    return probed.states().isEmpty()
        ? unprobed(since, "it gave no reply that could be judged")
        : new WhoseChange.Probed(
            Probe.of(
                comparison,
                probed,
                since,
                texts(entry, probed),
                otherwise(probed.side().evidence().models(Purpose.PROBE))));
  }

  /**
   * Replies of one day are of one sitting, unless the model calls itself otherwise on the side that
   * was asked later, or both sides are older than a change that is known.
   */
  private WhoseChange ofOneDay() {
    List<ReportedModel> before = comparison.baseline().evidence().models(Purpose.ESTIMATE);
    List<ReportedModel> after = comparison.candidate().evidence().models(Purpose.ESTIMATE);
    if (before.isEmpty() || after.isEmpty() || !isSameModel()) {
      return new WhoseChange.OfOneSitting();
    }
    Instant changed = Lag.changed(candidate);
    Instant first = first(before).isBefore(first(after)) ? first(before) : first(after);
    LocalDate since = LocalDate.ofInstant(first, ZoneOffset.UTC);
    if (first.isBefore(changed)) {
      return new WhoseChange.Unprobed(
          since,
          "nobody answered",
          List.of(
              "Some replies were remembered from before the model was found to have changed, on "
                  + LocalDate.ofInstant(changed, ZoneOffset.UTC)
                  + ", and could not be asked again."));
    }
    boolean areApart = last(before).isBefore(first(after)) || last(after).isBefore(first(before));
    List<String> identity = areApart ? otherwise(after) : List.of();
    return identity.isEmpty()
        ? new WhoseChange.OfOneSitting()
        : new WhoseChange.Unprobed(since, "its replies are of the same day", identity);
  }

  private static Instant first(List<ReportedModel> models) {
    return models.stream().map(ReportedModel::first).min(Instant::compareTo).orElseThrow();
  }

  private static Instant last(List<ReportedModel> models) {
    return models.stream().map(ReportedModel::last).max(Instant::compareTo).orElseThrow();
  }

  /** A run's probe says nothing of a baseline that it was not compared with. */
  private boolean isBaselineOf(Map<String, String> facts) {
    String named = facts.getOrDefault(Manifests.BASELINE, "");
    String run = baseline.journal().name();
    String subject = baseline.subject().id();
    int colon = named.indexOf(':');
    return named.equals(run)
        || named.equals(subject)
        || (colon > 0
            && run.startsWith(named.substring(0, colon))
            && named.substring(colon + 1).equals(subject));
  }

  /** The candidate's replies tell of the baseline's model where both sides ask the same one. */
  private WhoseChange unprobed(LocalDate since, String why) {
    return new WhoseChange.Unprobed(
        since,
        why,
        isSameModel()
            ? otherwise(comparison.candidate().evidence().models(Purpose.ESTIMATE))
            : List.of());
  }

  private boolean isSameModel() {
    SubjectEntry then = baseline.subject();
    SubjectEntry now = candidate.subject();
    return !then.model().isEmpty()
        && then.model().equals(now.model())
        && then.provider().equals(now.provider())
        && then.version().equals(now.version());
  }

  /** How what replied now calls itself otherwise than what replied for the baseline. */
  private List<String> otherwise(List<ReportedModel> now) {
    List<ReportedModel> then = comparison.baseline().evidence().models(Purpose.ESTIMATE);
    List<String> changes = new ArrayList<>();
    change("model", ReportedModel::model, then, now).ifPresent(changes::add);
    change("fingerprint", ReportedModel::fingerprint, then, now).ifPresent(changes::add);
    return changes;
  }

  private static Optional<String> change(
      String what,
      Function<ReportedModel, String> part,
      List<ReportedModel> then,
      List<ReportedModel> now) {
    Set<String> known = said(then, part);
    Set<String> unknown = said(now, part);
    unknown.removeAll(known);
    return known.isEmpty() || unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The provider reports the "
                + what
                + " "
                + words(unknown)
                + ", and with the baseline's replies "
                + words(known)
                + " was recorded.");
  }

  private static Set<String> said(
      List<ReportedModel> models, Function<ReportedModel, String> part) {
    return models.stream()
        .map(part)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A provider's words are as hostile as any reply. */
  private static String words(Set<String> said) {
    return said.stream()
        .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text)
        .map(Visible::marked)
        .map(text -> "\"" + text.replace('\n', ' ') + "\"")
        .collect(Collectors.joining(", "));
  }

  private Probe.Texts texts(SubjectEntry entry, Probed probed) {
    Side fresh = new Side(candidate.journal(), entry);
    int cases = 0;
    int asStored = 0;
    int amongFresh = 0;
    for (CaseScore score : probed.side().cases()) {
      Optional<String> then = text(baseline, score, Purpose.ESTIMATE.trial(1));
      Optional<String> first = text(fresh, score, Purpose.PROBE.trial(1));
      Optional<String> second = text(fresh, score, Purpose.PROBE.trial(2));
      if (then.isPresent() && first.isPresent() && second.isPresent()) {
        cases++;
        asStored += first.equals(then) ? 1 : 0;
        amongFresh += first.equals(second) ? 1 : 0;
      }
    }
    return new Probe.Texts(cases, asStored, amongFresh);
  }

  private static Optional<String> text(Side side, CaseScore score, int trial) {
    return side.journal()
        .trial(new ReplyKey(side.subject().id(), score.id(), score.facts().input(), trial))
        .map(Trial::response)
        .flatMap(Response::reply)
        .map(ModelReply::text);
  }
}
