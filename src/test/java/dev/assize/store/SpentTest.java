package dev.assize.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Usage;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.provider.Attempt;
import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Source;
import dev.assize.run.Extra;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.run.Used;
import dev.assize.subject.Response;
import dev.assize.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What calls used up, summed over stored records. */
class SpentTest {

  private static final ReplyKey KEY = Sample.key(1);
  private static final Attempt TIMED_OUT =
      new Attempt("timeout", "slow", Usage.of(100, 0), Duration.ofSeconds(1), Duration.ZERO);
  private static final Attempt SUCCEEDED =
      new Attempt("ok", "", Usage.of(100, 7), Duration.ofSeconds(1), Duration.ZERO);

  @TempDir Path temp;

  @Test
  void replies_of_all_rounds_count_and_attempts_that_failed_too() {
    Exchange retried = said(Usage.of(100, 7), TIMED_OUT, SUCCEEDED);
    Exchange recorded = said(Usage.of(40, 2));
    assertThat(spent(new Trial(KEY, new Response(List.of(retried, recorded)))).subject())
        .isEqualTo(new Used(Usage.of(240, 9), new Extra(1, 0, Usage.of(100, 0)), Extra.NONE));
  }

  @Test
  void what_nobody_reported_is_absent_and_not_zero() {
    Usage cachedToo = new Usage(Map.of(Usage.Kind.CACHED_INPUT, 0L, Usage.Kind.OUTPUT, 5L));
    assertThat(spent(new Trial(KEY, new Response(List.of(said(cachedToo))))).subject().all())
        .isEqualTo(cachedToo);
    Spent silent = spent(Sample.trial(KEY, "Yes."), Sample.failed(Sample.key(2)));
    assertThat(List.of(silent.subject(), silent.judges())).containsOnly(Used.NOTHING);
  }

  @Test
  void attempts_that_brought_no_answer_are_counted_whether_billed_or_not() {
    Attempt refused =
        new Attempt("transient", "gone", Usage.UNREPORTED, Duration.ofSeconds(1), Duration.ZERO);
    Attempt filtered =
        new Attempt("content-filter", "no", Usage.of(30, 5), Duration.ofSeconds(1), Duration.ZERO);
    Exchange given =
        new Exchange(
            said(Usage.UNREPORTED).call(),
            Failure.of(Failure.Kind.CONTENT_FILTER, "no"),
            List.of(refused, filtered),
            Source.LIVE,
            Sample.NOON);
    Exchange retried = said(Usage.of(100, 7), refused, TIMED_OUT, SUCCEEDED);
    assertThat(spent(new Trial(KEY, new Response(List.of(retried, given)))).subject())
        .isEqualTo(new Used(Usage.of(230, 12), new Extra(4, 2, Usage.of(130, 5)), Extra.NONE));
  }

  @Test
  void answers_of_judges_that_were_asked_once_more_are_counted_apart_from_retries() {
    RunFolder run = run();
    List<Exchange> asked =
        List.of(
            said(Usage.of(300, 4)),
            said(Usage.of(350, 6), TIMED_OUT, SUCCEEDED).askedAgain(),
            said(Usage.UNREPORTED).askedAgain());
    try (JournalWriter journal = run.write()) {
      journal.reply(Sample.trial(KEY, "Yes."));
      journal.verdict(
          new Finding(List.of(KEY), Sample.TONE, 0, Verdict.passed("polite"), "PASS", asked));
    }
    try (JournalReader reader = Both.read(run)) {
      assertThat(reader.spent("worked@tiny").judges())
          .isEqualTo(
              new Used(
                  Usage.of(750, 10),
                  new Extra(1, 0, Usage.of(100, 0)),
                  new Extra(2, 1, Usage.of(350, 6))));
      assertThat(reader.findings(KEY).getFirst().exchanges()).isEqualTo(asked);
    }
  }

  @Test
  void judges_are_counted_apart_and_each_verdict_once_however_many_replies_it_is_about() {
    RunFolder run = run();
    try (JournalWriter journal = run.write()) {
      journal.reply(new Trial(KEY, new Response(List.of(said(Usage.of(10, 1))))));
      journal.reply(Sample.trial(Sample.key(2), "Yes."));
      journal.verdict(judged(List.of(KEY, Sample.key(2)), 0));
      journal.verdict(judged(List.of(KEY), 1));
      journal.verdict(judged(List.of(KEY), 1));
      journal.verdict(Sample.checked(KEY, Verdict.passed("yes")));
    }
    try (JournalReader reader = Both.read(run)) {
      Spent worked = reader.spent("worked@tiny");
      assertThat(worked.subject()).isEqualTo(Used.of(Usage.of(10, 1)));
      assertThat(worked.judges()).isEqualTo(Used.of(Usage.of(600, 8)));
      assertThat(reader.spent("terse@tiny"))
          .isEqualTo(new Spent(Used.NOTHING, Used.NOTHING, List.of()));
    }
  }

  @Test
  void a_journal_of_the_first_format_tells_it_too() {
    try (JournalReader run = FormatSamples.run(Path.of("src/test/resources/formats")).read()) {
      Spent spent = run.spent(FormatSamples.KEY.subject());
      assertThat(spent.subject().all())
          .isEqualTo(
              new Usage(
                  Map.of(
                      Usage.Kind.INPUT, 100L, Usage.Kind.CACHED_INPUT, 0L, Usage.Kind.OUTPUT, 9L)));
      assertThat(spent.judges().all().of(Usage.Kind.INPUT)).hasValue(100);
    }
  }

  private Spent spent(Trial... trials) {
    RunFolder run = run();
    try (JournalWriter journal = run.write()) {
      for (Trial trial : trials) {
        journal.reply(trial);
      }
    }
    try (JournalReader reader = Both.read(run)) {
      return reader.spent(KEY.subject());
    }
  }

  private RunFolder run() {
    return new Runs(temp).create(Sample.manifest("worked@tiny", "terse@tiny"), Sample.NOON);
  }

  private static Finding judged(List<ReplyKey> about, int sample) {
    return new Finding(
        about,
        Sample.TONE,
        sample,
        Verdict.passed("polite"),
        "PASS",
        List.of(said(Usage.of(300, 4))));
  }

  private static Exchange said(Usage usage, Attempt... attempts) {
    ModelReply reply =
        new ModelReply(
            "a text with \"usage\":{\"input\":7} in it. " + Sample.LONG,
            List.of(),
            List.of(),
            List.of(),
            usage,
            "",
            "",
            "stop",
            Duration.ZERO,
            new JsonNull());
    Exchange plain = Sample.exchange(reply);
    return new Exchange(plain.call(), reply, List.of(attempts), Source.LIVE, Sample.NOON);
  }
}
