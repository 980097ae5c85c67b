package dev.assize.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.run.Purpose;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads a run from its file, and makes sure that the writer who may still know it says the same.
 */
final class Both {

  private Both() {}

  static JournalReader read(RunFolder run) {
    JournalReader fromFile = new RunFolder(run.path(), run.id()).read();
    try (JournalReader known = run.read()) {
      assertSame(known, fromFile);
    }
    return fromFile;
  }

  /** The same while the writer is at work. */
  static JournalReader look(RunFolder run) {
    JournalReader fromFile = new RunFolder(run.path(), run.id()).read();
    try (JournalReader known = run.look()) {
      assertSame(known, fromFile);
    }
    return fromFile;
  }

  private static void assertSame(JournalReader known, JournalReader read) {
    assertThat(known.cases()).isEqualTo(read.cases());
    assertThat(known.endings()).isEqualTo(read.endings());
    assertThat(known.isFinished()).isEqualTo(read.isFinished());
    assertThat(known.warnings()).hasToString(read.warnings().toString());
    Set<String> subjects = new HashSet<>(Set.of("nobody@all"));
    for (Purpose purpose : Purpose.values()) {
      assertThat(known.trials(purpose)).containsExactlyElementsOf(read.trials(purpose).toList());
      read.trials(purpose)
          .forEach(
              entry -> {
                subjects.add(entry.key().subject());
                assertThat(known.trial(entry.key())).isEqualTo(read.trial(entry.key()));
                assertThat(known.findings(entry.key())).isEqualTo(read.findings(entry.key()));
                String subject = entry.key().subject();
                assertThat(known.plan(subject, entry.key().caseId()))
                    .isEqualTo(read.plan(subject, entry.key().caseId()));
              });
    }
    for (String subject : subjects) {
      for (Purpose purpose : Purpose.values()) {
        assertThat(read.trials(purpose, subject))
            .containsExactlyElementsOf(
                read.trials(purpose)
                    .filter(entry -> entry.key().subject().equals(subject))
                    .toList());
      }
    }
    read.cases()
        .forEach(entry -> assertThat(known.golden(entry.id())).isEqualTo(read.golden(entry.id())));
    subjects.forEach(each -> assertThat(known.spent(each)).isEqualTo(read.spent(each)));
  }
}
