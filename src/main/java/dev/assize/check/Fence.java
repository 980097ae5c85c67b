package dev.assize.check;

import dev.assize.check.Description.Option;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blocks of code between fences as CommonMark 0.31 has them: three and more backticks or tildes,
 * closed by at least as many of the same; and the option {@code [fenced]} of checks that want the
 * whole reply in one format.
 */
public final class Fence {

  public static final Option OPTION =
      Option.flag("fenced", "one Markdown code fence around it is allowed");

  private static final Pattern OPENING = Pattern.compile("(`{3,})[^`]*|(~{3,}).*");
  private static final Pattern CODE =
      Pattern.compile("(`{3,}+|~{3,}+)[\\s\\S]*?(?:\\1|\\z)|`[^`\\n]{1,400}+`");

  /** An object stands here, of no other meaning. */
  private static final String BLANKED = "\uFFFC";

  private Fence() {}

  /** What takes white space, and the fence where it is allowed, from a reply. */
  public static UnaryOperator<String> askedBy(Arguments arguments) {
    return arguments.has(OPTION.name()) ? text -> unfenced(text.strip()) : String::strip;
  }

  /** The text with every sign of code replaced, so that the rest stays where it stood. */
  public static String blanked(String text) {
    return CODE.matcher(text).replaceAll(match -> BLANKED.repeat(match.group().length()));
  }

  /** The text with something in place of each block of code; one left open goes to the end. */
  public static String replaced(String text, String by) {
    if (!text.contains("```") && !text.contains("~~~")) {
      return text;
    }
    StringBuilder rest = new StringBuilder(text.length());
    String open = "";
    for (String line : text.splitWithDelimiters("\n", -1)) {
      String mark = open.isEmpty() ? mark(line) : "";
      if (!mark.isEmpty()) {
        open = mark;
        rest.append(by);
      } else if (open.isEmpty()) {
        rest.append(line);
      } else if (closes(line, open)) {
        open = "";
      }
    }
    return rest.toString();
  }

  /** Whether the line opens or closes a block of code. */
  static boolean isAt(String line) {
    return !mark(line).isEmpty();
  }

  /** Whether the lines leave a block of code open. */
  static boolean isLeftOpen(List<String> lines) {
    String open = "";
    for (String line : lines) {
      if (open.isEmpty()) {
        open = mark(line);
      } else if (closes(line, open)) {
        open = "";
      }
    }
    return !open.isEmpty();
  }

  private static String unfenced(String text) {
    int first = text.indexOf('\n') + 1;
    String mark = first == 0 ? "" : mark(text.substring(0, first));
    int at = mark.isEmpty() ? text.length() : first;
    while (at < text.length()) {
      int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at) + 1;
      if (closes(text.substring(at, end), mark)) {
        return end == text.length() ? text.substring(first, at).strip() : text;
      }
      at = end;
    }
    return text;
  }

  private static String mark(String line) {
    Matcher opening = OPENING.matcher(line.strip());
    if (!opening.matches()) {
      return "";
    }
    return opening.group(1) == null ? opening.group(2) : opening.group(1);
  }

  private static boolean closes(String line, String mark) {
    String marks = line.strip();
    return marks.startsWith(mark) && marks.chars().allMatch(c -> c == mark.charAt(0));
  }
}
