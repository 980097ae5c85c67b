package wrenmoor.assistant.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import wrenmoor.assistant.form.Ask;

/** The rules in their order; the first that concerns a message decides. */
public final class GuardRules {
  private final List<GuardRule> rules;

  private GuardRules(List<GuardRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * Reads {@code key: value} lines; a blank line ends a rule, {@code #} begins a remark.
   *
   * @throws IllegalArgumentException when a line is no such line or a rule says nothing, with its
   *     number
   */
  public static GuardRules read(Path file) throws IOException {
    List<GuardRule> rules = new ArrayList<>();
    Draft draft = new Draft();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        draft.rule(file + ":" + number).ifPresent(rules::add);
        draft = new Draft();
      } else if (!line.startsWith("#")) {
        draft.take(line, file + ":" + number);
      }
    }
    draft.rule(file + ":" + number).ifPresent(rules::add);
    return new GuardRules(rules);
  }

  /** The rule that decides about a request. */
  public Optional<GuardRule> about(Ask ask) {
    String plain = ask.input().replace('’', '\'').replaceAll("\\s+", " ");
    return rules.stream()
        .filter(rule -> rule.tool().isEmpty() || !ask.has(rule.tool()))
        .filter(rule -> rule.concerns(plain))
        .findFirst();
  }

  /** All rules. */
  public List<GuardRule> all() {
    return rules;
  }

  private static final class Draft {
    private String id = "";
    private final List<Pattern> when = new ArrayList<>();
    private final List<Pattern> unless = new ArrayList<>();
    private double amountAbove = -1;
    private String desk = "";
    private String tool = "";
    private String say = "";

    void take(String line, String place) {
      int colon = line.indexOf(':');
      String value = line.substring(colon + 1).strip();
      switch (colon < 0 ? "" : line.substring(0, colon)) {
        case "rule" -> id = value;
        case "when" -> when.add(pattern(value, place));
        case "unless" -> unless.add(pattern(value, place));
        case "amount-above" -> amountAbove = Double.parseDouble(value);
        case "desk" -> desk = value;
        case "unless-tool" -> tool = value;
        case "say" -> say = value;
        default ->
            throw new IllegalArgumentException(
                place
                    + ": expected rule, when, unless, amount-above, desk, unless-tool or say,"
                    + " found: "
                    + line);
      }
    }

    Optional<GuardRule> rule(String place) {
      if (id.isEmpty() && when.isEmpty() && say.isEmpty()) {
        return Optional.empty();
      }
      if (id.isEmpty() || when.isEmpty() || say.isEmpty()) {
        throw new IllegalArgumentException(
            place + ": a rule needs rule, when and say; this one has id '" + id + "'");
      }
      return Optional.of(
          new GuardRule(id, List.copyOf(when), List.copyOf(unless), amountAbove, desk, tool, say));
    }

    private static Pattern pattern(String value, String place) {
      try {
        return Pattern.compile(value, Pattern.CASE_INSENSITIVE);
      } catch (PatternSyntaxException wrong) {
        throw new IllegalArgumentException(place + ": " + wrong.getMessage());
      }
    }
  }
}
