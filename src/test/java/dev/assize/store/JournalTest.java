package dev.assize.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.base.Problem;
import dev.assize.provider.Failure;
import dev.assize.provider.Source;
import dev.assize.run.Ending;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.subject.Response;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  @TempDir Path temp;
  private RunFolder run;

  @BeforeEach
  void start() {
    run = new Runs(temp.resolve("runs")).create(Sample.manifest("worked@tiny"), Sample.NOON);
  }

  @Test
  void every_member_of_every_record_comes_back() {
    Trial trial =
        new Trial(Sample.key(1), new Response(List.of(Sample.full(), Sample.exchange(failure()))));
    Finding finding = Sample.judged(Sample.key(1), Verdict.failed("RUDE", "said \"no\""), 2);
    try (JournalWriter journal = run.write()) {
      journal.golden(Sample.golden("case-1"));
      journal.reply(trial);
      journal.verdict(finding);
      journal.end(Ending.COMPLETE, Sample.NOON);
    }
    try (JournalReader reader = Both.read(run)) {
      assertThat(reader.trial(Sample.key(1))).contains(trial);
      assertThat(reader.findings(Sample.key(1))).containsExactly(finding);
      assertThat(reader.golden("case-1")).contains(Sample.golden("case-1"));
      assertThat(reader.manifest()).isEqualTo(Sample.manifest("worked@tiny"));
      assertThat(reader.endings()).containsExactly(Ending.COMPLETE);
      assertThat(reader.warnings()).isEmpty();
    }
  }

  @Test
  void every_outcome_comes_back_in_the_index_as_in_full() {
    ReplyKey key = Sample.key(1);
    List<Verdict> verdicts =
        List.of(
            Verdict.passed("yes"),
            Verdict.failed("EMPTY", "no"),
            new Verdict.Graded(new Grade.Score(1.0 / 3), Rationale.of("a third")),
            new Verdict.Graded(new Grade.Label("billing"), Rationale.of("said so")),
            new Verdict.Preferred(Verdict.Preferred.Choice.SECOND, 0.75, Rationale.of("shorter")),
            Verdict.unscored("cannot be read"),
            Verdict.errored("HTTP 500"));
    try (JournalWriter journal = run.write()) {
      journal.reply(Sample.trial(key, "Yes."));
      for (int i = 0; i < verdicts.size(); i++) {
        journal.verdict(Sample.judged(key, verdicts.get(i), i));
      }
    }
    try (JournalReader reader = Both.read(run)) {
      TrialEntry entry = reader.trials().findFirst().orElseThrow();
      assertThat(entry.findings())
          .extracting(FindingEntry::sample)
          .containsExactly(0, 1, 2, 3, 4, 5, 6);
      assertThat(reader.findings(key)).extracting(Finding::verdict).isEqualTo(verdicts);
      for (int i = 0; i < verdicts.size(); i++) {
        assertThat(entry.findings().get(i).verdict())
            .usingRecursiveComparison()
            .ignoringFields("rationale.text")
            .isEqualTo(verdicts.get(i));
      }
    }
  }

  @Test
  void long_texts_stand_in_a_segment_once() throws IOException {
    try (JournalWriter journal = run.write()) {
      for (int i = 0; i < 50; i++) {
        journal.reply(Sample.trial(Sample.key(i), "reply " + i));
      }
    }
    String segment = Files.readString(run.segments().getFirst());
    assertThat(segment.split("Thirty days", -1)).hasSize(1 + 6);
  }

  @Test
  void the_first_complete_record_wins_across_segments() {
    ReplyKey key = Sample.key(1);
    try (JournalWriter first = run.write();
        JournalWriter second = run.write()) {
      second.reply(Sample.trial(key, "from the second"));
      second.verdict(Sample.checked(key, Verdict.failed("second")));
      first.reply(Sample.trial(key, "from the first"));
      first.verdict(Sample.checked(key, Verdict.passed("first")));
    }
    try (JournalReader reader = Both.read(run)) {
      assertThat(reader.size()).isEqualTo(1);
      assertThat(reader.trial(key)).contains(Sample.trial(key, "from the first"));
      assertThat(reader.findings(key))
          .containsExactly(Sample.checked(key, Verdict.passed("first")));
    }
  }

  @Test
  void a_reply_wins_over_an_error_and_a_verdict_over_an_errored_one() {
    ReplyKey key = Sample.key(1);
    try (JournalWriter journal = run.write()) {
      journal.reply(Sample.failed(key));
      journal.verdict(Sample.judged(key, Verdict.errored("HTTP 500"), 0));
    }
    try (JournalWriter resumed = run.write()) {
      resumed.reply(Sample.trial(key, "here"));
      resumed.reply(Sample.failed(key));
      resumed.verdict(Sample.judged(key, Verdict.passed("fine"), 0));
      resumed.verdict(Sample.judged(key, Verdict.errored("again"), 0));
    }
    try (JournalReader reader = Both.read(run)) {
      assertThat(reader.trial(key)).contains(Sample.trial(key, "here"));
      assertThat(reader.findings(key))
          .containsExactly(Sample.judged(key, Verdict.passed("fine"), 0));
      assertThat(reader.trials())
          .hasSize(1)
          .allMatch(entry -> entry.arrival() instanceof TrialEntry.Arrival.Replied);
    }
  }

  @Test
  void a_failure_is_an_arrival_of_its_own() {
    try (JournalWriter journal = run.write()) {
      journal.reply(Sample.failed(Sample.key(1)));
    }
    try (JournalReader reader = Both.read(run)) {
      assertThat(reader.trials())
          .extracting(TrialEntry::arrival)
          .containsExactly(new TrialEntry.Arrival.Failed(Source.LIVE, Failure.Kind.RATE_LIMIT));
    }
  }

  @Test
  void findings_about_several_replies_are_found_from_each_and_told_once() {
    ReplyKey a = Sample.key("worked@tiny", "case-1", 1);
    ReplyKey b = Sample.key("terse@tiny", "case-1", 1);
    ReplyKey c = Sample.key("third@tiny", "case-1", 1);
    Finding ab = pair(a, b);
    Finding ba = pair(b, a);
    Finding ac = pair(a, c);
    try (JournalWriter journal = run.write()) {
      List.of(a, b, c).forEach(key -> journal.reply(Sample.trial(key, key.subject())));
      List.of(ab, ba, ac).forEach(journal::verdict);
    }
    try (JournalReader reader = Both.read(run)) {
      assertThat(reader.findings(a)).containsExactlyInAnyOrder(ab, ba, ac);
      assertThat(reader.findings(b)).containsExactlyInAnyOrder(ab, ba);
      assertThat(reader.findings(c)).containsExactly(ac);
    }
  }

  @Test
  void verdicts_may_be_added_to_an_old_run() {
    ReplyKey key = Sample.key(1);
    try (JournalWriter journal = run.write()) {
      journal.reply(Sample.trial(key, "Yes."));
      journal.end(Ending.COMPLETE, Sample.NOON);
    }
    try (JournalWriter later = run.write()) {
      later.verdict(Sample.judged(key, Verdict.passed("polite"), 0));
    }
    try (JournalReader reader = Both.read(run)) {
      assertThat(reader.findings(key)).hasSize(1);
      assertThat(run.isFinished()).isTrue();
    }
  }

  @Test
  void trials_come_sorted_by_key_whoever_wrote_first() {
    List<ReplyKey> keys =
        List.of(
            Sample.key("worked@tiny", "b", 2),
            Sample.key("terse@tiny", "c", 1),
            Sample.key("worked@tiny", "a", 1),
            Sample.key("worked@tiny", "b", 1));
    try (JournalWriter journal = run.write()) {
      keys.forEach(key -> journal.reply(Sample.trial(key, "x")));
    }
    try (JournalReader reader = Both.read(run)) {
      assertThat(reader.trials().map(TrialEntry::key)).isEqualTo(keys.stream().sorted().toList());
    }
  }

  @Test
  void hostile_texts_survive_byte_for_byte() {
    String mega =
        "\u0000\u001f\u007f\u2028\"\\\n\r</script>\ud800 lone \udc00\ud83d\ude00".repeat(50_000);
    assertThat(mega.length()).isGreaterThan(1_000_000);
    for (String text : List.of(mega, "\ud800", "", "\u0000", "a\r\nb", "{\"text\":\"x\"}")) {
      ReplyKey key = new ReplyKey("worked@tiny", "case-1", Digest.of(text), 1);
      try (JournalWriter journal = run.write()) {
        journal.reply(Sample.trial(key, text));
      }
      try (JournalReader reader = Both.read(run)) {
        assertThat(reader.trial(key).orElseThrow().response().text().equals(text)).isTrue();
      }
    }
  }

  @Test
  void many_threads_write_whole_records() throws Exception {
    int count = 400;
    try (JournalWriter journal = run.write();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        int n = i;
        threads.submit(
            () -> {
              journal.reply(Sample.trial(Sample.key(n), Sample.LONG + n));
              journal.verdict(Sample.checked(Sample.key(n), Verdict.passed("yes " + n)));
            });
      }
    }
    try (JournalReader reader = Both.read(run)) {
      assertThat(reader.trials().map(entry -> reader.trial(entry.key()).orElseThrow()))
          .hasSize(count)
          .allMatch(t -> t.response().text().equals(Sample.LONG + t.key().caseId().substring(5)));
      assertThat(reader.trials()).allMatch(entry -> entry.findings().size() == 1);
    }
  }

  @Test
  void an_interrupted_thread_does_not_close_the_journal_for_the_others() throws Exception {
    try (JournalWriter journal = run.write()) {
      Thread interrupted =
          Thread.ofVirtual()
              .start(
                  () -> {
                    Thread.currentThread().interrupt();
                    journal.reply(Sample.trial(Sample.key(1), "interrupted"));
                  });
      interrupted.join();
      journal.reply(Sample.trial(Sample.key(2), "after"));
    }
    try (JournalReader reader = Both.read(run)) {
      assertThat(reader.size()).isEqualTo(2);
    }
  }

  @Test
  void a_record_torn_at_any_byte_is_dropped_and_said() throws IOException {
    try (JournalWriter journal = run.write()) {
      journal.reply(Sample.trial(Sample.key(1), "kept"));
      journal.reply(Sample.trial(Sample.key(2), "torn \u00e4\ud83d\ude00 off"));
    }
    Path segment = run.segments().getFirst();
    byte[] whole = Files.readAllBytes(segment);
    int lastLine = lastLineOf(whole);
    for (int length = lastLine; length < whole.length; length++) {
      Files.write(segment, Arrays.copyOf(whole, length));
      try (JournalReader reader = Both.read(run)) {
        assertThat(reader.trials().map(TrialEntry::key))
            .as("cut at byte %d of %d", length, whole.length)
            .containsExactly(Sample.key(1));
        assertThat(reader.trial(Sample.key(1))).contains(Sample.trial(Sample.key(1), "kept"));
        assertThat(reader.warnings())
            .extracting(Problem::code)
            .hasSize(length == lastLine ? 0 : 1)
            .allMatch("store.torn-line"::equals);
      }
    }
  }

  @Test
  void a_segment_torn_in_its_first_line_holds_nothing() throws IOException {
    try (JournalWriter journal = run.write()) {
      journal.reply(Sample.trial(Sample.key(1), "kept"));
    }
    Files.writeString(run.path().resolve("segment-2.jsonl"), "{\"schema\":\"assize/jou");
    Files.writeString(run.path().resolve("segment-3.jsonl"), "");
    try (JournalReader reader = Both.read(run)) {
      assertThat(reader.size()).isEqualTo(1);
      assertThat(reader.warnings()).hasSize(1);
    }
    try (JournalWriter next = run.write()) {
      assertThat(next.path()).hasFileName("segment-4.jsonl");
    }
  }

  @Test
  void garbage_in_a_whole_line_is_an_error_with_its_place() throws IOException {
    try (JournalWriter journal = run.write()) {
      journal.reply(Sample.trial(Sample.key(1), "kept"));
      journal.reply(Sample.trial(Sample.key(2), "kept"));
    }
    Path segment = run.segments().getFirst();
    List<String> lines = Files.readAllLines(segment);
    for (String garbage :
        List.of(
            "garbage",
            "{\"kind\":\"reply\"}",
            "{\"kind\":\"rep",
            "[]",
            "{\"kind\":\"song\"}",
            "")) {
      List<String> damaged = new ArrayList<>(lines);
      damaged.set(2, garbage);
      Files.write(segment, damaged);
      assertThatThrownBy(run::read)
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("segment-1.jsonl:3: error store.damaged");
    }
  }

  @Test
  void a_newer_schema_is_refused_with_both_numbers() throws IOException {
    Files.writeString(
        run.path().resolve("segment-1.jsonl"), "{\"schema\":\"assize/journal/7\",\"run\":\"x\"}\n");
    assertThatThrownBy(run::read)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("assize/journal/7")
        .hasMessageContaining("assize/journal/1 or older");
  }

  @Test
  void verdicts_about_nothing_are_said() {
    try (JournalWriter journal = run.write()) {
      journal.verdict(Sample.checked(Sample.key(9), Verdict.passed("?")));
    }
    try (JournalReader reader = Both.read(run)) {
      assertThat(reader.size()).isZero();
      assertThat(reader.warnings())
          .extracting(Problem::code)
          .containsExactly("store.verdict-without-reply");
      assertThat(reader.trial(Sample.key(9))).isEmpty();
    }
  }

  private static Finding pair(ReplyKey one, ReplyKey other) {
    return new Finding(
        List.of(one, other),
        Sample.TONE,
        0,
        new Verdict.Preferred(Verdict.Preferred.Choice.FIRST, Rationale.of("kinder")),
        "",
        List.of());
  }

  private static Failure failure() {
    return Failure.of(Failure.Kind.CONTEXT_LENGTH, "too long");
  }

  private static int lastLineOf(byte[] bytes) {
    int i = bytes.length - 2;
    while (bytes[i] != '\n') {
      i--;
    }
    return i + 1;
  }
}
