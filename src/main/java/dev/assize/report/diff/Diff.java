package dev.assize.report.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How two texts differ: sentence by sentence, and word by word where a sentence was only edited.
 * Two JSON values are written out line by line first, with the members of the second in the order
 * of the first.
 *
 * @param before the pieces of the first text, which together are that text: as it is, or as JSON
 *     written out
 * @param after the pieces of the second text, likewise
 */
public record Diff(Kind kind, List<Piece> before, List<Piece> after) {

  /** Beyond so many UTF-16 units of either text only their common beginning and end are found. */
  public static final int LONGEST = 100_000;

  /** What was compared. */
  public enum Kind {
    JSON,
    TEXT,
    /** Too much differs to be compared: what is marked is more than what changed. */
    TOO_LARGE
  }

  public Diff {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** The difference; the same for the same texts. */
  public static Diff of(String before, String after) {
    if (before.length() > LONGEST || after.length() > LONGEST) {
      return before.equals(after) ? same(before) : whole(before, after);
    }
    return JsonLines.of(before, after)
        .map(lines -> of(Kind.JSON, lines.before(), lines.after()))
        .orElseGet(() -> of(Kind.TEXT, before, after));
  }

  private static Diff of(Kind kind, String before, String after) {
    boolean byLine = kind == Kind.JSON;
    List<Unit> first = Unit.of(before, byLine);
    List<Unit> second = Unit.of(after, byLine);
    return Script.between(first, second)
        .map(runs -> laidOut(kind, runs.stream().flatMap(run -> Edit.of(run).stream()).toList()))
        .orElseGet(() -> whole(before, after));
  }

  private static Diff laidOut(Kind kind, List<Edit> edits) {
    List<Edit> joined = Edit.joined(edits);
    return new Diff(
        kind,
        pieces(joined, Edit::before, Piece.Kind.GONE),
        pieces(joined, Edit::after, Piece.Kind.NEW));
  }

  private static List<Piece> pieces(
      List<Edit> edits, Function<Edit, String> side, Piece.Kind changed) {
    List<Piece> pieces = new ArrayList<>();
    for (Edit edit : edits) {
      String text = side.apply(edit);
      if (!text.isEmpty()) {
        pieces.add(new Piece(edit.isSame() ? Piece.Kind.SAME : changed, text));
      }
    }
    return pieces;
  }

  private static Diff same(String text) {
    return new Diff(
        Kind.TEXT,
        List.of(new Piece(Piece.Kind.SAME, text)),
        List.of(new Piece(Piece.Kind.SAME, text)));
  }

  private static Diff whole(String before, String after) {
    List<Edit> edits = List.of(new Edit(false, before, after));
    return laidOut(Kind.TOO_LARGE, edits);
  }
}
