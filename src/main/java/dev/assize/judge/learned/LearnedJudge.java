package dev.assize.judge.learned;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.base.Place;
import dev.assize.check.Description.Needs;
import dev.assize.check.Exhibit;
import dev.assize.check.Silence;
import dev.assize.judge.Ballot;
import dev.assize.judge.CaseChoice;
import dev.assize.judge.Clerk;
import dev.assize.judge.JudgeSource;
import dev.assize.judge.Opinion;
import dev.assize.judge.ReplyJudge;
import dev.assize.judge.Screens;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A judge that asks nobody: it weighs features of a reply as labels have taught it, and judges each
 * case by weights that were learned without it.
 */
public final class LearnedJudge implements ReplyJudge {

  /** Longer replies than any that were labelled; what is learned says nothing of them. */
  private static final int LONGEST = 20_000;

  private static final int TOLD = 3;
  private static final double HALF = 0.5;
  private static final Ballot BALLOT = Ballot.of("PASS", "FAIL");

  private final Syllabus syllabus;
  private final LearnedModel model;
  private final List<Feature> features;
  private final Criterion criterion;

  private LearnedJudge(Syllabus syllabus, LearnedModel model, List<Feature> features, Digest text) {
    this.syllabus = syllabus;
    this.model = model;
    this.features = features;
    this.criterion =
        new Criterion(
            "judge:" + syllabus.name(),
            syllabus.criterion(),
            Digests.of(Syllabus.KIND).part("model", text.hex()).digest(),
            syllabus.bearing(),
            BigDecimal.ONE);
  }

  /** Reads a judge's file and what it has learned. */
  public static Optional<LearnedJudge> read(JudgeSource source) {
    return Syllabus.read(source.name(), source.fields())
        .flatMap(
            syllabus ->
                source
                    .shelf()
                    .text(
                        syllabus.modelFile(),
                        "Train it: assize train " + source.name(),
                        source.fields())
                    .flatMap(text -> read(source, syllabus, text)));
  }

  private static Optional<LearnedJudge> read(JudgeSource source, Syllabus syllabus, String text) {
    return ModelFile.read(text, syllabus.modelFile(), source.problems())
        .filter(model -> isFit(model, syllabus, source))
        .map(
            model -> {
              Map<String, Feature> known = Features.byId();
              return new LearnedJudge(
                  syllabus,
                  model,
                  model.features().stream().map(known::get).toList(),
                  Digest.of(text));
            });
  }

  /** Whether this Assize can measure what was measured when the judge was taught. */
  private static boolean isFit(LearnedModel model, Syllabus syllabus, JudgeSource source) {
    List<String> unknown =
        model.features().stream().filter(id -> Features.groupOf(id).isEmpty()).toList();
    if (!unknown.isEmpty() || !model.criterion().equals(syllabus.criterion())) {
      source
          .problems()
          .error(
              "learned.other-model",
              Place.of(syllabus.modelFile()),
              unknown.isEmpty()
                  ? "learned from labels of \"" + model.criterion() + "\""
                  : "learned by features that this Assize does not have: "
                      + String.join(", ", unknown),
              "what the labels of \"" + syllabus.criterion() + "\" teach this Assize",
              "Train it again: assize train " + syllabus.name());
      return false;
    }
    boolean isThere =
        model.features().stream()
            .flatMap(id -> Features.groupOf(id).stream())
            .allMatch(Features::isThere);
    if (!isThere) {
      Syllabus.tellMissing(source.fields());
    }
    return isThere;
  }

  /** What it says of labelled replies, having learned nothing from their cases. */
  public List<HeldOut> heldOut() {
    return model.heldOut();
  }

  @Override
  public String name() {
    return syllabus.name();
  }

  @Override
  public Set<String> providers() {
    return Set.of();
  }

  @Override
  public List<Criterion> criteria() {
    return List.of(criterion);
  }

