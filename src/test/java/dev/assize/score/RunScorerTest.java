package dev.assize.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.cases.Expectation;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Question;
import dev.assize.cases.Standing;
import dev.assize.cases.Stewardship;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Exchange;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Source;
import dev.assize.run.Ending;
import dev.assize.run.Finding;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.Purpose;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.store.JournalReader;
import dev.assize.store.JournalWriter;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import dev.assize.subject.Response;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunScorerTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final SubjectEntry SUBJECT =
      new SubjectEntry("p@m", Digest.of("p@m"), "local", "m", "prompts/p.md", "");
  private static final Criterion RIGHT =
      new Criterion("check", "right", Digest.of("right"), Criterion.Bearing.MUST, BigDecimal.ONE);

  @TempDir Path folder;

  @Test
  void trials_of_a_later_look_and_of_another_purpose_are_not_in_the_estimate() {
    RunFolder run = new Runs(folder).create(manifest(), NOON);
    GoldenCase golden = golden();
    try (JournalWriter journal = run.write()) {
      journal.golden(golden);
      tried(journal, golden, 1, Verdict.failed("no"));
      tried(journal, golden, 2, Verdict.passed("yes"));
      tried(journal, golden, 3, Verdict.passed("yes"));
      tried(journal, golden, Purpose.CONFIRMATION.trial(1), Verdict.passed("yes"));
      tried(journal, golden, Purpose.PROBE.trial(1), Verdict.passed("yes"));
      journal.end(Ending.COMPLETE, NOON);
    }
    try (JournalReader journal = run.read()) {
      RunScorer scorer = new RunScorer(journal);
      assertThat(scorer.score(SUBJECT).cases().getFirst().trials())
          .isEqualTo(new Counts(0, 1, 0, 0));
      ScoredRun later = scorer.score(SUBJECT, 3);
      assertThat(later.cases().getFirst().trials()).isEqualTo(new Counts(2, 1, 0, 0));
      assertThat(later.trials()).isEqualTo(3);
      assertThat(later.evidence().replies()).isEqualTo(3);
    }
  }

  private static void tried(JournalWriter journal, GoldenCase golden, int trial, Verdict verdict) {
    ReplyKey key = new ReplyKey(SUBJECT.id(), golden.id(), golden.inputDigest(), trial);
    Exchange exchange =
        new Exchange(
            ModelCall.of("m", List.of(), JsonObject.EMPTY),
            ModelReply.ofText("reply"),
            List.of(),
            Source.LIVE,
            NOON);
    journal.reply(new Trial(key, new Response(List.of(exchange))));
    journal.verdict(Finding.ofCheck(key, RIGHT, verdict));
  }

  private static Manifest manifest() {
    return new Manifest(
        "scored", List.of(SUBJECT), Map.of(), 1, 1, 1, Manifest.Coverage.WHOLE, Map.of());
  }

  private static GoldenCase golden() {
    Expectation expectation =
        new Expectation(
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Expectation.Policy.ANSWER,
            Expectation.Importance.NORMAL,
            BigDecimal.ONE,
            Digest.of("expectation"));
    return new GoldenCase(
        "one",
        new Place("golden.csv", 2),
        Question.of("question", List.of(), List.of(), List.of()),
        expectation,
        new Standing("all", List.of(), "", "", ""),
        new Stewardship("", Stewardship.UNKNOWN, Stewardship.UNKNOWN, Stewardship.NEVER, ""));
  }
}
