package wrenmoor.assistant.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telling words of each label, from {@code label-rules.txt}: {@code kind label: regular
 * expression}. Each different match is a point. {@code kind label (usual)} names what a message
 * without any telling word is.
 */
final class LabelRules {
  private static final Pattern LINE = Pattern.compile("(\\p{L}+) (\\p{L}+)( \\(usual\\))?: *(.*)");

  private final List<Rule> rules = new ArrayList<>();
  private final List<String> usual = new ArrayList<>();

  private record Rule(String kind, String label, Pattern words) {}

  private LabelRules() {}

  static LabelRules read(Path file) throws IOException {
    LabelRules rules = new LabelRules();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        throw new IllegalArgumentException(file + ": expected 'kind label: words', found: " + line);
      }
      if (parts.group(3) != null) {
        rules.usual.add(parts.group(2));
      }
      Pattern words = Pattern.compile(parts.group(4), Pattern.CASE_INSENSITIVE);
      rules.rules.add(new Rule(parts.group(1), parts.group(2), words));
    }
    return rules;
  }

  /**
   * How many different telling words of each label the message has; labels without any are left
   * out.
   */
  Map<String, Double> points(String kind, String message) {
    Map<String, Double> points = new LinkedHashMap<>();
    for (Rule rule : rules) {
      long found =
          rule.kind().equals(kind) && !rule.words().pattern().isEmpty()
              ? rule.words()
                  .matcher(message.replace('’', '\''))
                  .results()
                  .map(r -> r.group().toLowerCase(Locale.ROOT))
                  .distinct()
                  .count()
              : 0;
      if (found > 0) {
        points.put(rule.label(), (double) found);
      }
    }
    return points;
  }

  /** The label of a message without telling words. */
  String usual(List<String> labels) {
    return labels.stream().filter(usual::contains).findFirst().orElse(labels.getFirst());
  }
}