  @Override
  public Optional<String> question(Criterion asked) {
    return Optional.of(syllabus.question()).filter(question -> !question.isBlank());
  }

  @Override
  public Needs needs() {
    return comparesWithReference() ? Needs.GOLDEN : Needs.CONTEXT;
  }

  @Override
  public CaseChoice cases() {
    return syllabus.cases();
  }

  @Override
  public List<Opinion> judge(Exhibit exhibit, Clerk clerk) {
    return List.of(Opinion.free(criterion, verdict(exhibit)));
  }

  @Override
  public boolean estimates() {
    return true;
  }

  @Override
  public OptionalDouble chance(Exhibit exhibit, List<Opinion> said) {
    return Screens.decide(exhibit).isEmpty() && refusal(exhibit).isEmpty()
        ? OptionalDouble.of(weighed(exhibit).chance)
        : OptionalDouble.empty();
  }

  private Verdict verdict(Exhibit exhibit) {
    Optional<Verdict> decided = Screens.decide(exhibit);
    return decided.orElseGet(() -> learned(exhibit));
  }

  private Verdict learned(Exhibit exhibit) {
    Optional<String> refusal = refusal(exhibit);
    return refusal.isPresent()
        ? Verdict.unscored(refusal.get())
        : wary(weighed(exhibit), Screens.suspicion(exhibit, BALLOT));
  }

  /** Why it cannot say anything; empty when it can. */
  private Optional<String> refusal(Exhibit exhibit) {
    String text = exhibit.text();
    if (Silence.in(text)) {
      return Optional.of("an empty reply is wanted, and it has learned from others");
    }
    if (text.length() > LONGEST) {
      return Optional.of(
          text.length() + " characters; it has learned from replies far shorter than " + LONGEST);
    }
    return exhibit.golden().expectation().reference().isBlank() && comparesWithReference()
        ? Optional.of("the case has no reference, and it has learned to compare with one")
        : Optional.empty();
  }

  /** Nobody it has learned from tried to please a judge: whoever does gets no benefit of doubt. */
  private static Verdict wary(Weighed weighed, String suspicion) {
    Weighed known =
        suspicion.isEmpty() ? weighed : new Weighed(false, weighed.chance, weighed.told);
    return Screens.marked(known.verdict(), suspicion);
  }

  private record Weighed(boolean passes, double chance, String told) {
    Verdict verdict() {
      return passes ? Verdict.passed(told) : Verdict.failed(told);
    }
  }

  private boolean comparesWithReference() {
    return model.features().stream()
        .anyMatch(id -> Features.groupOf(id).filter(Features.REFERENCE::equals).isPresent());
  }

  private Weighed weighed(Exhibit exhibit) {
    Matter matter = Matter.of(exhibit);
    double[] values = features.stream().mapToDouble(feature -> feature.of(matter)).toArray();
    Fold fold = model.foldOf(exhibit.golden());
    double chance = fold.chance(values);
    String told =
        String.format(
            Locale.ROOT,
            "chance to pass %.2f, %.2f needed; what weighed most: %s",
            chance,
            fold.threshold(),
            heaviest(values, fold.pulls(values)));
    return new Weighed(chance >= fold.threshold(), centred(chance, fold.threshold()), told);
  }

  /** So that the threshold becomes a half, and 0 and 1 stay: a band of doubt lies around a half. */
  private static double centred(double chance, double threshold) {
    return chance < threshold
        ? HALF * chance / threshold
        : 1 - HALF * (1 - chance) / (1 - threshold);
  }

  private String heaviest(double[] values, double[] pulls) {
    return IntStream.range(0, pulls.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -Math.abs(pulls[i])))
        .limit(TOLD)
        .map(
            i ->
                String.format(
                    Locale.ROOT, "%s %.2f (%+.2f)", features.get(i).meaning(), values[i], pulls[i]))
        .collect(Collectors.joining(", "));
  }
}
