package dev.assize.cli;

import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Replies of several subjects to the same questions, with what they cost and how long they took,
 * imported as one run. Question {@code i} wants {@code answer i}.
 */
final class CostedReplies {

  private final Path folder;
  private final List<String> rows = new ArrayList<>();
  private final int cases;

  /** Half of the cases are of the category {@code easy}, half {@code hard}. */
  CostedReplies(Path folder, int cases) {
    this.folder = folder;
    this.cases = cases;
    write("assize.yaml", "project: costs\ngate: {margin: 5 points}\n");
    StringBuilder golden = new StringBuilder("id,category,input,must_include\n");
    for (int i = 1; i <= cases; i++) {
      golden.append("case-%d,%s,Question %d?,answer %d%n".formatted(i, category(i), i, i));
    }
    write("g.csv", golden.toString());
  }

  static String category(int i) {
    return i % 2 == 0 ? "easy" : "hard";
  }

  void write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds a subject.
   *
   * @param passes whether it answers question {@code i} right
   * @param cents a hundred thousandth of a dollar each
   */
  CostedReplies subject(String name, IntPredicate passes, int cents) {
    return subject(name, passes, cents, i -> 800);
  }

  CostedReplies subject(String name, IntPredicate passes, int cents, IntUnaryOperator millis) {
    for (int i = 1; i <= cases; i++) {
      rows.add(
          Json.write(
              JsonObject.of("case", "case-" + i)
                  .put("subject", name)
                  .put("response", passes.test(i) ? "It is answer " + i + "." : "I do not know.")
                  .put("cost_usd", cents / 1e5)
                  .put("latency_ms", (double) millis.applyAsInt(i))
                  .put("at", "2026-10-01T09:00:00Z")
                  .object()));
    }
    return this;
  }

  /** Adds a reply as it stands. */
  CostedReplies row(String json) {
    rows.add(json);
    return this;
  }

  /** Imports them, and tells the run's id. */
  String imported() {
    write("replies.jsonl", String.join("\n", rows) + "\n");
    rows.clear();
    Printed imported = type("import", "--golden", "g.csv", "--responses", "replies.jsonl");
    if (imported.code() != 0) {
      throw new AssertionError(imported);
    }
    return imported.run();
  }

  Printed type(String... command) {
    return Typed.in(folder).type(command);
  }
}
