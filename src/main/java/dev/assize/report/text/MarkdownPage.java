package dev.assize.report.text;

import dev.assize.base.Numbers;
import dev.assize.regression.Answer;
import dev.assize.regression.Decision;
import dev.assize.report.Against;
import dev.assize.report.CandidateView;
import dev.assize.report.NoisePhrases;
import dev.assize.report.Phrases;
import dev.assize.report.ReportView;
import dev.assize.report.ShownCase;
import dev.assize.report.SplitPhrases;
import java.util.List;

/** A report in Markdown, as much of it as a form has room for. */
final class MarkdownPage {

  private static final int MOST_CANDIDATES = 20;
  private static final int LONGEST_NAME = 100;

  private final ReportView view;
  private final BrokenCases.Teller teller;

  MarkdownPage(ReportView view, BrokenCases.Teller teller) {
    this.view = view;
    this.teller = teller;
  }

  /** The page in that form. */
  String text(Form form) {
    StringBuilder out = new StringBuilder();
    view.gravestFirst().forEach(candidate -> candidate(candidate, form, out));
    for (String sentence : view.vacancy()) {
      out.append(Markdown.text(sentence)).append("\n\n");
    }
    MarkdownPayer.add(view, form, out);
    if (!form.isWhole()) {
      out.append(form.leftOut()).append("\n\n");
    }
    return end(out);
  }

  /** The decisions alone, whatever else there is. */
  String brief() {
    StringBuilder out = new StringBuilder();
    List<CandidateView> first =
        view.gravestFirst().subList(0, Math.min(MOST_CANDIDATES, view.candidates().size()));
    for (CandidateView candidate : first) {
      out.append("## ")
          .append(Phrases.shape(candidate.decision().answer()))
          .append(' ')
          .append(Markdown.text(StatusLine.of(candidate)))
          .append("\n\n");
    }
    int more = view.candidates().size() - first.size();
    if (more > 0) {
      out.append("And ").append(Numbers.count(more, "more candidate")).append(".\n\n");
    }
    out.append("Shortened: only the decisions are shown.\n\n");
    return end(out);
  }

  private String end(StringBuilder out) {
    return out.append("Run ")
        .append(Markdown.text(view.heading().run()))
        .append(" of ")
        .append(Markdown.text(Markdown.brief(view.heading().project(), LONGEST_NAME)))
        .append(", started ")
        .append(view.heading().started())
        .append(". The page `report.html` shows the cases; it is made again by `assize report ")
        .append(view.heading().run())
        .append("`, and one case is shown by `assize show CASE --run ")
        .append(view.heading().run())
        .append("`.\n\n")
        .append(Markdown.marker(view.heading().project()))
        .append('\n')
        .toString();
  }

  private void candidate(CandidateView candidate, Form form, StringBuilder out) {
    Decision decision = candidate.decision();
    out.append("## ")
        .append(Phrases.shape(decision.answer()))
        .append(' ')
        .append(decision.answer().name())
        .append(": ")
        .append(Markdown.text(decision.sentence()))
        .append("\n\n")
        .append(names(candidate))
        .append("\n\n")
        .append(versions(candidate.against()));
    boolean isShipped = decision.answer() == Answer.SHIP;
    // What keeps a candidate from shipping is there as long as it fits.
    list("Why", decision.reasons(), isShipped ? form.points() : form.reasons(), out);
    list("What would settle it", decision.toSettle(), form.points(), out);
    list("Rules", Phrases.rules(decision.rules()), form.points(), out);
    CategoryTable.add(candidate, form.categories(), out);
    MarkdownFigures.add(candidate, out);
    split(candidate, out);
    MarkdownAdversity.add(candidate.adversity(), form, out);
    list("Judges", NoisePhrases.of(candidate.judges()), form.points(), out);
    BrokenCases.add(candidate.shownFor(ShownCase.Why.BROKE), form.cases(), teller, out);
    list("To know", candidate.toKnow(), form.points(), out);
  }

  private static String names(CandidateView view) {
    String candidate = "Candidate " + Markdown.text(view.candidate().address());
    return switch (view.against()) {
      case Against.Baseline baseline ->
          candidate + " against baseline " + Markdown.text(baseline.side().address()) + ".";
      case Against.Nothing nothing -> candidate + " without a baseline.";
    };
  }

  private static String versions(Against against) {
    return against instanceof Against.Baseline baseline
        ? baseline
            .beside()
            .versions()
            .words()
            .map(words -> "What differs: " + Markdown.text(words) + ".\n\n")
            .orElse("")
        : "";
  }

  private static void list(String title, List<String> texts, int most, StringBuilder out) {
    if (texts.isEmpty()) {
      return;
    }
    out.append("**").append(title).append("**\n\n");
    for (String text : texts.subList(0, Math.min(most, texts.size()))) {
      out.append("- ").append(Markdown.text(text)).append('\n');
    }
    if (texts.size() > most) {
      out.append("- ").append(Numbers.count(texts.size() - (long) most)).append(" more\n");
    }
    out.append('\n');
  }

  private static void split(CandidateView view, StringBuilder out) {
    List<String> lines = SplitPhrases.lines(view.split(), view.against());
    if (!lines.isEmpty()) {
      out.append("Open and sealed cases:\n\n");
      lines.forEach(line -> out.append("- ").append(line).append(".\n"));
      out.append('\n');
    }
  }
}
