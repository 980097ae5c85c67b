package dev.assize.regression;

import dev.assize.base.Digest;
import dev.assize.base.Usage;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Outcome;
import dev.assize.provider.Source;
import dev.assize.run.Finding;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.PriceBook;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.score.Testimony;
import dev.assize.store.JournalReader;
import dev.assize.store.JournalWriter;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import dev.assize.subject.Response;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes a run's replies and verdicts, and reads them as testimony, for tests. */
final class Hearing {

  static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final RunFolder run;
  private final JournalWriter journal;

  private Hearing(RunFolder run) {
    this.run = run;
    this.journal = run.write();
  }

  static Hearing in(Path folder, Instant start) {
    List<SubjectEntry> subjects = List.of(entry("old"), entry("new"));
    return new Hearing(
        new Runs(folder)
            .create(
                new Manifest(
                    "heard", subjects, Map.of(), 1, 1, 1, Manifest.Coverage.WHOLE, Map.of()),
                start));
  }

  private static SubjectEntry entry(String id) {
    return new SubjectEntry(id, Digest.of(id), "local", "tiny-1", "prompts/p.md", "");
  }

  /** The key of a case's first trial, whose input is that of {@link Docket}. */
  static ReplyKey key(String subject, String id) {
    return new ReplyKey(subject, id, Digest.of(id), 1);
  }

  /** A reply that took so long and so many tokens, and came so many seconds after noon. */
  Hearing replied(
      String subject, String id, Source source, Duration latency, Usage used, int second) {
    return said(
        subject,
        id,
        new ModelReply(
            "Yes.", List.of(), List.of(), List.of(), used, "", "", "", latency, new JsonNull()),
        source,
        second);
  }

  Hearing failed(String subject, String id, int second) {
    Failure failure = new Failure(Failure.Kind.RATE_LIMIT, "slow down", 429, Duration.ZERO);
    return said(subject, id, failure, Source.LIVE, second);
  }

  private Hearing said(String subject, String id, Outcome outcome, Source source, int second) {
    ModelCall call = ModelCall.of("tiny-1", List.of(), JsonObject.EMPTY);
    Exchange exchange = new Exchange(call, outcome, List.of(), source, NOON.plusSeconds(second));
    journal.reply(new Trial(key(subject, id), new Response(List.of(exchange))));
    return this;
  }

  /** A reply of which only verdicts matter. */
  Hearing replied(String subject, String id) {
    return replied(subject, id, Source.LIVE, Duration.ofSeconds(1), Usage.UNREPORTED, 0);
  }

  Hearing opined(String subject, String id, Criterion criterion, Verdict verdict) {
    journal.verdict(Finding.ofCheck(key(subject, id), criterion, verdict));
    return this;
  }

  /** A preference between two replies in the order shown. */
  Hearing compared(
      String first, String second, String id, Criterion criterion, Verdict.Preferred verdict) {
    journal.verdict(
        new Finding(
            List.of(key(first, id), key(second, id)), criterion, 0, verdict, "", List.of()));
    return this;
  }

  static Criterion criterion(String by, String name) {
    return new Criterion(by, name, Digest.of(name), Criterion.Bearing.ADVISORY, BigDecimal.ONE);
  }

  /** What was written so far, and nothing after it. */
  JournalReader read() {
    journal.close();
    return run.read();
  }

  static Testimony of(JournalReader journal, String subject) {
    Map<Usage.Kind, BigDecimal> prices =
        Map.of(Usage.Kind.INPUT, BigDecimal.ONE, Usage.Kind.OUTPUT, BigDecimal.TEN);
    return new Testimony(journal, subject, new PriceBook("USD", Map.of("tiny-1", prices)));
  }
}
