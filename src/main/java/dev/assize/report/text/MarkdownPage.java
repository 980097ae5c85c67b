package dev.assize.report.text;

import dev.assize.base.Numbers;
import dev.assize.regression.Answer;
import dev.assize.regression.Decision;
import dev.assize.report.Against;
import dev.assize.report.CandidateView;
import dev.assize.report.CategoryView;
import dev.assize.report.Difference;
import dev.assize.report.NoisePhrases;
import dev.assize.report.Phrases;
import dev.assize.report.RatePhrases;
import dev.assize.report.ReportView;
import dev.assize.report.ShownCase;
import dev.assize.report.SplitPhrases;
import dev.assize.report.SplitView;
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
    view.candidates().forEach(candidate -> candidate(candidate, form, out));
    for (String sentence : view.vacancy()) {
      out.append(Markdown.text(sentence)).append("\n\n");
    }
    if (!form.isWhole()) {
      out.append(form.leftOut()).append("\n\n");
    }
    return end(out);
  }

  /** The decisions alone, whatever else there is. */
  String brief() {
    StringBuilder out = new StringBuilder();
    List<CandidateView> first =
        view.candidates().subList(0, Math.min(MOST_CANDIDATES, view.candidates().size()));
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
    table(candidate, form.categories(), out);
    MarkdownFigures.add(candidate, out);
    split(candidate.split(), out);
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

  private static void table(CandidateView view, int most, StringBuilder out) {
    String asIf = Phrases.asIf(view.against());
    out.append(asIf.isEmpty() ? "" : "Figures by category are " + asIf + ".\n\n");
    out.append(
        "| category | baseline | candidate | difference | broke / fixed | change | would find |\n"
            + "|---|---|---|---|---|---|---|\n");
    List<CategoryView> all = view.categories();
    for (CategoryView category : all.subList(0, Math.min(most, all.size()))) {
      out.append("| ")
          .append(Markdown.text(category.category()))
          .append(" | ")
          .append(RatePhrases.rate(category.baseline()))
          .append(" | ")
          .append(RatePhrases.rate(category.candidate()))
          .append(" | ")
          .append(Phrases.difference(category.difference()))
          .append(" | ")
          .append(moved(category.difference()))
          .append(" | ")
          .append(category.change().words())
          .append(" | ")
          .append(category.change().couldShow())
          .append(" |\n");
    }
    out.append('\n');
    if (all.size() > most) {
      out.append("And ")
          .append(Numbers.count(all.size() - (long) most))
          .append(" more categories, which worsened less.\n\n");
    }
  }

  private static String moved(Difference difference) {
    return switch (difference) {
      case Difference.Unmeasured unmeasured -> "";
      case Difference.Measured measured ->
          Numbers.count(measured.table().n01()) + " / " + Numbers.count(measured.table().n10());
    };
  }

  private static void split(SplitView split, StringBuilder out) {
    switch (split) {
      case SplitView.AllOpen open -> {}
      case SplitView.Parted parted ->
          out.append("Open and sealed cases:\n\n- ")
              .append(SplitPhrases.part("open", parted.open()))
              .append(".\n- ")
              .append(SplitPhrases.part("sealed", parted.sealed()))
              .append(".\n- Gap: ")
              .append(SplitPhrases.gap(parted.gap()))
              .append(".\n\n");
    }
  }
}
