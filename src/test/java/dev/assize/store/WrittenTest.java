package dev.assize.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.base.InvalidInput;
import dev.assize.run.Ending;
import dev.assize.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a writer knows of its own segment, against what the file says. */
class WrittenTest {

  @TempDir Path temp;

  private RunFolder run;

  @BeforeEach
  void make() {
    run = new Runs(temp).create(Sample.manifest("worked@tiny"), Sample.NOON);
  }

  @Test
  void what_the_writer_knows_spares_reading_the_file_back() throws Exception {
    JournalWriter journal = run.write();
    journal.reply(Sample.trial(Sample.key(1), "Yes."));
    try (JournalReader early = run.read()) {
      assertThat(early.isFinished()).as("while it is written").isFalse();
    }
    journal.end(Ending.COMPLETE, Sample.NOON);
    journal.close();
    Path segment = journal.path();
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 2] = '\n';
    Files.write(segment, bytes);
    try (JournalReader known = run.read()) {
      assertThat(known.size()).isEqualTo(1);
    }
    Files.write(segment, new byte[] {'\n'}, StandardOpenOption.APPEND);
    assertThatThrownBy(run::read)
        .as("somebody else wrote to it: it is read, and is damaged")
        .isInstanceOf(InvalidInput.class);
  }

  /** Cases and trials come in any order, and are sorted anew at each look. */
  @Test
  void a_look_between_two_records_sees_what_the_file_holds_and_disturbs_nothing() {
    try (JournalWriter journal = run.write()) {
      for (int trial = 3; trial > 0; trial--) {
        journal.golden(Sample.golden("case-" + trial));
        journal.reply(Sample.trial(Sample.key(trial), "Yes, " + trial));
        journal.verdict(Sample.checked(Sample.key(trial), Verdict.passed("yes")));
        try (JournalReader reader = Both.look(run)) {
          assertThat(reader.size()).isEqualTo(4 - trial);
        }
      }
      journal.end(Ending.COMPLETE, Sample.NOON);
    }
    try (JournalReader reader = Both.read(run)) {
      assertThat(reader.size()).isEqualTo(3);
    }
  }

  @Test
  void a_look_does_not_go_through_the_file() throws Exception {
    try (JournalWriter journal = run.write()) {
      journal.reply(Sample.trial(Sample.key(1), "Yes."));
      byte[] bytes = Files.readAllBytes(journal.path());
      bytes[bytes.length / 2] = '\n';
      Files.write(journal.path(), bytes);
      try (JournalReader known = run.look()) {
        assertThat(known.size()).isEqualTo(1);
      }
      Files.write(journal.path(), new byte[] {'\n'}, StandardOpenOption.APPEND);
      assertThatThrownBy(run::look)
          .as("somebody else wrote to it: it is read, and is damaged")
          .isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  void of_two_records_about_the_same_the_file_decides() {
    try (JournalWriter journal = run.write()) {
      journal.reply(Sample.failed(Sample.key(1)));
      journal.reply(Sample.trial(Sample.key(1), "Yes."));
      journal.reply(Sample.trial(Sample.key(2), "Yes."));
      journal.verdict(Sample.checked(Sample.key(2), Verdict.failed("no")));
      journal.verdict(Sample.checked(Sample.key(2), Verdict.passed("yes")));
    }
    try (JournalReader reader = Both.read(run)) {
      assertThat(reader.size()).isEqualTo(2);
    }
  }
}
