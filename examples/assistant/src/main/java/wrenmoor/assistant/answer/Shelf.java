package wrenmoor.assistant.answer;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the files of the assistant are.
 *
 * @param home the folder with {@code rules/} and {@code examples/}
 * @param knowledge the folder of the pages
 */
public record Shelf(Path home, Path knowledge) {

  public Path guardRules() {
    return home.resolve("rules/guard-rules.txt");
  }

  public Path labelRules() {
    return home.resolve("rules/label-rules.txt");
  }

  public Path synonyms() {
    return home.resolve("rules/synonyms.txt");
  }

  public Path commonWords() {
    return home.resolve("rules/common-words.txt");
  }

  public Path labelExamples() {
    return home.resolve("examples/intent-examples.csv");
  }

  public Path workedExamples() {
    return home.resolve("examples/worked-examples.csv");
  }

  /** All files that can change an answer, besides the configuration and the pages. */
  public List<Path> files() {
    return List.of(
        guardRules(), labelRules(), synonyms(), commonWords(), labelExamples(), workedExamples());
  }
}
