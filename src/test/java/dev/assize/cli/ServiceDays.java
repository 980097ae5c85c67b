package dev.assize.cli;

import dev.assize.Later;
import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A service that somebody else asked the same questions on several days. Question {@code i} wants
 * {@code answer i}.
 */
final class ServiceDays {

  private static final Instant FIRST = Instant.parse("2026-10-01T09:00:00Z");

  private final Path folder;
  private final int cases;

  ServiceDays(Path folder, int cases) {
    this.folder = folder;
    this.cases = cases;
    write("assize.yaml", "project: bot\ngate: {margin: 5 points}\n");
    golden("Question %d?");
  }

  /** Asks something else from now on. */
  void golden(String question) {
    write(
        "g.csv",
        "id,category,input,must_include\n"
            + IntStream.rangeClosed(1, cases)
                .mapToObj(i -> "case-%d,c,%s,answer %d%n".formatted(i, question.formatted(i), i))
                .collect(Collectors.joining()));
  }

  void write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Imports a day's replies, and tells the run's id. */
  String day(int day, IntFunction<String> reply) {
    write(
        "day.jsonl",
        IntStream.rangeClosed(1, cases)
            .mapToObj(
                i ->
                    Json.write(
                        JsonObject.of("case", "case-" + i)
                            .put("subject", "bot")
                            .put("response", reply.apply(i))
                            .put("at", FIRST.plus(day, ChronoUnit.DAYS).toString())
                            .object()))
            .collect(Collectors.joining("\n", "", "\n")));
    Printed imported =
        Typed.in(folder)
            .at(Later.days(day))
            .type("import", "--golden", "g.csv", "--responses", "day.jsonl");
    if (imported.code() != 0) {
      throw new AssertionError(imported);
    }
    return imported.run();
  }

  Printed drift(String... options) {
    String[] typed = new String[options.length + 1];
    typed[0] = "drift";
    System.arraycopy(options, 0, typed, 1, options.length);
    return Typed.in(folder).type(typed);
  }
}
