package dev.assize.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.base.Problems;
import dev.assize.judge.Label;
import dev.assize.judge.Label.Drawn;
import dev.assize.judge.LabelRow;
import dev.assize.store.LabelBook.Change;
import dev.assize.store.LabelBook.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelBookTest {

  private static final String HEAD =
      "case,reply_digest,criterion,label,annotator,date,drawn,note\n";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir Path temp;

  @Test
  void the_first_label_makes_the_file() throws IOException {
    Change change = open().add(row("b", "anna", true, ""));

    assertThat(change.outcome()).isEqualTo(Outcome.DONE);
    assertThat(change.meanwhile()).isFalse();
    assertThat(change.labels()).hasSize(1);
    assertThat(text()).isEqualTo(HEAD + line("b", "anna", "pass", ""));
  }

  @Test
  void a_label_goes_where_it_belongs_and_every_other_row_stays_byte_for_byte() throws IOException {
    String odd =
        "a,"
            + Digest.of("a")
            + ",\"g\",pass,\"anna\",2026-11-01,chosen,\"two\nlines, and \"\"marks\"\"\"\n\n";
    String unsorted = line("d", "zoe", "fail", "") + line("d", "ben", "pass", "x");
    write(HEAD + odd + unsorted);

    open().add(row("b", "anna", false, "a, b"));

    assertThat(text()).isEqualTo(HEAD + odd + line("b", "anna", "fail", "\"a, b\"") + unsorted);
  }

  @Test
  void columns_line_ends_and_separator_of_the_file_are_kept() throws IOException {
    String head = "note;drawn;date;annotator;label;criterion;reply_digest;case";
    write(head + "\r\n;random;2026-11-01;ben;pass;g;" + Digest.of("c") + ";c");

    LabelBook.open(temp, "l.csv", ';', lock(), new Problems()).add(row("b", "anna", true, "a; b"));

    assertThat(text())
        .isEqualTo(
            head
                + "\r\n\"a; b\";random;2026-11-22;anna;pass;g;"
                + Digest.of("b")
                + ";b\r\n;random;2026-11-01;ben;pass;g;"
                + Digest.of("c")
                + ";c\r\n");
  }

  @Test
  void a_label_taken_back_leaves_the_file_as_it_was() throws IOException {
    String before = HEAD + line("a", "ben", "pass", "") + line("c", "ben", "fail", "why");
    write(before);
    LabelBook book = open();
    LabelRow row = row("a", "anna", true, "so");

    book.add(row);
    Change change = book.remove(row);

    assertThat(change.outcome()).isEqualTo(Outcome.DONE);
    assertThat(text()).isEqualTo(before);
  }

  @Test
  void what_others_write_meanwhile_is_kept_and_told() throws IOException {
    write(HEAD + line("a", "ben", "pass", ""));
    LabelBook anna = open();
    LabelBook ben = open();

    assertThat(ben.add(row("c", "ben", true, "")).meanwhile()).isFalse();
    assertThat(anna.add(row("b", "anna", true, "")).meanwhile()).isTrue();
    assertThat(anna.add(row("c", "anna", true, "")).meanwhile()).isFalse();
    assertThat(text())
        .isEqualTo(
            HEAD
                + line("a", "ben", "pass", "")
                + line("b", "anna", "pass", "")
                + line("c", "anna", "pass", "")
                + line("c", "ben", "pass", ""));
  }

  @Test
  void nobody_labels_a_reply_twice_or_takes_back_what_was_changed() throws IOException {
    LabelBook book = open();
    LabelRow row = row("a", "anna", true, "");
    book.add(row);
    String kept = text();

    assertThat(open().add(row("a", "anna", false, "")).outcome()).isEqualTo(Outcome.OVERTAKEN);
    assertThat(text()).isEqualTo(kept);
    write(kept.replace(",pass,", ",fail,"));
    assertThat(book.remove(row).outcome()).isEqualTo(Outcome.OVERTAKEN);
    assertThat(text()).contains(",fail,");
  }

  @Test
  void a_file_that_became_faulty_is_not_touched_and_all_faults_are_told() throws IOException {
    LabelBook book = open();
    write(HEAD + "a,x,g,maybe,anna,2026-11-01,random,\n");
    String faulty = text();

    assertThatThrownBy(() -> book.add(row("b", "anna", true, "")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("l.csv:2")
        .hasMessageContaining("label: maybe")
        .hasMessageContaining("reply_digest: x");
    assertThat(text()).isEqualTo(faulty);
  }

  @Test
  void a_column_that_is_missing_is_told_before_anything_is_labelled() throws IOException {
    write("case,reply_digest,criterion,label,annotator,date,drawn\n");
    Problems problems = new Problems();

    LabelBook.open(temp, "l.csv", ',', lock(), problems);

    assertThat(problems.all().toString()).contains("l.csv:1", "no column note");
  }

  @Test
  void many_who_write_at_the_same_time_lose_nothing() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int who = 0; who < 8; who++) {
        String annotator = "p" + who;
        threads.submit(
            () -> {
              LabelBook book = open();
              for (int i = 0; i < 15; i++) {
                book.add(row("c" + i, annotator, i % 2 == 0, ""));
              }
              return book;
            });
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    }
    List<Label> labels = open().labels();
    assertThat(labels).hasSize(120);
    assertThat(labels)
        .isSortedAccordingTo(
            Comparator.comparing(Label::caseId)
                .thenComparing(Label::reply)
                .thenComparing(Label::annotator));
    try (var files = Files.list(temp)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("l.csv", "lock");
    }
  }

  private LabelBook open() {
    Problems problems = new Problems();
    LabelBook book = LabelBook.open(temp, "l.csv", ',', lock(), problems);
    problems.orThrow();
    return book;
  }

  private Path lock() {
    return temp.resolve("lock");
  }

  private static LabelRow row(String caseId, String annotator, boolean passes, String note) {
    return new LabelRow(caseId, Digest.of(caseId), "g", passes, annotator, DAY, Drawn.RANDOM, note);
  }

  private static String line(String caseId, String annotator, String label, String note) {
    return "%s,%s,g,%s,%s,2026-11-22,random,%s\n"
        .formatted(caseId, Digest.of(caseId), label, annotator, note);
  }

  private String text() throws IOException {
    return Files.readString(temp.resolve("l.csv"));
  }

  private void write(String text) throws IOException {
    Files.writeString(temp.resolve("l.csv"), text);
  }
}
