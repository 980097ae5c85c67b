package dev.assize.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what is wrong with a YAML file in words that help whoever wrote it. */
final class YamlFaults {

  private static final String MERGE = "<<";
  private static final Pattern MARK = Pattern.compile("(?m)^ in .*, line ([0-9]{1,9}), column .*");
  private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);

  private YamlFaults() {}

  private record Repetition(String what, int line) {}

  /** Refuses aliases and merge keys, which would be read as plain words, and a second document. */
  static void refuseRepetition(YAMLParser parser) throws IOException, JsonException {
    List<Repetition> found = new ArrayList<>();
    int depth = 0;
    int documents = 0;
    boolean merging = false;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      int line = Math.max(1, parser.currentTokenLocation().getLineNr());
      depth -= token.isStructEnd() ? 1 : 0;
      documents += depth == 0 && !token.isStructEnd() ? 1 : 0;
      depth += token.isStructStart() ? 1 : 0;
      if (documents > 1) {
        throw new JsonException(
            "a second document", line, "Put it into a file of its own, or remove the line ---.");
      }
      boolean merge = token == JsonToken.FIELD_NAME && parser.currentName().equals(MERGE);
      if (merge) {
        found.add(new Repetition("the merge key " + MERGE, line));
      } else if (parser.isCurrentAlias() && !merging) {
        found.add(new Repetition("the alias *" + parser.getText(), line));
      }
      merging = merge;
    }
    if (!found.isEmpty()) {
      throw repeated(found);
    }
  }

  private static JsonException repeated(List<Repetition> found) {
    String lines =
        found.stream()
            .skip(1)
            .map(each -> String.valueOf(each.line()))
            .distinct()
            .collect(Collectors.joining(", "));
    return new JsonException(
        found.getFirst().what() + (lines.isEmpty() ? "" : ", and more in line " + lines),
        found.getFirst().line(),
        "Write out in its place what the anchor (&) stands for.");
  }

  /** Of what the parser says, the problem before what it was about to do. */
  static JsonException failure(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage());
    Matcher twice = TWICE.matcher(message);
    if (twice.matches()) {
      int line = Math.max(1, e.getLocation().getLineNr());
      return new JsonException(
          "\"" + twice.group(1) + "\" stands twice", line, "Remove or rename one of the two.");
    }
    Matcher mark = MARK.matcher(message);
    if (!mark.find()) {
      return Misread.ofYaml(e);
    }
    List<String> said = message.lines().filter(line -> !line.startsWith(" ")).toList();
    String problem = said.size() > 1 ? said.get(1) + " " + said.getFirst() : said.getFirst();
    String remedy = problem.contains("(TAB)") ? "Indent with blanks." : "";
    return new JsonException(problem, Integer.parseInt(mark.group(1)), remedy);
  }
}
