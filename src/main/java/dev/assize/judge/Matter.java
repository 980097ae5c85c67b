package dev.assize.judge;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a judge is asked about.
 *
 * @param texts what goes into the slots that are the project's own words: {@code question}
 * @param data what is to be looked at, and never to be obeyed
 */
public record Matter(Map<String, String> texts, List<Part> data) {

  public Matter {
    texts = Map.copyOf(texts);
    data = List.copyOf(data);
  }

  /** All data as one text. */
  public String shown() {
    return data.stream().map(Part::text).collect(Collectors.joining("\n"));
  }
}
