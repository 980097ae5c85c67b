package wrenmoor.assistant.model;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import wrenmoor.assistant.knowledge.Bm25;
import wrenmoor.assistant.text.Synonyms;
import wrenmoor.assistant.text.Words;

/** Worked examples of one kind, and those of them that are nearest to a text. */
public final class ExamplePool {
  private static final double SYNONYM = 0.5;

  private final List<Example> examples;
  private final Bm25 index;
  private final Synonyms synonyms;

  /** A text and what is made of it. */
  public record Example(String text, String label) {}

  /** An example and how near it is; 0 has no word in common. */
  public record Near(Example example, double score) {}

  /** A pool of these examples. */
  public ExamplePool(List<Example> examples, Synonyms synonyms) {
    this.examples = List.copyOf(examples);
    this.index = new Bm25(examples.stream().map(example -> Words.terms(example.text())).toList());
    this.synonyms = synonyms;
  }

  /** The pools of a file with the columns {@code text}, {@code label} and {@code kind}, by kind. */
  public static Map<String, ExamplePool> read(Path csv, Synonyms synonyms) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(csv);
        CSVParser rows = format.parse(reader)) {
      Map<String, List<Example>> byKind =
          rows.stream()
              .collect(
                  Collectors.groupingBy(
                      row -> row.get("kind"),
                      LinkedHashMap::new,
                      Collectors.mapping(
                          row -> new Example(row.get("text"), row.get("label")),
                          Collectors.toList())));
      Map<String, ExamplePool> pools = new LinkedHashMap<>();
      byKind.forEach((kind, examples) -> pools.put(kind, new ExamplePool(examples, synonyms)));
      return pools;
    }
  }

  /** The labels in use, in the order of their first example. */
  public List<String> labels() {
    return examples.stream().map(Example::label).distinct().toList();
  }

  /** All examples, nearest first. */
  public List<Near> byNearness(String text) {
    Map<String, Double> query = new LinkedHashMap<>();
    for (String term : Words.terms(text)) {
      query.merge(term, 1.0, Math::max);
      synonyms.of(term).forEach(other -> query.merge(other, SYNONYM, Math::max));
    }
    return IntStream.range(0, examples.size())
        .mapToObj(i -> new Near(examples.get(i), index.score(query, i)))
        .sorted(Comparator.comparingDouble(Near::score).reversed())
        .toList();
  }

  /** The first examples that between them show each label in turn; the same for every text. */
  public List<Example> fixed(int count) {
    List<Example> chosen = new ArrayList<>();
    for (int round = 0; chosen.size() < Math.min(count, examples.size()); round++) {
      for (String label : labels()) {
        List<Example> own =
            examples.stream().filter(example -> example.label().equals(label)).toList();
        if (round < own.size() && chosen.size() < count) {
          chosen.add(own.get(round));
        }
      }
    }
    return chosen;
  }

  /**
   * The examples to show, as {@code choice} says; the nearest one stands last, right before the
   * text.
   */
  public List<Example> choose(Choice choice, String text, int count) {
    return switch (choice) {
      case NONE -> List.of();
      case FIXED -> fixed(count);
      case NEAREST -> byNearness(text).stream().limit(count).map(Near::example).toList().reversed();
    };
  }

  /** Which examples are shown. */
  public enum Choice {
    NEAREST,
    FIXED,
    NONE
  }
}
