package dev.assize.report.economics;

import dev.assize.base.Numbers;
import dev.assize.economics.Triad;
import dev.assize.economics.trimming.Cut;
import dev.assize.economics.trimming.Saving;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** What must be known beside the answer on shorter prompts. */
final class TrimNotes {

  /** Of a pass rate. */
  private static final double MUCH = 0.2;

  private final TrimView view;
  private final String margin;

  TrimNotes(TrimView view) {
    this.view = view;
    this.margin = Numbers.points(view.rule().margin()) + " points";
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(shown());
    share(lines);
    if (view.isAblation()) {
      lines.add(
          "Sections that can go one by one need not be able to go together, and those that were"
              + " picked look better on the cases by which they were picked. So what is left"
              + " without all of them is a prompt of its own, decided on the other cases, against"
              + " the original.");
    }
    lines.add(
        "Margin: what so many cases rule out in 80 of 100 comparisons with a prompt that is as"
            + " good. Nothing shows that nothing is lost.");
    lines.add(
        "Saved: money "
            + new TrimWords(view.callsPerMonth()).span()
            + ", by the mean over cases of all tokens of a call"
            + (view.callsPerMonth().isPresent()
                ? "."
                : "; for a month state your calls: --calls N, or economics.calls-per-month in"
                    + " assize.yaml.")
            + " Limits in brackets are of "
            + Numbers.level(1 - 2 * view.rule().alpha())
            + " intervals, pass rates of 95 %.");
    open(lines);
    models(lines);
    view.lots().forEach(lot -> lines.addAll(Notes.of(lot.asked())));
    unbilled(lines);
    lines.addAll(unpriced());
    return lines;
  }

  private String shown() {
    int cuts = view.lot().prompts().size();
    return "Shown: within the margin where a loss of "
        + margin
        + " or more is ruled out; worse where a loss is shown, and one of "
        + margin
        + " or more is not ruled out; each at "
        + Numbers.level(view.rule().alpha())
        + (cuts > 1 ? ", raised by Holm over " + cuts + " cuts." : ".");
  }

  /** Of a prompt that gets little right the margin may be much. */
  private void share(List<String> lines) {
    Triad.Quality original = view.lot().triads().getFirst().quality();
    if (original.cases() > 0 && original.share() * MUCH < view.rule().margin()) {
      lines.add(
          margin
              + " are much of what "
              + view.lot().original()
              + " gets right: it passes "
              + Numbers.percent(original.share())
              + " of the cases. A smaller margin says more: --margin POINTS.");
    }
  }

  private void open(List<String> lines) {
    for (TrimmedLot lot : view.lots()) {
      for (Trimmed prompt : lot.prompts()) {
        Cut cut = prompt.cut();
        if (cut.open() > 0) {
          lines.add(
              Numbers.count(cut.open(), "case")
                  + " of "
                  + cut.name()
                  + " or "
                  + lot.original()
                  + " neither passed nor failed: each answer holds however these would have"
                  + " turned out.");
        }
      }
    }
  }

  /** Then the prompt is not all that differs. */
  private void models(List<String> lines) {
    TreeSet<String> models = new TreeSet<>();
    view.lot().asked().forEach(each -> models.add(each.model()));
    if (models.size() > 1) {
      lines.add(
          "They differ in the model, too ("
              + Words.list(List.copyOf(models))
              + "): what is told is what both changes bring.");
    }
  }

  private void unbilled(List<String> lines) {
    for (TrimmedLot lot : view.lots()) {
      for (Trimmed prompt : lot.prompts()) {
        if (prompt.cut().saving() instanceof Saving.Known known) {
          Saving.Unbilled unbilled = known.unbilled();
          String shorter = prompt.cut().name();
          unbilled(lines, unbilled.original(), lot.original(), shorter + " may save more");
          unbilled(lines, unbilled.shorter(), shorter, "it may save less");
        }
      }
    }
  }

  private static void unbilled(List<String> lines, long attempts, String whose, String then) {
    String line =
        "In no amount: "
            + Unbilled.attempts(attempts)
            + " of "
            + whose
            + "; with them "
            + then
            + ".";
    if (attempts > 0 && !lines.contains(line)) {
      lines.add(line);
    }
  }

  private List<String> unpriced() {
    return view.lots().stream()
        .flatMap(lot -> lot.prompts().stream())
        .map(each -> each.cut().saving() instanceof Saving.Unpriced none ? none.why() : "")
        .filter(why -> !Objects.equals(why, ""))
        .distinct()
        .map(why -> "Unpriced: " + why + ".")
        .toList();
  }
}
