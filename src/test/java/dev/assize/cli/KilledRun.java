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

  private KilledRun() {}

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
    List<Integer> replies =
        Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
            .filter(i -> lines.get(i).startsWith("{\"kind\":\"reply\""))
            .toList();
    int end = trials == 0 ? lines.size() - 1 : replies.get(replies.size() - trials);
    assertThat(lines.getLast()).startsWith("{\"kind\":\"end\"");
    Files.writeString(segment, String.join("\n", lines.subList(0, end)) + "\n");
  }
}
