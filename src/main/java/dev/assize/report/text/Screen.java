package dev.assize.report.text;

import dev.assize.report.Visible;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that fit a terminal: text is wrapped at words. What must be read stands there whole,
 * however high the screen is; of the rest, what does not fit is said to be cut.
 */
final class Screen {

  private static final int WIDTH = 79;
  private static final String CUT = "...";

  private final int height;
  private final List<String> lines = new ArrayList<>();
  private int reserved;
  private boolean isCut;

  Screen(int height) {
    this.height = height;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  /** Keeps lines free for what comes at the end. */
  void reserve(int lines) {
    reserved = lines;
  }

  void release() {
    reserved = 0;
  }

  /** Whether some text was shortened or left out. */
  boolean isCut() {
    return isCut;
  }

  /** One line, cut at the width; it is always there. */
  void line(String text) {
    lines.add(cut(Visible.ascii(text)).stripTrailing());
  }

  /** A text behind a label, on as many lines as it takes. */
  void whole(String label, String text) {
    wrapped(label, text, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /** Several texts, each on as many lines as it takes; the label stands before the first. */
  void whole(String label, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      whole(i == 0 ? label : blank(label), texts.get(i));
    }
  }

  /** Lines of another screen, all of them. */
  void whole(Screen other) {
    lines.addAll(other.lines);
    isCut |= other.isCut;
  }

  /** A text behind a label, on at most {@code most} lines. */
  void wrapped(String label, String text, int most) {
    wrapped(label, text, most, height - reserved - lines.size());
  }

  private void wrapped(String label, String text, int most, int room) {
    List<String> parts = wrap(Visible.ascii(text), WIDTH - label.length());
    int shown = Math.max(0, Math.min(Math.min(most, room), parts.size()));
    for (int i = 0; i < shown; i++) {
      String line = (i == 0 ? label : blank(label)) + parts.get(i);
      boolean isLast = i == shown - 1 && parts.size() > shown;
      lines.add((isLast ? ended(line) : line).stripTrailing());
    }
    isCut |= shown < parts.size();
  }

  /** Several texts, at most {@code most} lines in all; the label stands before the first. */
  void bullets(String label, List<String> texts, int most) {
    int room = Math.min(most, height - reserved - lines.size());
    isCut |= room <= 0 && !texts.isEmpty();
    for (int i = 0; i < texts.size() && room > 0; i++) {
      boolean lastLine = room == 1 && i < texts.size() - 1;
      if (lastLine) {
        isCut = true;
        wrapped(i == 0 ? label : blank(label), (texts.size() - i) + " more in the report", 1);
        return;
      }
      int before = lines.size();
      int rest = Math.min(2, texts.size() - 1 == i ? room : room - 1);
      wrapped(i == 0 ? label : blank(label), texts.get(i), rest);
      room -= lines.size() - before;
    }
  }

  private static String blank(String label) {
    return " ".repeat(label.length());
  }

  private static String cut(String line) {
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH - CUT.length()) + CUT;
  }

  /** With the mark of what was cut behind it. */
  private static String ended(String line) {
    return line.length() + 1 + CUT.length() <= WIDTH ? line + " " + CUT : cut(line + " " + CUT);
  }

  private static List<String> wrap(String text, int width) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String each : text.split(" +")) {
      String word = each;
      while (word.length() > width) {
        int room = part.isEmpty() ? width : width - part.length() - 1;
        int taken = Math.max(0, room);
        part.append(part.isEmpty() || taken == 0 ? "" : " ").append(word, 0, taken);
        parts.add(part.toString());
        part.setLength(0);
        word = word.substring(taken);
      }
      if (!part.isEmpty() && part.length() + 1 + word.length() > width) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.append(part.isEmpty() ? "" : " ").append(word);
    }
    parts.add(part.toString());
    return parts;
  }
}
