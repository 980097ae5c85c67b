package dev.assize.check.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown text (CommonMark 0.31, tables as on GitHub) as its lines outside code fences and the
 * languages of its fences.
 *
 * @param languages in small letters; empty where a fence names none
 */
record Page(List<String> lines, List<String> languages) {

  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})[ \\t]*([^\\s`]*).*");
  private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})([ \\t].*)?");
  private static final Pattern BULLET = Pattern.compile("\\s*[-*+][ \\t]+\\S.*");
  private static final Pattern RULE = Pattern.compile("\\s*([-*])[ \\t]*(\\1[ \\t]*){2,}");
  private static final Pattern ITEM = Pattern.compile("\\s*[0-9]{1,9}[.)][ \\t]+\\S.*");
  private static final Pattern CELL_RULE = Pattern.compile("[ \\t]*:?-+:?[ \\t]*");

  Page {
    lines = List.copyOf(lines);
    languages = List.copyOf(languages);
  }

  static Page of(String text) {
    List<String> lines = new ArrayList<>();
    List<String> languages = new ArrayList<>();
    String fence = "";
    for (String line : text.split("\\R", -1)) {
      Matcher mark = FENCE.matcher(line);
      boolean marked = mark.matches();
      if (fence.isEmpty() && marked) {
        fence = mark.group(1);
        languages.add(mark.group(2).toLowerCase(Locale.ROOT));
        lines.add("");
      } else if (fence.isEmpty()) {
        lines.add(line);
      } else if (marked && mark.group(1).startsWith(fence) && mark.group(2).isEmpty()) {
        fence = "";
      }
    }
    return new Page(lines, languages);
  }

  /** Headings that begin with number signs, of one level, or of any when it is 0. */
  int headings(int level) {
    int count = 0;
    for (String line : lines) {
      Matcher heading = HEADING.matcher(line);
      count += heading.matches() && (level == 0 || heading.group(1).length() == level) ? 1 : 0;
    }
    return count;
  }

  int bullets() {
    return (int)
        lines.stream()
            .filter(line -> BULLET.matcher(line).matches() && !RULE.matcher(line).matches())
            .count();
  }

  int numberedItems() {
    return (int) lines.stream().filter(line -> ITEM.matcher(line).matches()).count();
  }

  /** The numbers of columns of the tables, in order. */
  List<Integer> tables() {
    List<Integer> columns = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> rule = cells(lines.get(i));
      boolean isRule =
          lines.get(i).indexOf('-') >= 0
              && lines.get(i - 1).indexOf('|') >= 0
              && rule.stream().allMatch(cell -> CELL_RULE.matcher(cell).matches());
      if (isRule && cells(lines.get(i - 1)).size() == rule.size()) {
        columns.add(rule.size());
      }
    }
    return columns;
  }

  /** What stands between the bars of a row; a bar behind a backslash is text. */
  private static List<String> cells(String line) {
    String row = line.strip();
    row = row.startsWith("|") ? row.substring(1) : row;
    row = row.endsWith("|") && !row.endsWith("\\|") ? row.substring(0, row.length() - 1) : row;
    return List.of(row.split("(?<!\\\\)\\|", -1));
  }
}
