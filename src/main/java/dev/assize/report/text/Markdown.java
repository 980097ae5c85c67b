package dev.assize.report.text;

import dev.assize.base.Numbers;
import dev.assize.report.CutText;
import dev.assize.report.Visible;
import java.util.regex.Pattern;

/** Puts text into Markdown so that none of it is markup, a mention, a reference or an image. */
final class Markdown {

  private static final String SPECIAL = "\\`*_[]<>|~&$!";
  private static final Pattern BLOCK = Pattern.compile("^(\\d+)([.)])|^([-+=])");

  /** A comment parts what would become a mention, an issue or a link once it is rendered. */
  private static final String PARTED = "<!-- -->";

  private static final Pattern WWW = Pattern.compile("(?i)(www)\\.");
  private static final int LONGEST = 2_000;

  private Markdown() {}

  /** One line that reads the same and does nothing; it may stand in a table cell or a list. */
  static String text(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 32);
    Visible.marked(text).codePoints().forEach(point -> escape(point, escaped));
    String line = escaped.toString().replace("://", ":" + PARTED + "//");
    return BLOCK
        .matcher(WWW.matcher(line).replaceAll("$1" + PARTED + "."))
        .replaceFirst("$1$3" + PARTED + "$2");
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
