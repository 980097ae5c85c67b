package wrenmoor.assistant.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that customers and pages use for the same thing; one group a line in {@code synonyms.txt}.
 */
public final class Synonyms {
  private final Map<String, Set<String>> groups = new LinkedHashMap<>();

  private Synonyms() {}

  /** Reads the groups; a line that begins with {@code #} is a remark. */
  public static Synonyms read(Path file) throws IOException {
    Synonyms synonyms = new Synonyms();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        synonyms.add(Words.terms(line));
      }
    }
    return synonyms;
  }

  /** The other words for a term; none for most. */
  public Set<String> of(String term) {
    return groups.getOrDefault(term, Set.of());
  }

  private void add(List<String> group) {
    for (String term : group) {
      Set<String> others = groups.computeIfAbsent(term, unused -> new LinkedHashSet<>());
      others.addAll(group);
      others.remove(term);
    }
  }
}
