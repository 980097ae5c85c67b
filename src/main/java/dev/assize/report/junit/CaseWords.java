package dev.assize.report.junit;

import dev.assize.report.CandidateView;
import dev.assize.report.CaseRow;
import dev.assize.report.CutText;
import dev.assize.report.ReportView;
import dev.assize.report.ShownCase;
import java.util.HashMap;
import java.util.Map;

/** What a red test says of its case: as much as the report holds, and how to see it all. */
final class CaseWords {

  private final Map<String, ShownCase> shown = new HashMap<>();
  private final String run;

  CaseWords(ReportView view, CandidateView candidate) {
    candidate.shown().forEach(each -> shown.put(each.row().id(), each));
    this.run = view.heading().run();
  }

  String of(CaseRow row) {
    StringBuilder words = new StringBuilder();
    if (!row.after().failing().isEmpty()) {
      words.append("failing: ").append(String.join(", ", row.after().failing())).append('\n');
    }
    words.append("see all of it: assize show ").append(row.id()).append(" --run ").append(run);
    ShownCase texts = shown.get(row.id());
    if (texts != null) {
      for (ShownCase.Trial trial : texts.candidate()) {
        tell(trial, words);
      }
      quote("asked (untrusted text)", texts.input(), words);
    }
    return words.toString();
  }

  private static void tell(ShownCase.Trial trial, StringBuilder words) {
    for (ShownCase.Opinion opinion : trial.opinions()) {
      if (!opinion.outcome().equals("passed")) {
        words
            .append("\n\ntrial ")
            .append(trial.number())
            .append(", ")
            .append(opinion.criterion())
            .append(": ")
            .append(opinion.outcome())
            .append(": ")
            .append(opinion.rationale().text());
      }
    }
    String what =
        switch (trial.said()) {
          case ShownCase.Said.Reply reply -> "reply (untrusted model output)";
          case ShownCase.Said.NoReply none -> "no reply: " + none.kind();
        };
    quote("trial " + trial.number() + ", " + what, trial.said().text(), words);
  }

  private static void quote(String what, CutText text, StringBuilder words) {
    words.append("\n\n").append(what).append(":\n").append(text.text());
    if (!text.isWhole()) {
      words.append("\n(").append(text.left()).append(" more characters not shown)");
    }
  }
}
