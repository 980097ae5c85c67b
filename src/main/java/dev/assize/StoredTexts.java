package dev.assize;

import dev.assize.base.Usage;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Question.Turn;
import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelReply;
import dev.assize.report.CaseTexts;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.score.ScoredRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Fetches the texts a report shows from the journals they lie in. */
final class StoredTexts implements CaseTexts {

  private final List<Side> sides;

  /** The candidate's side comes first: its golden cases are the ones shown. */
  StoredTexts(List<Side> sides) {
    this.sides = List.copyOf(sides);
  }

  @Override
  public Asked asked(String caseId) {
    return sides.stream()
        .flatMap(side -> side.journal().golden(caseId).stream())
        .findFirst()
        .map(StoredTexts::asked)
        .orElseGet(() -> new Asked("", "", List.of()));
  }

  private static Asked asked(GoldenCase golden) {
    List<String> context = new ArrayList<>();
    for (Turn turn : golden.question().turns()) {
      context.add(turn.speaker().name().toLowerCase(Locale.ROOT) + ": " + turn.text());
    }
    if (!golden.question().context().isEmpty()) {
      context.add(golden.question().contextText());
    }
    return new Asked(
        golden.question().input(), String.join("\n\n", context), expectation(golden.expectation()));
  }

  private static List<String> expectation(Expectation expectation) {
    List<String> lines = new ArrayList<>();
    expectation
        .include()
        .forEach(fact -> lines.add("must include: " + String.join(" | ", fact.forms())));
    expectation
        .exclude()
        .forEach(fact -> lines.add("must not include: " + String.join(" | ", fact.forms())));
    expectation.checks().stream().map(CheckSpec::text).forEach(lines::add);
    expectation.criteria().forEach(judge -> lines.add("judge: " + judge));
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
    return sides.stream()
        .filter(side -> side.journal().name().equals(scored.run()))
        .filter(side -> side.subject().id().equals(scored.subject()))
        .findFirst()
        .map(side -> given(side, scored, caseId))
        .orElse(List.of());
  }

  private static List<Given> given(Side side, ScoredRun scored, String caseId) {
    List<Given> given = new ArrayList<>();
    scored.cases().stream()
        .filter(score -> score.id().equals(caseId))
        .forEach(
            score -> {
              for (int k = 1; k <= scored.trials(); k++) {
                ReplyKey key = new ReplyKey(side.subject().id(), caseId, score.facts().input(), k);
                side.journal().trial(key).ifPresent(trial -> given.add(given(side, trial)));
              }
            });
    return given;
  }

  private static Given given(Side side, Trial trial) {
    List<Opinion> opinions =
        side.journal().findings(trial.key()).stream()
            .map(finding -> Opinion.of(finding.criterion(), finding.verdict()))
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
        last.source());
  }

  private static List<ModelReply> replies(Trial trial) {
    return trial.response().exchanges().stream()
        .map(Exchange::outcome)
        .filter(ModelReply.class::isInstance)
        .map(ModelReply.class::cast)
        .toList();
  }
}
