package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.regression.Comparison;
import dev.assize.regression.PairedCase;
import dev.assize.regression.SetChanges;
import dev.assize.regression.Transition;
import dev.assize.report.Visible;
import java.util.List;
import java.util.Locale;

/** How two sides differ, case by case, as plain text; every case that differs is named. */
final class DifferenceSheet {

  private DifferenceSheet() {}

  static String of(Comparison comparison) {
    Sheet sheet = new Sheet();
    sheet.line("before   " + comparison.baseline().address());
    sheet.line("after    " + comparison.candidate().address());
    boolean same = comparison.baseline().version().equals(comparison.candidate().version());
    sheet.line("version  " + (same ? "the same" : "another"));
    SetChanges changes = comparison.changes();
    ids(sheet, "added", changes.added());
    ids(sheet, "removed", changes.removed());
    ids(sheet, "edited", changes.edited());
    ids(sheet, "expects", changes.rederived(), " (checked again on both sides)");
    ids(sheet, "unjudged", changes.unjudged(), " (must be judged again)");
    for (Transition transition : Transition.values()) {
      List<PairedCase> pairs = comparison.with(transition);
      String word = transition.word().toLowerCase(Locale.ROOT).replace('-', ' ');
      switch (transition) {
        case STEADY_PASS, STEADY_FAIL -> sheet.line(word + ": " + Numbers.count(pairs.size()));
        case BROKE, FIXED -> ids(sheet, word, pairs.stream().map(PairedCase::id).toList());
        case NOT_COMPARABLE ->
            ids(
                sheet,
                word,
                pairs.stream().map(pair -> pair.id() + " (" + pair.reason() + ")").toList());
      }
    }
    return sheet.toString();
  }

  private static void ids(Sheet sheet, String title, List<String> ids) {
    ids(sheet, title, ids, "");
  }

  private static void ids(Sheet sheet, String title, List<String> ids, String note) {
    String named = ids.isEmpty() ? "" : "  " + Visible.marked(String.join(", ", ids)) + note;
    sheet.line("%-8s %s".formatted(title + ":", Numbers.count(ids.size())) + named);
  }
}
