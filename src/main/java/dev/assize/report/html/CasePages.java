package dev.assize.report.html;

import dev.assize.base.Durations;
import dev.assize.base.Numbers;
import dev.assize.report.Against;
import dev.assize.report.CandidateView;
import dev.assize.report.CaseRow;
import dev.assize.report.CutText;
import dev.assize.report.EvidencePhrases;
import dev.assize.report.ShownCase;
import dev.assize.report.ShownCase.Said;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts cases into the words that the template lays out. */
final class CasePages {

  private CasePages() {}

  static List<Page.Group> groups(CandidateView view, String anchor) {
    List<Page.Group> groups = new ArrayList<>();
    for (ShownCase.Why why : ShownCase.Why.values()) {
      List<ShownCase> cases = view.shownFor(why);
      if (!cases.isEmpty()) {
        groups.add(
            new Page.Group(title(why), cases.stream().map(c -> page(c, view, anchor)).toList()));
      }
    }
    return groups;
  }

  static List<Page.Row> index(CandidateView view, String anchor) {
    Set<String> shown = new HashSet<>();
    view.shown().forEach(c -> shown.add(c.row().id()));
    return view.index().stream()
        .map(
            row ->
                new Page.Row(
                    row.id(),
                    shown.contains(row.id()) ? anchor(row, anchor) : "",
                    row.category(),
                    critical(row),
                    row.transition(),
                    row.baseline(),
                    row.candidate()))
        .toList();
  }

  private static String title(ShownCase.Why why) {
    return switch (why) {
      case BROKE -> "Broke";
      case FAILED -> "Fail, with nothing to compare with";
      case FIXED -> "Fixed";
      case UNDECIDED -> "Errored or unscored";
      case CRITICAL -> "Critical cases";
      case SAMPLE -> "A seeded sample of the other cases";
    };
  }

  private static String anchor(CaseRow row, String anchor) {
    return anchor + "-case-" + row.id();
  }

  private static String critical(CaseRow row) {
    return row.isCritical() ? "critical" : "";
  }

  private static Page.Case page(ShownCase shown, CandidateView view, String anchor) {
    List<Page.Column> columns = new ArrayList<>();
    if (view.against() instanceof Against.Baseline baseline) {
      columns.add(column("Baseline " + baseline.side().subject(), shown.baseline()));
    }
    columns.add(column("Candidate " + view.candidate().subject(), shown.candidate()));
    return new Page.Case(
        anchor(shown.row(), anchor),
        shown.row().id(),
        shown.row().category(),
        critical(shown.row()),
        shown.row().transition(),
        text(shown.input()),
        text(shown.context()),
        shown.expectation().stream().map(CasePages::text).toList(),
        columns);
  }

  private static Page.Column column(String name, List<ShownCase.Trial> trials) {
    return new Page.Column(
        name, trials.stream().map(trial -> trial(trial, trials.size())).toList());
  }

  private static Page.Trial trial(ShownCase.Trial trial, int of) {
    String title = of == 1 ? "" : "Trial " + trial.number() + ": ";
    List<Page.Opinion> opinions = trial.opinions().stream().map(CasePages::opinion).toList();
    String figures = figures(trial);
    return switch (trial.said()) {
      case Said.Reply reply ->
          new Page.Trial(title + "reply", "reply", text(reply.text()), opinions, figures);
      case Said.NoReply none ->
          new Page.Trial(
              title + "no reply: " + none.kind(), "noreply", text(none.text()), opinions, figures);
    };
  }

  private static String figures(ShownCase.Trial trial) {
    String latency = trial.latency().isZero() ? "" : Durations.write(trial.latency()) + ", ";
    return latency + EvidencePhrases.tokens(trial.usage()) + ", " + trial.source().word();
  }

  private static Page.Opinion opinion(ShownCase.Opinion opinion) {
    return new Page.Opinion(
        opinion.outcome(), opinion.by(), opinion.criterion(), text(opinion.rationale()));
  }

  private static Page.Text text(CutText text) {
    return new Page.Text(
        text.text(),
        text.isWhole() ? "" : Numbers.count(text.left(), "more character") + " not shown");
  }
}
