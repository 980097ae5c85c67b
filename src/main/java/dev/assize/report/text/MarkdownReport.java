package dev.assize.report.text;

import dev.assize.base.Numbers;
import dev.assize.regression.Answer;
import dev.assize.regression.TrafficDifference;
import dev.assize.regression.Transition;
import dev.assize.report.Against;
import dev.assize.report.CandidateView;
import dev.assize.report.CategoryView;
import dev.assize.report.EvidencePhrases;
import dev.assize.report.NoisePhrases;
import dev.assize.report.Phrases;
import dev.assize.report.RatePhrases;
import dev.assize.report.ReportFormat;
import dev.assize.report.ReportView;
import dev.assize.report.ShownCase;
import dev.assize.report.SideView;
import dev.assize.report.SplitPhrases;
import dev.assize.report.SplitView;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** The report as a job summary: what CI shows beside a change. */
public final class MarkdownReport implements ReportFormat {

  private static final int REASONS = 5;
  private static final int CASES = 5;
  private static final int CATEGORIES = 40;

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public List<String> otherNames() {
    return List.of("md");
  }

  @Override
  public String file() {
    return "report.md";
  }

  @Override
  public void write(ReportView view, Writer out) throws IOException {
    for (CandidateView candidate : view.candidates()) {
      candidate(candidate, out);
    }
    for (String sentence : view.vacancy()) {
      out.append(Markdown.text(sentence)).append("\n\n");
    }
    out.append("Run ")
        .append(Markdown.text(view.heading().run()))
        .append(" of ")
        .append(Markdown.text(view.heading().project()))
        .append(", started ")
        .append(view.heading().started().toString())
        .append(". The page `report.html` beside this file shows the cases.\n\n")
        .append("<!-- assize-report -->\n");
  }

  private static void candidate(CandidateView view, Writer out) throws IOException {
    out.append("## ")
        .append(Phrases.shape(view.decision().answer()))
        .append(' ')
        .append(view.decision().answer().name())
        .append(": ")
        .append(Markdown.text(view.decision().sentence()))
        .append("\n\n")
        .append(names(view))
        .append("\n\n");
    boolean isShipped = view.decision().answer() == Answer.SHIP;
    list("Why", view.decision().reasons(), isShipped ? REASONS : Integer.MAX_VALUE, out);
    list("What would settle it", view.decision().toSettle(), out);
    list("Rules", Phrases.rules(view.decision().rules()), out);
    table(view, out);
    figures(view, out);
    split(view.split(), out);
    list("Judges", NoisePhrases.of(view.judges()), out);
    cases(view, out);
    list("To know", view.toKnow(), out);
  }

  private static String names(CandidateView view) {
    String candidate = "Candidate " + Markdown.text(view.candidate().address());
    return switch (view.against()) {
      case Against.Baseline baseline ->
          candidate + " against baseline " + Markdown.text(baseline.side().address()) + ".";
      case Against.Nothing nothing -> candidate + " without a baseline.";
    };
  }

  private static void list(String title, List<String> texts, Writer out) throws IOException {
    list(title, texts, REASONS, out);
  }

