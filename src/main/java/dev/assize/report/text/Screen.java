package dev.assize.report.text;

import dev.assize.report.Visible;
import java.util.ArrayList;
import java.util.List;

/** Lines that fit a terminal: text is wrapped at words, and what does not fit is said to be cut. */
final class Screen {

  private static final int WIDTH = 79;
  private static final String CUT = "...";

  private final int height;
  private final List<String> lines = new ArrayList<>();
  private int reserved;

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

  /** One line, cut at the width. */
  void line(String text) {
    add(cut(Visible.ascii(text)));
  }

  /** A text behind a label, on at most {@code most} lines. */
  void wrapped(String label, String text, int most) {
    List<String> parts = wrap(Visible.ascii(text), WIDTH - label.length());
    for (int i = 0; i < Math.min(most, parts.size()); i++) {
      String part = i == most - 1 && parts.size() > most ? parts.get(i) + " " + CUT : parts.get(i);
      add(cut((i == 0 ? label : " ".repeat(label.length())) + part));
    }
  }

  /** Several texts, at most {@code most} lines in all; the label stands before the first. */
  void bullets(String label, List<String> texts, int most) {
    int room = Math.min(most, height - reserved - lines.size());
    for (int i = 0; i < texts.size() && room > 0; i++) {
      boolean lastLine = room == 1 && i < texts.size() - 1;
      if (lastLine) {
        wrapped(i == 0 ? label : blank(label), (texts.size() - i) + " more in the report", 1);
        return;
      }
      int before = lines.size();
      int rest = Math.min(2, texts.size() - 1 == i ? room : room - 1);
      wrapped(i == 0 ? label : blank(label), texts.get(i), rest);
      room -= lines.size() - before;
    }
  }

  private void add(String line) {
    if (lines.size() < height - reserved) {
      lines.add(line.stripTrailing());
    }
  }

  private static String blank(String label) {
    return " ".repeat(label.length());
  }

  private static String cut(String line) {
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH - CUT.length()) + CUT;
  }

  private static List<String> wrap(String text, int width) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String word : text.split(" +")) {
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
