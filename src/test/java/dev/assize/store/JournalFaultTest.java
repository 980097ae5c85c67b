package dev.assize.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deaths and full disks, with real processes. */
class JournalFaultTest {

  private static final String MANY = "100000";

  @TempDir Path temp;

  @Test
  void kill_9_loses_nothing_that_was_safe() throws Exception {
    Process child = start(List.of(java(), MANY), List.of());
    List<String> said = new ArrayList<>();
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.add(line);
        if (said.size() == 300) {
          child.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(child.waitFor()).as("killed by signal 9").isEqualTo(128 + 9);
    long safe = said.stream().filter(line -> line.matches("safe [0-9]+")).count();
    try (JournalReader reader = Both.read(run())) {
      assertThat(reader.size()).isBetween((int) safe, (int) safe + 1);
      assertHolds(reader, (int) safe);
    }
    assertThat(run().isFinished()).isFalse();
  }

  @Test
  void a_run_that_is_being_written_is_not_offered_for_resuming() throws Exception {
    Process child = start(List.of(java(), MANY), List.of());
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("safe 0");
      assertThat(new Runs(temp).resumable(Sample.manifest("worked@tiny")))
          .isEqualTo(new Resumption.Nothing());
    } finally {
      child.destroyForcibly().waitFor();
    }
    assertThat(new Runs(temp).resumable(Sample.manifest("worked@tiny")))
        .isInstanceOf(Resumption.Fits.class);
  }

  @Test
  void a_record_that_does_not_fit_is_refused_and_taken_back() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell to limit file sizes");
    Process child =
        start(
            List.of("/bin/sh", "-c", "ulimit -f 1000; exec \"$@\"", "sh", java(), MANY),
            List.of("-XX:-UsePerfData"));
    assertRefused(child, "File too large", 0);
  }

  @Test
  void a_full_disk_is_told_and_leaves_whole_records_the_last_one_in_the_room_kept_for_it()
      throws Exception {
    Path small = Files.createDirectory(temp.resolve("small"));
    Process mount =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", small.toString())
            .redirectErrorStream(true)
            .start();
    assumeTrue(mount.waitFor() == 0, "needs the right to mount a small file system");
    temp = small;
    try {
      assertRefused(start(List.of(java(), MANY), List.of()), "No space left on device", 1);
    } finally {
      new ProcessBuilder("umount", small.toString()).start().waitFor();
    }
  }

  private void assertRefused(Process child, String reason, int kept) throws Exception {
    List<String> said;
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      said = out.lines().toList();
    }
    assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said.getLast()).startsWith("refused cannot write").contains(reason);
    int written = said.size() - 1 + kept;
    try (JournalReader reader = Both.read(run())) {
      assertThat(reader.warnings()).isEmpty();
      assertThat(reader.size()).isEqualTo(written).isPositive();
      assertHolds(reader, written);
    }
  }

  private static void assertHolds(JournalReader reader, int count) {
    assertThat(IntStream.range(0, count))
        .allMatch(
            i ->
                reader
                    .trial(Sample.key(i))
                    .filter(t -> t.response().text().equals(Sample.LONG + i))
                    .isPresent());
  }

  private RunFolder run() {
    return new Runs(temp).find(Runs.LATEST);
  }

  /** The command's last word is the count; the JVM's own arguments go before it. */
  private Process start(List<String> command, List<String> flags) throws IOException {
    List<String> all = new ArrayList<>(command.subList(0, command.size() - 1));
    all.addAll(flags);
    all.addAll(
        List.of(
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            WritingChild.class.getName(),
            temp.toString(),
            command.getLast()));
    return new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
