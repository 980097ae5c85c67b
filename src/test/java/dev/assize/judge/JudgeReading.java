package dev.assize.judge;

import dev.assize.base.Problems;
import dev.assize.json.Fields;
import dev.assize.json.JsonException;
import dev.assize.json.Yaml;
import java.util.Map;
import java.util.Optional;

/** Reads judges from made-up files, {@code judges/x.yaml}, that name nothing else. */
public final class JudgeReading {

  private JudgeReading() {}

  public static Optional<Judge> of(String name, String text, Problems problems) {
    return of(name, text, Map.of(), problems);
  }

  /** The same with more kinds of judge. */
  public static Optional<Judge> of(
      String name, String text, Map<String, JudgeKind> kinds, Problems problems) {
    try {
      return JudgeFile.read(
          name,
          Yaml.read(text, "judges/x.yaml"),
          kinds,
          new FakeShelf(Map.of(), Map.of()),
          problems);
    } catch (JsonException e) {
      throw new AssertionError(e);
    }
  }

  /** Judges and files by name. */
  public record FakeShelf(Map<String, Judge> judges, Map<String, String> files)
      implements JudgeSource.Shelf {

    @Override
    public Optional<Judge> colleague(String name, Fields asking) {
      return Optional.ofNullable(judges.get(name));
    }

    @Override
    public Optional<String> text(String file, Fields asking) {
      return Optional.ofNullable(files.get(file));
    }
  }
}
