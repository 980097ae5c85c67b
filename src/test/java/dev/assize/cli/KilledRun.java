package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Leaves of the newest run's journal what a process that dies then has written. */
final class KilledRun {

  private static final String REPLY = "{\"kind\":\"reply\",";
  private static final String END = "{\"kind\":\"end\"";

  private KilledRun() {}

  /** Without the last trials: their replies, the verdicts about them, and the end. */
  static void cut(Path project, int trials) throws IOException {
    Path segment;
    try (Stream<Path> files = Files.walk(project.resolve(".assize/runs"))) {
      segment =
          files
              .filter(file -> file.endsWith("segment-1.jsonl"))
              .max(Comparator.naturalOrder())
              .orElseThrow();
    }
    List<String> lines = Files.readAllLines(segment);
    assertThat(lines.getLast()).startsWith(END);
    List<String> replies = lines.stream().filter(line -> line.startsWith(REPLY)).toList();
    List<String> lost =
        replies.subList(replies.size() - trials, replies.size()).stream()
            .map(KilledRun::key)
            .toList();
    Files.write(
        segment,
        lines.stream()
            .filter(line -> !line.startsWith(END) && lost.stream().noneMatch(line::contains))
            .toList());
  }

  /** As the reply and the verdicts about it write it. */
  private static String key(String reply) {
    return reply.substring(REPLY.length(), reply.indexOf(",\"status\""));
  }
}
