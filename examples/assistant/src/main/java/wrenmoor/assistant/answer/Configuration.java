package wrenmoor.assistant.answer;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import wrenmoor.assistant.knowledge.Chunking;
import wrenmoor.assistant.model.ExamplePool;
import wrenmoor.assistant.model.OpenAiChat;

/**
 * One version of the assistant: what is written in a file of {@code versions/}. All keys but
 * {@code citations} must be there.
 */
public record Configuration(
    String name,
    LocalDate today,
    Chunking chunking,
    int depth,
    int passages,
    double floor,
    ExamplePool.Choice examples,
    Generation generation,
    LabelsBy labels,
    Citing citations) {
  private static final Set<String> KEYS =
      Set.of(
          "today",
          "chunks",
          "chunk.words",
          "retrieval.depth",
          "retrieval.passages",
          "retrieval.floor",
          "examples",
          "generator",
          "labels",
          "model.url",
          "model.name",
          "model.temperature",
          "model.timeout",
          "model.failure");
  private static final String CITATIONS = "citations";

  /** Whether there is a model, where it is, and what happens when it does not answer. */
  public record Generation(Source source, OpenAiChat.Settings model, OnFailure onFailure) {}

  /** Who writes. */
  public enum Source {
    MODEL,
    NONE
  }

  /** What becomes of a question when the model does not answer at all. */
  public enum OnFailure {
    /** A customer is better served with a cheaper answer. */
    FALLBACK,
    /** A measurement is better served with an error. */
    ERROR
  }

  /** Who decides about a label. */
  public enum LabelsBy {
    MODEL,
    NEIGHBOURS,
    /** The cheap tier where its rules and its neighbours agree, otherwise the model. */
    CASCADE
  }

  /**
   * Reads {@code NAME.properties}.
   *
   * @throws IllegalArgumentException with all faults of the file
   */
  public static Configuration read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    List<String> faults = new ArrayList<>();
    new TreeSet<>(KEYS)
        .stream()
            .filter(key -> properties.getProperty(key) == null)
            .forEach(key -> faults.add(key + " is missing"));
    new TreeSet<>(properties.stringPropertyNames())
        .stream()
            .filter(key -> !KEYS.contains(key) && !key.equals(CITATIONS))
            .forEach(key -> faults.add(key + " is unknown"));
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(file + ": " + String.join("; ", faults));
    }
    try {
      return of(file.getFileName().toString().replace(".properties", ""), properties);
    } catch (RuntimeException wrong) {
      throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
    }
  }

  private static Configuration of(String name, Properties file) {
    OpenAiChat.Settings model =
        new OpenAiChat.Settings(
            URI.create(text(file, "model.url")),
            text(file, "model.name"),
            Double.parseDouble(text(file, "model.temperature")),
            Duration.ofSeconds(Integer.parseInt(text(file, "model.timeout"))));
    return new Configuration(
        name,
        LocalDate.parse(text(file, "today")),
        chunking(text(file, "chunks"), Integer.parseInt(text(file, "chunk.words"))),
        Integer.parseInt(text(file, "retrieval.depth")),
        Integer.parseInt(text(file, "retrieval.passages")),
        Double.parseDouble(text(file, "retrieval.floor")),
        word(ExamplePool.Choice.class, text(file, "examples")),
        new Generation(
            word(Source.class, text(file, "generator")),
            model,
            word(OnFailure.class, text(file, "model.failure"))),
        word(LabelsBy.class, text(file, "labels")),
        word(Citing.class, file.getProperty(CITATIONS, "none")));
  }

  private static Chunking chunking(String chunks, int words) {
    return switch (chunks) {
      case "heading" -> new Chunking.ByHeading();
      case "words" -> new Chunking.ByWords(words);
      default ->
          throw new IllegalArgumentException("chunks must be heading or words, not " + chunks);
    };
  }

  private static <E extends Enum<E>> E word(Class<E> type, String word) {
    return Enum.valueOf(type, word.strip().toUpperCase(Locale.ROOT));
  }

  private static String text(Properties file, String key) {
    return file.getProperty(key).strip();
  }
}
