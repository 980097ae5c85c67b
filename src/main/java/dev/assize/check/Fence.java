package dev.assize.check;

import dev.assize.check.Description.Option;
import java.util.function.UnaryOperator;

/** The option {@code [fenced]} of checks that want the whole reply in one format. */
public final class Fence {

  public static final Option OPTION =
      Option.flag("fenced", "one Markdown code fence around it is allowed");

  private static final String MARK = "```";

  private Fence() {}

  /** What takes white space, and the fence where it is allowed, from a reply. */
  public static UnaryOperator<String> askedBy(Arguments arguments) {
    return arguments.has(OPTION.name()) ? text -> unfenced(text.strip()) : String::strip;
  }

  private static String unfenced(String text) {
    int line = text.indexOf('\n');
    boolean fenced =
        text.startsWith(MARK)
            && text.endsWith(MARK)
            && line > 0
            && line < text.length() - MARK.length();
    return fenced ? text.substring(line + 1, text.length() - MARK.length()).strip() : text;
  }
}