  /** What keeps a candidate from shipping is never cut. */
  private static void list(String title, List<String> texts, int most, Writer out)
      throws IOException {
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

  private static void table(CandidateView view, Writer out) throws IOException {
    String asIf = Phrases.asIf(view.against());
    out.append(asIf.isEmpty() ? "" : "Figures by category are " + asIf + ".\n\n");
    out.append(
        "| category | baseline | candidate | difference | change | would find |\n"
            + "|---|---|---|---|---|---|\n");
    List<CategoryView> first =
        view.categories().subList(0, Math.min(CATEGORIES, view.categories().size()));
    for (CategoryView category : first) {
      out.append("| ")
          .append(Markdown.text(category.category()))
          .append(" | ")
          .append(RatePhrases.rate(category.baseline()))
          .append(" | ")
          .append(RatePhrases.rate(category.candidate()))
          .append(" | ")
          .append(Phrases.difference(category.difference()))
          .append(" | ")
          .append(category.change().words())
          .append(" | ")
          .append(category.change().couldShow())
          .append(" |\n");
    }
    out.append('\n');
  }

  private static void figures(CandidateView view, Writer out) throws IOException {
    out.append("Candidate: ").append(RatePhrases.rate(view.candidate().passRate())).append("; ");
    out.append(Phrases.counts(view.candidate().passRate().counts())).append(".\n");
    switch (view.against()) {
      case Against.Nothing nothing -> {
        weighted("Candidate", view.candidate(), out);
        following("Candidate", view.candidate(), out);
        tokens("Candidate", view.candidate(), out);
        out.append('\n');
      }
      case Against.Baseline against -> {
        out.append("Baseline: ").append(RatePhrases.rate(against.side().passRate())).append("; ");
        out.append(Phrases.counts(against.side().passRate().counts())).append(".\n");
        out.append("Difference: ").append(Phrases.difference(against.difference()));
        out.append("; ").append(Phrases.p(against.difference()));
        out.append("; would find ").append(Phrases.detectable(against.detectable()));
        out.append(Phrases.asIf(against).isEmpty() ? "" : "; all " + Phrases.asIf(against));
        out.append(".\n").append(transitions(against)).append(".\n");
        Optional<String> changes = Phrases.changes(against.changes());
        if (changes.isPresent()) {
          out.append("Golden cases: ").append(changes.get()).append(".\n");
        }
        weighted("Candidate", view.candidate(), out);
        weighted("Baseline", against.side(), out);
        traffic(against, out);
        following("Candidate", view.candidate(), out);
        following("Baseline", against.side(), out);
        tokens("Candidate", view.candidate(), out);
        tokens("Baseline", against.side(), out);
        out.append('\n');
      }
    }
  }

  private static void split(SplitView split, Writer out) throws IOException {
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

  private static void weighted(String name, SideView side, Appendable out) throws IOException {
    Optional<String> weighted = Phrases.weighted(side.weighting());
    if (weighted.isPresent()) {
      out.append(name).append(" by weight: ").append(weighted.get()).append(".\n");
    }
  }

  private static void following(String name, SideView side, Appendable out) throws IOException {
    for (String score : RatePhrases.following(side.facts().following())) {
      out.append(name).append(": ").append(score).append(".\n");
    }
  }

  private static void traffic(Against.Baseline against, Appendable out) throws IOException {
    Optional<String> traffic = Phrases.traffic(against.beside().traffic());
    if (traffic.isPresent()) {
      boolean isFigure = against.beside().traffic() instanceof TrafficDifference.Measured;
      out.append("Difference by traffic: ")
          .append(isFigure ? traffic.get() : Markdown.text(traffic.get()))
          .append(".\n");
    }
  }

  private static void tokens(String name, SideView side, Appendable out) throws IOException {
    out.append(name).append(" tokens: ").append(EvidencePhrases.use(side.evidence())).append(".\n");
  }

  private static String transitions(Against.Baseline against) {
    return Numbers.count(against.count(Transition.BROKE))
        + " broke, "
        + Numbers.count(against.count(Transition.FIXED))
        + " fixed, "
        + Numbers.count(against.count(Transition.STEADY_PASS))
        + " steady-pass, "
        + Numbers.count(against.count(Transition.STEADY_FAIL))
        + " steady-fail, "
        + Numbers.count(against.count(Transition.NOT_COMPARABLE))
        + " not comparable";
  }

  private static void cases(CandidateView view, Writer out) throws IOException {
    List<ShownCase> broken = view.shownFor(ShownCase.Why.BROKE);
    for (ShownCase shown : broken.subList(0, Math.min(CASES, broken.size()))) {
      out.append("<details><summary>Broke: ")
          .append(Markdown.text(shown.row().id()))
          .append("</summary>\n\nAsked (untrusted text):\n\n")
          .append(Markdown.fenced(shown.input()))
          .append("\nThe candidate's reply (untrusted model output):\n\n");
      for (ShownCase.Trial trial : shown.candidate().stream().limit(1).toList()) {
        out.append(Markdown.fenced(trial.said().text())).append('\n');
      }
      out.append("</details>\n\n");
    }
  }
}
