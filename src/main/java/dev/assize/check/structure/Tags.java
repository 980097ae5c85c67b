package dev.assize.check.structure;

import dev.assize.base.Numbers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/** Walks through the tags of an HTML text once, keeping the elements that are open. */
final class Tags {

  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");
  private static final Set<String> MAY_STAY_OPEN =
      Set.of(
          "html",
          "head",
          "body",
          "p",
          "li",
          "dt",
          "dd",
          "rt",
          "rp",
          "option",
          "optgroup",
          "colgroup",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th");
  private static final Set<String> PLAIN_TEXT = Set.of("script", "style", "textarea", "title");
  private static final Set<String> FOREIGN = Set.of("svg", "math");

  private final String text;
  private final Deque<String> open = new ArrayDeque<>();
  private int at;
  private int elements;
  private int foreign;

  Tags(String text) {
    this.text = text;
  }

  String read() throws Fault {
    while (at < text.length()) {
      if (text.charAt(at) != '<') {
        at++;
      } else if (text.startsWith("<!--", at)) {
        skipTo("-->", "a comment that is not closed");
      } else if (text.startsWith("<!", at) || text.startsWith("<?", at)) {
        skipTo(">", "a declaration that is not closed");
      } else if (isLetter(at + 1)) {
        start();
      } else if (text.startsWith("</", at)) {
        end();
      } else {
        at++;
      }
    }
    String left =
        open.stream().filter(name -> !MAY_STAY_OPEN.contains(name)).findFirst().orElse("");
    if (!left.isEmpty()) {
      throw Fault.of("the element " + left + " is not closed");
    }
    if (elements == 0) {
      throw Fault.at(text, 0, "no element");
    }
    return "HTML of " + Numbers.count(elements, "element");
  }

  private void start() throws Fault {
    int begin = at;
    at++;
    String name = name();
    boolean closed = attributes(begin);
    elements++;
    if (VOID.contains(name) || closed && foreign > 0) {
      return;
    }
    if (closed && !FOREIGN.contains(name)) {
      throw Fault.at(text, begin, "/> on an element that is not void");
    }
    if (closed) {
      return;
    }
    foreign += FOREIGN.contains(name) ? 1 : 0;
    open.push(name);
    if (PLAIN_TEXT.contains(name) && foreign == 0) {
      skipPlainText(begin, name);
    }
  }

  private void end() throws Fault {
    int begin = at;
    at += 2;
    String name = name();
    int close = text.indexOf('>', at);
    if (name.isEmpty() || close < 0) {
      throw Fault.at(text, begin, "no end tag");
    }
    at = close + 1;
    while (!open.isEmpty() && !open.peek().equals(name) && MAY_STAY_OPEN.contains(open.peek())) {
      open.pop();
    }
    if (open.isEmpty() || !open.peek().equals(name)) {
      String why = open.isEmpty() ? "nothing is open" : open.peek() + " is still open";
      throw Fault.at(text, begin, why);
    }
    open.pop();
    foreign -= FOREIGN.contains(name) ? 1 : 0;
  }

  /** Reads up to the end of the tag, past quoted values; whether it ends with {@code />}. */
  private boolean attributes(int begin) throws Fault {
    while (at < text.length() && text.charAt(at) != '>') {
      char c = text.charAt(at);
      boolean value = (c == '"' || c == '\'') && text.charAt(at - 1) == '=';
      int close = value ? text.indexOf(c, at + 1) : at;
      if (close < 0 || c == '<') {
        throw Fault.at(text, begin, "a tag that is not closed");
      }
      at = close + 1;
    }
    if (at >= text.length()) {
      throw Fault.at(text, begin, "a tag that is not closed");
    }
    at++;
    return text.charAt(at - 2) == '/';
  }

  private void skipPlainText(int begin, String name) throws Fault {
    while (at < text.length() && !text.regionMatches(true, at, "</" + name, 0, name.length() + 2)) {
      at++;
    }
    if (at >= text.length()) {
      throw Fault.at(text, begin, "an element that is not closed");
    }
  }

  private void skipTo(String end, String fault) throws Fault {
    int close = text.indexOf(end, at + 2);
    if (close < 0) {
      throw Fault.at(text, at, fault);
    }
    at = close + end.length();
  }

  private String name() {
    int begin = at;
    while (at < text.length() && (isLetter(at) || isRestOfName(text.charAt(at)))) {
      at++;
    }
    return text.substring(begin, at).toLowerCase(Locale.ROOT);
  }

  private static boolean isRestOfName(char c) {
    return c >= '0' && c <= '9' || c == '-' || c == ':' || c == '_';
  }

  private boolean isLetter(int place) {
    if (place >= text.length()) {
      return false;
    }
    char c = text.charAt(place);
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
