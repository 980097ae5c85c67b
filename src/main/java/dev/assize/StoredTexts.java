package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.base.Usage;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Question.Turn;
import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelReply;
import dev.assize.report.CaseMarks;
import dev.assize.report.CaseRow;
import dev.assize.report.CaseTexts;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.score.ScoredRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fetches the texts a report shows from the journals they lie in. */
final class StoredTexts implements CaseTexts {

  private final List<Side> sides;
  private final Function<GoldenCase, Place> places;

  /**
   * The candidate's side comes first: its golden cases are the ones shown.
   *
   * @param places tells of a case as a run knew it where it stands
   */
  StoredTexts(List<Side> sides, Function<GoldenCase, Place> places) {
    this.sides = List.copyOf(sides);
    this.places = places;
  }

  @Override
  public Optional<Place> place(String caseId) {
    return golden(caseId).map(places).filter(place -> !place.file().isEmpty());
  }

  private Optional<GoldenCase> golden(String caseId) {
    return sides.stream().flatMap(side -> side.journal().golden(caseId).stream()).findFirst();
  }

  @Override
  public Asked asked(String caseId) {
    return golden(caseId).map(this::asked).orElseGet(() -> new Asked("", "", List.of()));
  }

  private Asked asked(GoldenCase golden) {
    List<String> context = new ArrayList<>();
    for (Turn turn : golden.question().turns()) {
      context.add(turn.speaker().name().toLowerCase(Locale.ROOT) + ": " + turn.text());
    }
    if (!golden.question().context().isEmpty()) {
      context.add(golden.question().contextText());
    }
    return new Asked(golden.question().input(), String.join("\n\n", context), expectation(golden));
  }

  /** Those that the case names, and those that looked at it because their own file says so. */
  private Stream<String> judges(GoldenCase golden) {
    Stream<String> asked =
        sides.stream()
            .flatMap(side -> findings(side, golden))
            .map(finding -> finding.criterion().by())
            .filter(by -> by.startsWith(LabelFiles.JUDGE))
            .map(LabelFiles::named)
            .sorted();
    return Stream.concat(golden.expectation().criteria().stream(), asked).distinct();
  }

  private List<String> expectation(GoldenCase golden) {
    Expectation expectation = golden.expectation();
    List<String> lines = new ArrayList<>();
    expectation
        .include()
        .forEach(fact -> lines.add("must include: " + String.join(" | ", fact.forms())));
    expectation
        .exclude()
        .forEach(fact -> lines.add("must not include: " + String.join(" | ", fact.forms())));
    expectation.checks().stream().map(CheckSpec::text).forEach(lines::add);
    judges(golden).forEach(judge -> lines.add("judge: " + judge));
    if (expectation.policy() != Expectation.Policy.ANSWER) {
      lines.add("policy: " + expectation.policy().name().toLowerCase(Locale.ROOT));
    }
    if (!expectation.reference().isEmpty()) {
      lines.add("reference: " + expectation.reference());
    }
    return lines;
  }

  @Override
  public List<Given> given(ScoredRun scored, String caseId) {
    return side(scored)
        .map(side -> trials(side, scored, caseId).map(trial -> given(side, trial)).toList())
        .orElse(List.of());
  }

  /** The trials that {@link #given} tells of, in the same order. */
  List<Trial> trials(ScoredRun scored, String caseId) {
    return side(scored).map(side -> trials(side, scored, caseId).toList()).orElse(List.of());
  }

  @Override
  public Map<String, String> questions(ScoredRun scored) {
    Map<String, String> questions = new HashMap<>();
    side(scored)
        .ifPresent(
            side ->
                side.journal()
                    .forEachCase(
                        golden ->
                            questions.put(
                                golden.id(), CaseRow.beginning(golden.question().input()))));
    return questions;
  }

  private static Stream<Trial> trials(Side side, ScoredRun scored, String caseId) {
    return scored.cases().stream()
        .filter(score -> score.id().equals(caseId))
        .flatMap(score -> keys(side, caseId, score.facts().input(), scored.trials()))
        .flatMap(key -> side.journal().trial(key).stream());
  }

  private static Stream<Finding> findings(Side side, GoldenCase golden) {
    return keys(side, golden.id(), golden.inputDigest(), side.trials())
        .flatMap(key -> side.journal().findings(key).stream());
  }

  private static Stream<ReplyKey> keys(Side side, String caseId, Digest input, int trials) {
    return IntStream.rangeClosed(1, trials)
        .mapToObj(k -> new ReplyKey(side.subject().id(), caseId, input, k));
  }

  private static Given given(Side side, Trial trial) {
    List<Opinion> opinions =
        side.journal().findings(trial.key()).stream()
            .map(f -> Opinion.of(f.criterion(), f.verdict(), f.about(), trial.key()))
            .toList();
    Optional<Failure> failure = trial.response().failure();
    Exchange last = trial.response().exchanges().getLast();
    List<ModelReply> replies = replies(trial);
    return new Given(
        trial.key().trial(),
        failure.map(f -> f.kind().word()).orElse(""),
        Transcripts.text(trial.response()),
        opinions,
        replies.stream().map(ModelReply::latency).reduce(Duration.ZERO, Duration::plus),
        replies.stream().map(ModelReply::usage).reduce(Usage.UNREPORTED, Usage::plus),
        last.source(),
        sent(trial.response().exchanges().getFirst().call()));
  }

  private static List<Sent> sent(ModelCall call) {
    return call.isOfApplication()
        ? List.of()
        : call.messages().stream()
            .map(m -> new Sent(m.role().name().toLowerCase(Locale.ROOT), m.content()))
            .toList();
  }

  @Override
  public Map<String, CaseMarks> marks(ScoredRun scored) {
    return side(scored).map(side -> StoredMarks.of(side.journal(), scored)).orElse(Map.of());
  }

  private Optional<Side> side(ScoredRun scored) {
    return sides.stream()
        .filter(side -> side.journal().name().equals(scored.run()))
        .filter(side -> side.subject().id().equals(scored.subject()))
        .findFirst();
  }

  private static List<ModelReply> replies(Trial trial) {
    return trial.response().exchanges().stream()
        .map(Exchange::outcome)
        .filter(ModelReply.class::isInstance)
        .map(ModelReply.class::cast)
        .toList();
  }
}
