package dev.assize.cases;

import java.util.ArrayList;
import java.util.List;

/**
 * The compact grammar of a cell: items are parted by {@code ;} or a line break, alternatives of one
 * item by {@code |}; a backslash takes the meaning from {@code ;}, {@code |}, brackets,
 * parentheses, itself and an {@code @} that begins a text. A backslash before anything else is a
 * backslash.
 */
final class Items {

  /** Before these a text is given a backslash. */
  private static final String ESCAPABLE = "|[\\";

  /** Before these a backslash is one that was given. */
  private static final String ESCAPED = ESCAPABLE + "]()";

  private Items() {}

  /** The items of a cell, trimmed, without empty ones; escapes other than {@code \;} remain. */
  static List<String> split(String cell) {
    return pieces(cell).stream().map(Piece::text).toList();
  }

  /** The same with where they stand. */
  static List<Piece> pieces(String cell) {
    return cut(cell, ";\n");
  }

  /** One item that needs no splitting, as an element of a JSON array; only {@code \;} is undone. */
  static String single(String element) {
    return piece(element).text();
  }

  /** The same with where it stands. */
  static Piece piece(String element) {
    List<Piece> pieces = cut(element, "");
    return pieces.isEmpty() ? Piece.of(element).strip() : pieces.getFirst();
  }

  private static List<Piece> cut(String text, String separators) {
    List<Piece> items = new ArrayList<>();
    Piece.Gathering item = new Piece.Gathering();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && isSpecial(text.charAt(i + 1))) {
        i++;
        if (text.charAt(i) != ';') {
          item.add(c, i - 1);
        }
        item.add(text.charAt(i), i);
      } else if (separators.indexOf(c) >= 0) {
        add(item.take(i), items);
      } else {
        item.add(c, i);
      }
    }
    add(item.take(text.length()), items);
    return items;
  }

  /** The alternatives of an item, trimmed and without escapes; empty ones are kept. */
  static List<String> alternatives(String item) {
    List<String> forms = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < item.length(); i++) {
      if (item.charAt(i) == '\\') {
        i++;
      } else if (item.charAt(i) == '|') {
        forms.add(literal(item.substring(start, i)));
        start = i + 1;
      }
    }
    forms.add(literal(item.substring(start)));
    return forms;
  }

  /** An item as one text, trimmed and without escapes. */
  static String literal(String item) {
    String trimmed = item.strip();
    StringBuilder text = new StringBuilder();
    for (int i = trimmed.startsWith("\\@") ? 1 : 0; i < trimmed.length(); i++) {
      char c = trimmed.charAt(i);
      boolean escape =
          c == '\\' && i + 1 < trimmed.length() && ESCAPED.indexOf(trimmed.charAt(i + 1)) >= 0;
      text.append(escape ? trimmed.charAt(++i) : c);
    }
    return text.toString();
  }

  /** The item that {@link #literal} reads back as the text; a cell escapes its semicolons, too. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.startsWith("@") ? "\\" : "");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ESCAPABLE.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  /** The item whose {@link #alternatives} are these texts. */
  static String join(List<String> forms) {
    return String.join(" | ", forms.stream().map(Items::escape).toList());
  }

  private static boolean isSpecial(char c) {
    return c == ';' || ESCAPABLE.indexOf(c) >= 0;
  }

  private static void add(Piece item, List<Piece> items) {
    if (!item.text().isEmpty()) {
      items.add(item);
    }
  }
}
