package dev.assize.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Question;
import dev.assize.run.Finding;
import dev.assize.run.Manifest;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineFileTest {

  @TempDir Path temp;

  @Test
  void a_baseline_reads_like_the_run_it_came_from() {
    Path file = temp.resolve("reports/baselines/accepted.jsonl");
    try (JournalReader run = Both.read(run(1))) {
      BaselineFile.write(file, run, "worked@tiny", List.of());
      try (JournalReader baseline = BaselineFile.open(file, "accepted")) {
        List<TrialEntry> ours =
            run.trials().filter(t -> t.key().subject().equals("worked@tiny")).toList();
        assertThat(baseline.trials()).isEqualTo(ours).hasSize(66);
        ours.stream()
            .map(TrialEntry::key)
            .forEach(
                key -> {
                  assertThat(baseline.trial(key)).isEqualTo(run.trial(key));
                  assertThat(baseline.findings(key)).isEqualTo(run.findings(key));
                });
        assertThat(cases(baseline)).isEqualTo(cases(run));
        assertThat(baseline.manifest().subjects())
            .extracting(Manifest.SubjectEntry::id)
            .containsExactly("worked@tiny");
        assertThat(baseline.manifest().digests()).isEqualTo(run.manifest().digests());
      }
    }
  }

  @Test
  void the_bytes_do_not_depend_on_who_finished_first() throws IOException {
    Path one = temp.resolve("one.jsonl");
    Path other = temp.resolve("other.jsonl");
    RunFolder first = run(1);
    RunFolder second = run(2);
    try (JournalReader a = first.read();
        JournalReader b = second.read()) {
      BaselineFile.write(one, a, "worked@tiny", List.of());
      BaselineFile.write(other, b, "worked@tiny", List.of());
    }
    assertThat(Files.readString(one).replace(first.id().text(), "RUN"))
        .isEqualTo(Files.readString(other).replace(second.id().text(), "RUN"));
  }

  @Test
  void sixty_six_cases_take_a_few_hundred_kilobytes_at_most() throws IOException {
    Path file = temp.resolve("accepted.jsonl");
    try (JournalReader run = Both.read(run(1))) {
      BaselineFile.write(file, run, "worked@tiny", List.of());
    }
    assertThat(Files.size(file)).isLessThan(300_000);
  }

  @Test
  void nothing_is_left_of_a_baseline_that_could_not_be_written() throws IOException {
    Path file = temp.resolve("accepted.jsonl");
    Files.writeString(file, "the old one");
    RunFolder folder = run(1);
    try (JournalReader run = Both.read(folder)) {
      Path segment = folder.segments().getFirst();
      Files.writeString(segment, Files.readString(segment).replace("Thirty", "Eighty"));
      assertThatThrownBy(() -> BaselineFile.write(file, run, "worked@tiny", List.of()))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("is not the one of");
    }
    assertThat(Files.readString(file)).isEqualTo("the old one");
    try (Stream<Path> left = Files.list(temp).filter(Files::isRegularFile)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void a_file_that_is_no_baseline_is_refused() throws IOException {
    Path file = temp.resolve("x.jsonl");
    for (String text : List.of("", "hello\n", "{}\n", "{\"schema\":\"assize/journal/1\"}\n")) {
      Files.writeString(file, text);
      assertThatThrownBy(() -> BaselineFile.open(file, "accepted"))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("x.jsonl:1")
          .hasMessageContaining("a baseline file");
    }
    Files.writeString(file, "{\"schema\":\"assize/baseline/3\"}\n");
    assertThatThrownBy(() -> BaselineFile.open(file, "accepted"))
        .hasMessageContaining("assize/baseline/1 or");
  }

  @Test
  void line_breaks_that_a_checkout_changed_do_no_harm() throws IOException {
    Path file = temp.resolve("accepted.jsonl");
    try (JournalReader run = Both.read(run(1))) {
      BaselineFile.write(file, run, "worked@tiny", List.of());
      Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
      ReplyKey key = Sample.key("worked@tiny", "case-7", 1);
      try (JournalReader baseline = BaselineFile.open(file, "accepted")) {
        assertThat(baseline.trial(key)).isPresent().isEqualTo(run.trial(key));
      }
    }
  }

  /** Two subjects, 66 cases, one verdict of each kind of maker, written in an order by seed. */
  private RunFolder run(int seed) {
    RunFolder run =
        new Runs(temp.resolve("runs"))
            .create(Sample.manifest("worked@tiny", "terse@tiny"), Sample.NOON);
    List<Integer> order = new ArrayList<>(IntStream.range(0, 66).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    try (JournalWriter journal = run.write()) {
      for (int i : order) {
        journal.golden(Sample.golden("case-" + i));
        for (String subject : List.of("worked@tiny", "terse@tiny")) {
          ReplyKey key = Sample.key(subject, "case-" + i, 1);
          journal.reply(Sample.trial(key, "No. " + i + ": " + Sample.LONG));
          journal.verdict(Sample.judged(key, Verdict.passed("polite"), 0));
          journal.verdict(Finding.ofCheck(key, Sample.CONTAINS, Verdict.failed("no " + i)));
        }
      }
    }
    return run;
  }

  private static List<Object> cases(JournalReader reader) {
    List<Object> cases = new ArrayList<>();
    reader.forEachCase(cases::add);
    return cases;
  }

  @Test
  void an_extended_baseline_keeps_its_bytes_and_the_last_record_of_a_case_counts()
      throws IOException {
    Path file = temp.resolve("accepted.jsonl");
    try (JournalReader run = Both.read(run(1))) {
      BaselineFile.write(file, run, "worked@tiny", List.of());
    }
    String before = Files.readString(file);
    GoldenCase old = Sample.golden("case-7");
    GoldenCase edited = asking(old, "Something else?");
    ReplyKey key = new ReplyKey("worked@tiny", "case-7", edited.inputDigest(), 1);
    extend(file, edited, List.of(Sample.trial(key, "Sure.")));

    assertThat(Files.readString(file)).startsWith(before).contains("\"deed\":\"extended\"");
    try (JournalReader baseline = BaselineFile.open(file, "accepted")) {
      assertThat(baseline.cases()).hasSize(66);
      assertThat(baseline.golden("case-7")).contains(edited);
      assertThat(baseline.trial(key)).isPresent();
    }
    extend(file, old, List.of());
    try (JournalReader baseline = BaselineFile.open(file, "accepted")) {
      assertThat(baseline.cases()).hasSize(66);
      assertThat(baseline.golden("case-7")).contains(old);
    }
  }

  @Test
  void a_torn_baseline_is_not_extended() throws IOException {
    Path file = temp.resolve("accepted.jsonl");
    Files.writeString(file, "{\"schema\":\"assize/baseline/1\"}\n{\"kind\":\"ca");
    assertThatThrownBy(() -> extend(file, Sample.golden("case-1"), List.of()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("store.damaged-baseline");
    assertThat(Files.readString(file)).endsWith("\"ca");
  }

  private static GoldenCase asking(GoldenCase old, String input) {
    Question question = old.question();
    return new GoldenCase(
        old.id(),
        old.place(),
        new Question(
            input, question.context(), question.turns(), question.tools(), Digest.of(input)),
        old.expectation(),
        old.standing(),
        old.stewardship());
  }

  /** It would compare fewer cases, or judge them by less, without a word. */
  @Test
  void a_file_that_lost_lines_is_refused() throws IOException {
    Path file = temp.resolve("accepted.jsonl");
    try (JournalReader run = Both.read(run(1))) {
      int records = BaselineFile.records(run, "worked@tiny");
      BaselineFile.write(
          file,
          run,
          "worked@tiny",
          List.of(
              new BaselineEvent(
                  Sample.NOON, BaselineEvent.Deed.SET, run.name(), 66, records, "first")));
    }
    BaselineFile.open(file, "accepted").close();
    List<String> lines = Files.readAllLines(file);
    for (String kind : List.of("case", "reply", "verdict")) {
      List<String> fewer = new ArrayList<>(lines);
      fewer.remove(
          fewer.stream()
              .filter(line -> line.startsWith("{\"kind\":\"" + kind))
              .findFirst()
              .orElseThrow());
      Files.write(file, fewer);
      assertThatThrownBy(() -> BaselineFile.open(file, "accepted"))
          .as(kind)
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("store.damaged-baseline")
          .hasMessageContaining("by its log");
    }
    Files.writeString(file, String.join("\n", lines).substring(0, 5000));
    assertThatThrownBy(() -> BaselineFile.open(file, "accepted"))
        .hasMessageContaining("the last line does not end");
  }

  private static void extend(Path file, GoldenCase golden, List<Trial> trials) {
    BaselineFile.extend(
        file,
        new BaselineEvent(Sample.NOON, BaselineEvent.Deed.EXTENDED, "", 1, 0, ""),
        List.of(new BaselineFile.Addition(golden, trials, List.of())));
  }
}
