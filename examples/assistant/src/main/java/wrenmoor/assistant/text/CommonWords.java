package wrenmoor.assistant.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Words that say little about what a question is about, from {@code common-words.txt}. */
public final class CommonWords {
  private static final double WORTH = 0.35;

  private final Set<String> terms = new HashSet<>();

  private CommonWords() {}

  /** Reads the words; a line that begins with {@code #} is a remark. */
  public static CommonWords read(Path file) throws IOException {
    CommonWords words = new CommonWords();
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#")) {
        words.terms.addAll(Words.terms(line));
      }
    }
    return words;
  }

  /** How much a term counts: 1, or less when it is a common word. */
  public double worth(String term) {
    return terms.contains(term) ? WORTH : 1;
  }
}
