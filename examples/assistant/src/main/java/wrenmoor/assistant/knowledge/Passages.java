package wrenmoor.assistant.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import wrenmoor.assistant.text.Sentences;
import wrenmoor.assistant.text.Words;

/** Cuts a block of a page into passages that can be read by themselves. */
final class Passages {
  /** A paragraph up to this many words stays whole; a longer one is cut into its sentences. */
  private static final int WORDS_OF_A_PASSAGE = 40;

  private Passages() {}

  static List<String> of(String block) {
    List<String> passages = new ArrayList<>();
    List<String> table = new ArrayList<>();
    StringBuilder prose = new StringBuilder();
    for (String line : block.lines().toList()) {
      if (line.startsWith("|")) {
        table.add(line);
      } else if (line.matches("^([-*]|\\d+\\.) .*")) {
        passages.add(line.replaceFirst("^([-*]|\\d+\\.) +", ""));
      } else {
        prose.append(line).append(' ');
      }
    }
    String text = prose.toString().strip();
    if (!text.isEmpty() && table.isEmpty()) {
      passages.addAll(Words.count(text) <= WORDS_OF_A_PASSAGE ? List.of(text) : Sentences.of(text));
    }
    passages.addAll(rows(text, table));
    return passages;
  }

  /**
   * "Fibre 150: download 150 Mbit/s, upload 50 Mbit/s, price €29.90", after the line above the
   * table.
   */
  private static List<String> rows(String caption, List<String> table) {
    if (table.size() < 3) {
      return List.of();
    }
    List<String> columns = cells(table.getFirst());
    List<String> rows = new ArrayList<>();
    for (String line : table.subList(2, table.size())) {
      List<String> cells = cells(line);
      List<String> said = new ArrayList<>();
      for (int i = 1; i < Math.min(cells.size(), columns.size()); i++) {
        said.add((columns.get(i) + " " + cells.get(i)).strip());
      }
      String lead = caption.isEmpty() ? "" : caption.replaceFirst("[.:]$", "") + ", ";
      rows.add(
          lead
              + columns.getFirst()
              + " "
              + cells.getFirst()
              + ": "
              + String.join(", ", said)
              + ".");
    }
    return rows;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.replaceAll("^\\||\\|\\s*$", "").split("\\|"))
        .map(String::strip)
        .collect(Collectors.toList());
  }
}
