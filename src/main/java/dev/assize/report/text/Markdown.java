package dev.assize.report.text;

import dev.assize.base.Numbers;
import dev.assize.report.CutText;
import dev.assize.report.Visible;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts text into Markdown so that none of it is markup, a mention, a reference or an image. */
final class Markdown {

  private static final String SPECIAL = "\\`*_[]<>|~&$!";

  /** A list, a rule or an underline begins a line; a number such as 14.2 or -0.4 is none. */
  private static final Pattern BLOCK = Pattern.compile("^(\\d+)([.)])(?!\\d)|^([-+=])(?!\\d)");

  /** A comment parts what would become a mention, an issue or a link once it is rendered. */
  private static final String PARTED = "<!-- -->";

  /** An issue, or a commit by its whole name. */
  private static final Pattern REFERENCE =
      Pattern.compile("(?i)\\b(GH)(-\\d)|\\b([0-9a-f]{20})([0-9a-f]{20})\\b");

  private static final Pattern WWW = Pattern.compile("(?i)(www)\\.");

  /** What would end a comment, and all that is not a plain name. */
  private static final Pattern UNFIT = Pattern.compile("(-|[^A-Za-z0-9._])+");

  private static final int LONGEST_MARK = 60;
  private static final int LONGEST = 2_000;

  private Markdown() {}

  /** One line that reads the same and does nothing; it may stand in a table cell or a list. */
  static String text(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 32);
    Visible.marked(text).codePoints().forEach(point -> escape(point, escaped));
    String line = escaped.toString().strip().replace("://", ":" + PARTED + "//");
    String unlinked = WWW.matcher(line).replaceAll("$1" + PARTED + ".");
    String parted = REFERENCE.matcher(unlinked).replaceAll("$1$3" + PARTED + "$2$4");
    return BLOCK.matcher(parted).replaceFirst("$1$3" + PARTED + "$2");
  }

  /** A name as far as there is room for it, in characters. */
  static String brief(String name, int most) {
    return name.codePointCount(0, name.length()) <= most
        ? name
        : name.substring(0, name.offsetByCodePoints(0, most)) + "...";
  }

  /**
   * What nobody sees and a program finds its own comment by: {@code <!-- assize-report: shop -->},
   * which stands on the last line.
   */
  static String marker(String project) {
    String word = UNFIT.matcher(brief(project, LONGEST_MARK)).replaceAll("-");
    return "<!-- assize-report: " + word + " -->";
  }

  /**
   * A table with an empty line behind it.
   *
   * @param head as it is
   * @param rows any text
   */
  static String table(List<String> head, List<List<String>> rows) {
    StringBuilder table = new StringBuilder(row(head));
    table.append(row(head.stream().map(each -> "---").toList()));
    rows.forEach(cells -> table.append(row(cells.stream().map(Markdown::text).toList())));
    return table.append('\n').toString();
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static void escape(int point, StringBuilder escaped) {
    if (point == '\n' || point == '\t') {
      escaped.append(' ');
    } else if (point == '@' || point == '#') {
      escaped.append((char) point).append(PARTED);
    } else if (point < 0x80 && SPECIAL.indexOf(point) >= 0) {
      escaped.append("&#").append(point).append(';');
    } else {
      escaped.appendCodePoint(point);
    }
  }

  /** A block whose fence is longer than any run of backticks within. */
  static String fenced(CutText text) {
    String shown = Visible.marked(text.text());
    String cut = shown.length() <= LONGEST ? shown : shown.substring(0, end(shown));
    long left = text.left() + (long) (shown.length() - cut.length());
    String fence = "`".repeat(Math.max(3, longestRun(cut) + 1));
    return fence
        + "text\n"
        + cut
        + "\n"
        + fence
        + "\n"
        + (left == 0 ? "" : "\n(" + Numbers.count(left, "more character") + " not shown)\n");
  }

  private static int end(String text) {
    return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
