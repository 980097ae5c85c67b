package dev.assize.report.svg;

import dev.assize.report.Visible;
import java.util.ArrayList;
import java.util.List;

/**
 * Names cut to the room there is. Letters are as wide as a system font draws them at most, as
 * nobody can measure them here.
 */
final class Label {

  private static final double SIZE = 13;
  private static final int FIRST_WIDE = 0x1100;

  private Label() {}

  /** The name on one line, with hidden characters made visible and an ellipsis where it is cut. */
  static String fit(String name, double width) {
    // No letter is narrower than a quarter of its size: of a long name the rest cannot matter.
    int most = Math.min(name.length(), 4 + (int) (4 * width / SIZE));
    String visible = Visible.marked(name.substring(0, most)).replace('\n', ' ').replace('\t', ' ');
    double used = 0;
    int kept = 0;
    for (int i = 0; i < visible.length(); i += Character.charCount(visible.codePointAt(i))) {
      used += width(visible.codePointAt(i)) * SIZE;
      if (used > width) {
        return visible.substring(0, kept).stripTrailing() + "\u2026";
      }
      if (used <= width - SIZE) {
        kept = i + Character.charCount(visible.codePointAt(i));
      }
    }
    return visible;
  }

  /** The text on as many lines as it takes, parted at spaces; one word that is too wide is cut. */
  static List<String> lines(String text, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : Visible.marked(text).split(" ", -1)) {
      if (!line.isEmpty() && width(line + " " + word) > width) {
        lines.add(fit(line.toString(), width));
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(fit(line.toString(), width));
    return lines;
  }

  /** How wide the text is at the most. */
  static double width(String text) {
    return SIZE * text.codePoints().mapToDouble(Label::width).sum();
  }

  /** In sizes of the font. */
  private static double width(int point) {
    if (point >= FIRST_WIDE) {
      return 1.05;
    }
    return switch (point) {
      case ' ', '.', ',', ':', ';', '\'', '|', '!', 'i', 'j', 'l', 'I', 'f', 't', '(', ')', '-' ->
          0.36;
      case 'm', 'w', 'M', 'W', '@', '%' -> 0.92;
      default -> Character.isUpperCase(point) ? 0.7 : 0.6;
    };
  }
}
