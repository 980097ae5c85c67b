package dev.assize.adversarial.encoding;

import dev.assize.adversarial.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A text cut into pieces that make it again when they are put together. */
final class Pieces {

  private Pieces() {}

  /** So many pieces, none of them blank; fewer when the text is too short. */
  static List<String> cut(String text, int count, Draws draws) {
    TreeSet<Integer> cuts = new TreeSet<>();
    for (int piece = 1; piece < count; piece++) {
      int about = text.length() * piece / count;
      int slack = Math.max(1, text.length() / count / 2);
      int at = Math.max(1, Math.min(text.length() - 1, about + draws.below(slack) - slack / 2));
      cuts.add(Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at);
    }
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int at : cuts) {
      if (!text.substring(from, at).isBlank() && !text.substring(at).isBlank()) {
        pieces.add(text.substring(from, at));
        from = at;
      }
    }
    pieces.add(text.substring(from));
    return pieces;
  }

  /** In double quotation marks, as programs write texts. */
  static String quoted(String piece) {
    return "\"" + piece.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  /** All quoted texts, as they were before. */
  static List<String> unquoted(String text) {
    List<String> found = new ArrayList<>();
    int at = text.indexOf('"');
    while (at >= 0) {
      StringBuilder piece = new StringBuilder();
      int i = at + 1;
      for (; i < text.length() && text.charAt(i) != '"'; i++) {
        char c = text.charAt(i);
        if (c == '\\' && i + 1 < text.length()) {
          char next = text.charAt(++i);
          piece.append(next == 'n' ? '\n' : next);
        } else {
          piece.append(c);
        }
      }
      found.add(piece.toString());
      at = text.indexOf('"', i + 1);
    }
    return found;
  }
}
