package dev.assize.report.diff;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How two texts differ: sentence by sentence, and word by word where a sentence was only edited.
 * Two JSON values are written out line by line first, with the members of the second in the order
 * of the first.
 *
 * @param before the pieces of the first text, which together are that text: as it is, or as JSON
 *     written out
 * @param after the pieces of the second text, likewise; those that stayed are the same ones in the
 *     same order on both sides
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
        .flatMap(lines -> compared(Kind.JSON, lines.before(), lines.after()))
        .or(() -> compared(Kind.TEXT, before, after))
        .orElseGet(() -> whole(before, after));
  }

  /** Both texts in one: what is gone stands before what is new in its place. */
  public List<Piece> unified() {
    List<Piece> pieces = new ArrayList<>();
    Iterator<Piece> second = after.iterator();
    for (Piece piece : before) {
      if (piece.kind() == Piece.Kind.SAME) {
        addUntilSame(pieces, second);
      }
      pieces.add(piece);
    }
    addUntilSame(pieces, second);
    return pieces;
  }

  private static void addUntilSame(List<Piece> pieces, Iterator<Piece> second) {
    while (second.hasNext()) {
      Piece piece = second.next();
      if (piece.kind() == Piece.Kind.SAME) {
        return;
      }
      pieces.add(piece);
    }
  }

  private static Optional<Diff> compared(Kind kind, String before, String after) {
    boolean byLine = kind == Kind.JSON;
    return Script.between(Unit.of(before, byLine), Unit.of(after, byLine))
        .map(runs -> laidOut(kind, runs.stream().flatMap(run -> Edit.of(run).stream()).toList()));
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
