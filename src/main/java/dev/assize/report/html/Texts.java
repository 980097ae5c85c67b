package dev.assize.report.html;

import dev.assize.report.diff.Diff;
import dev.assize.report.diff.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What both sides said, trial by trial, in pieces: where both replied, what differs is marked.
 *
 * @param before of each trial of the baseline
 * @param after of each trial of the candidate
 */
record Texts(List<List<Page.Piece>> before, List<List<Page.Piece>> after) {

  static Texts of(List<Entry> baseline, List<Entry> candidate) {
    List<List<Page.Piece>> before = new ArrayList<>();
    List<List<Page.Piece>> after = new ArrayList<>();
    baseline.forEach(trial -> before.add(whole(trial)));
    candidate.forEach(trial -> after.add(whole(trial)));
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      if (baseline.get(i).has("reply") && candidate.get(i).has("reply")) {
        Diff diff = Diff.of(text(baseline.get(i)), text(candidate.get(i)));
        before.set(i, pieces(diff.before()));
        after.set(i, pieces(diff.after()));
      }
    }
    return new Texts(before, after);
  }

  private static List<Page.Piece> whole(Entry trial) {
    return List.of(new Page.Piece("same", text(trial)));
  }

  private static String text(Entry trial) {
    return trial.in(trial.has("reply") ? "reply" : "message").text("text");
  }

  /** As a page has them. */
  static List<Page.Piece> pieces(List<Piece> pieces) {
    return pieces.stream()
        .map(each -> new Page.Piece(each.kind().name().toLowerCase(Locale.ROOT), each.text()))
        .toList();
  }
}
