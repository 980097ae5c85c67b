package dev.assize.cases;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The compact form of a check: {@code name}, {@code name: value} or {@code not name: value}, with
 * options in brackets at the end: {@code number: 49.90 [tolerance 0.01, advisory]}. A bracket opens
 * options only behind a blank; {@code \[} and {@code \]} are brackets of the value. An option is
 * words in small letters, as in {@code [ignoring case]}; its value is what begins differently, or
 * stands behind a colon, as in {@code [unit: euros]}.
 */
final class CheckSyntax {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern HEAD = Pattern.compile("(not\\s+)?(" + NAME.pattern() + ")");
  private static final Pattern OPTION =
      Pattern.compile(
          "(?<name>[a-z][a-z0-9-]*(?: [a-z][a-z0-9-]*)*)(?:: *(?<told>.+)| +(?<value>[^a-z].*))?");

  /** Possessive, for then no length of it asks for a deeper stack. */
  private static final Pattern UNCLOSED = Pattern.compile("\\s\\[(?:[^\\]\\\\]++|\\\\.)*+$");

  private static final Pattern MISSPELT = Pattern.compile("(not\\s+)?[A-Za-z][A-Za-z0-9_-]*");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final String CODE = "cases.malformed-check";

  private final Place place;
  private final Problems problems;

  CheckSyntax(Place place, Problems problems) {
    this.place = place;
    this.problems = problems;
  }

  /** Reads one check; what is wrong with it goes to the problems. */
  Optional<CheckSpec> parse(String item) {
    return parse(Piece.of(item));
  }

  /** The same of a piece of a cell; a fault says at which character something else is expected. */
  Optional<CheckSpec> parse(Piece cell) {
    Piece item = cell.strip();
    Piece rest = item;
    List<Piece> settings = new ArrayList<>();
    for (int open = opening(rest.text()); open >= 0; open = opening(rest.text())) {
      if (CharacterClass.isIn(rest.text(), open)) {
        break;
      }
      settings.addAll(0, rest.sub(open + 1, rest.text().length() - 1).split(','));
      rest = rest.sub(0, open).strip();
    }
    int end = rest.text().length();
    int colon = rest.text().indexOf(':');
    Piece value = colon < 0 ? rest.sub(end, end) : rest.sub(colon + 1, end).strip();
    Piece before = colon < 0 ? rest : rest.sub(0, colon).strip();
    Matcher head = HEAD.matcher(before.text());
    Matcher unclosed = UNCLOSED.matcher(rest.text());
    if (rest.text().indexOf('[') >= 0 && unclosed.find()) {
      return fault(
          item,
          rest.at(unclosed.start() + 1),
          "a closing ]",
          "Close the options, or write \\[ for a plain bracket.");
    }
    if (!head.matches() || head.group(2).equals("not")) {
      return fault(
          item,
          before.at(stumble(before.text())),
          "name, name: value or not name: value",
          nameRemedy(before.text(), item));
    }
    if (colon >= 0 && value.text().isEmpty()) {
      return fault(
          item,
          rest.at(colon + 1),
          "a value behind the colon",
          settings.isEmpty()
              ? "Add the value, or remove the colon."
              : "A bracket behind a blank opens options; " + CharacterClass.remedy(head.group(2)));
    }
    boolean negated = head.group(1) != null;
    return options(item, settings)
        .map(
            known ->
                new CheckSpec(
                    item.text(),
                    head.group(2),
                    negated,
                    value.text(),
                    known,
                    place,
                    Spot.of(item, value)));
  }

  /** Where what stands before the colon stops being the name of a check. */
  private static int stumble(String head) {
    Matcher begun = HEAD.matcher(head);
    int at = begun.lookingAt() ? begun.end() : 0;
    while (at < head.length() && Character.isWhitespace(head.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String nameRemedy(String head, Piece item) {
    String likely = head.replaceFirst("^not\\s+", "").toLowerCase(Locale.ROOT).replace('_', '-');
    if (MISSPELT.matcher(head).matches() && isName(likely) && !head.endsWith(likely)) {
      return "Did you mean \"" + likely + "\"?";
    }
    return item.at(0) > 1
        ? "Part checks by a semicolon; one inside a value is written \\;."
        : "Part checks by a semicolon.";
  }

  /** Whether a text can be the name of a check. */
  static boolean isName(String text) {
    return NAME.matcher(text).matches() && !text.equals("not");
  }

  private Optional<Map<String, String>> options(Piece item, List<Piece> settings) {
    Map<String, String> known = new TreeMap<>();
    for (Piece each : settings) {
      Piece setting = each.strip();
      Matcher option = OPTION.matcher(BLANKS.matcher(setting.text()).replaceAll(" "));
      if (!option.matches()) {
        fault(
            item,
            setting.at(0),
            "words and perhaps a value in the brackets, like [tolerance 0.01]",
            "Part options by a comma, or write \\[ for a plain bracket.");
        return Optional.empty();
      }
      String value =
          Optional.ofNullable(option.group("told"))
              .or(() -> Optional.ofNullable(option.group("value")))
              .orElse("");
      if (known.put(option.group("name"), value) != null) {
        fault(
            item,
            setting.at(0),
            "each option once",
            "Remove the second \"" + option.group("name") + "\".");
        return Optional.empty();
      }
    }
    return Optional.of(known);
  }

  /** The compact form; {@link #parse} reads it back when the value has no line break. */
  static String print(String name, boolean negated, String value, Map<String, String> options) {
    StringBuilder text = new StringBuilder(negated ? "not " : "").append(name);
    if (!value.isEmpty()) {
      text.append(": ").append(value);
    }
    if (!options.isEmpty()) {
      List<String> settings =
          options.entrySet().stream()
              .map(option -> setting(option.getKey(), option.getValue()))
              .toList();
      text.append(" [").append(String.join(", ", settings)).append(']');
    }
    return text.toString();
  }

  private static String setting(String name, String value) {
    if (value.isEmpty()) {
      return name;
    }
    boolean isWord = value.charAt(0) >= 'a' && value.charAt(0) <= 'z';
    return name + (isWord ? ": " : " ") + value;
  }

  /** Where the bracket opens that closes at the end, or -1 when the text ends without options. */
  private static int opening(String text) {
    if (!text.endsWith("]") || isEscaped(text, text.length() - 1)) {
      return -1;
    }
    int depth = 0;
    for (int i = text.length() - 1; i > 0; i--) {
      if (isEscaped(text, i)) {
        continue;
      }
      depth += text.charAt(i) == ']' ? 1 : text.charAt(i) == '[' ? -1 : 0;
      if (depth == 0) {
        return Character.isWhitespace(text.charAt(i - 1)) ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isEscaped(String text, int at) {
    int before = at;
    while (before > 0 && text.charAt(before - 1) == '\\') {
      before--;
    }
    return (at - before) % 2 == 1;
  }

  private Optional<CheckSpec> fault(Piece item, int at, String expected, String remedy) {
    String found = "checks: " + Quoted.of(item.text()) + Spot.words(at);
    problems.error(CODE, place, found, expected, remedy);
    return Optional.empty();
  }
}
