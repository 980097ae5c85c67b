package dev.assize.report.html;

import dev.assize.base.Numbers;
import dev.assize.regression.SetChanges;
import dev.assize.regression.Transition;
import dev.assize.report.Against;
import dev.assize.report.CandidateView;
import dev.assize.report.CategoryView;
import dev.assize.report.Difference;
import dev.assize.report.NoisePhrases;
import dev.assize.report.Phrases;
import dev.assize.report.RatePhrases;
import dev.assize.report.ReportView;
import dev.assize.report.SliceChange;
import dev.assize.report.SplitPhrases;
import dev.assize.report.SplitView;
import dev.assize.report.svg.Estimate;
import dev.assize.report.svg.ForestPlot;
import dev.assize.score.Metric;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Puts a report into the words that the template lays out. */
final class PageMaker {

  private static final int MOST_ROWS = 40;

  private PageMaker() {}

  static Page page(ReportView view, Style style) {
    List<Page.Part> parts = new ArrayList<>();
    for (CandidateView candidate : view.candidates()) {
      parts.add(part(candidate, "p" + (parts.size() + 1)));
    }
    return new Page(
        view.answer() + ": " + view.heading().project(),
        view.heading().project(),
        view.heading().run(),
        view.heading().started().toString(),
        style.policy(),
        trusted(style.css()),
        parts,
        view.vacancy(),
        Background.provenance(view.manifest()));
  }

  private static Page.Part part(CandidateView view, String anchor) {
    return new Page.Part(
        anchor,
        view.decision().answer().name().toLowerCase(Locale.ROOT),
        Phrases.shape(view.decision().answer()),
        view.decision().answer().name(),
        view.decision().sentence(),
        view.candidate().address(),
        baseline(view.against()),
        view.decision().reasons(),
        view.decision().toSettle(),
        Phrases.rules(view.decision().rules()),
        view.toKnow(),
        tiles(view),
        Phrases.asIf(view.against()),
        view.categories().stream().map(PageMaker::category).toList(),
        plot(view),
        CasePages.groups(view, anchor),
        view.leftOut(),
        NoisePhrases.of(view.judges()),
        Background.sides(view),
        changes(view.against()),
        CasePages.index(view, anchor));
  }

  private static String baseline(Against against) {
    return switch (against) {
      case Against.Baseline baseline -> "against baseline " + baseline.side().address();
      case Against.Nothing nothing -> "without a baseline: " + nothing.why();
    };
  }

  private static List<Page.Tile> tiles(CandidateView view) {
    List<Page.Tile> tiles = new ArrayList<>();
    switch (view.against()) {
      case Against.Nothing nothing -> tiles.add(rate("Passed", view.candidate().passRate()));
      case Against.Baseline against -> {
        tiles.add(difference(against));
        tiles.add(
            new Page.Tile(
                "Cases that changed",
                Numbers.count(against.count(Transition.BROKE))
                    + " broke, "
                    + Numbers.count(against.count(Transition.FIXED))
                    + " fixed",
                Numbers.count(against.count(Transition.STEADY_PASS))
                    + " pass and "
                    + Numbers.count(against.count(Transition.STEADY_FAIL))
                    + " fail on both sides, "
                    + Numbers.count(against.count(Transition.NOT_COMPARABLE))
                    + " not comparable"));
        Phrases.traffic(against.beside().traffic())
            .ifPresent(line -> tiles.add(new Page.Tile("Quality by traffic", "", line)));
        tiles.add(rate("Candidate passed", view.candidate().passRate()));
        tiles.add(rate("Baseline passed", against.side().passRate()));
        tiles.add(
            new Page.Tile(
                "What it could find",
                "",
                "A loss of " + Phrases.detectable(against.detectable()) + asIf(against)));
      }
    }
    tiles.addAll(split(view.split()));
    return tiles;
  }

  private static List<Page.Tile> split(SplitView split) {
    return switch (split) {
      case SplitView.AllOpen open -> List.of();
      case SplitView.Parted parted ->
          List.of(
              new Page.Tile("Open cases", "", SplitPhrases.part("open", parted.open())),
              new Page.Tile("Sealed cases", "", SplitPhrases.part("sealed", parted.sealed())),
              new Page.Tile("Gap between them", "", SplitPhrases.gap(parted.gap())));
    };
  }

  private static Page.Tile rate(String name, Metric metric) {
    String interval =
        metric.n() == 0
            ? ""
            : Numbers.level(metric.level()) + " interval " + RatePhrases.limits(metric) + ", ";
    return new Page.Tile(
        name,
        RatePhrases.share(metric),
        interval + "n " + RatePhrases.among(metric) + "; " + Phrases.counts(metric.counts()));
  }

  private static String asIf(Against against) {
    String words = Phrases.asIf(against);
    return words.isEmpty() ? "" : "; " + words;
  }

  private static Page.Tile difference(Against.Baseline against) {
    return switch (against.difference()) {
      case Difference.Unmeasured unmeasured ->
          new Page.Tile("Quality", "not measured", unmeasured.why());
      case Difference.Measured measured ->
          new Page.Tile(
              "Quality",
              Numbers.signedPoints(measured.value()) + " points",
              Numbers.level(measured.interval().level())
                  + " interval "
                  + Phrases.points(measured.interval())
                  + ", n "
                  + Numbers.count(measured.table().total())
                  + "; "
                  + Phrases.p(measured)
                  + asIf(against));
    };
  }

  private static Page.Category category(CategoryView view) {
    return new Page.Category(
        view.category(),
        RatePhrases.rate(view.baseline()),
        RatePhrases.rate(view.candidate()),
        Phrases.difference(view.difference()),
        view.change().words(),
        view.change().couldShow());
  }

  private static List<TemplateModel> plot(CandidateView view) {
    List<ForestPlot.Row> rows =
        view.categories().stream().map(PageMaker::row).limit(MOST_ROWS).toList();
    return rows.isEmpty()
        ? List.of()
        : List.of(
            trusted(
                ForestPlot.wide(
                        List.of(new ForestPlot.Group("", rows)),
                        view.rules().margin(),
                        "Change by category, worst first")
                    .markup()));
  }

  private static ForestPlot.Row row(CategoryView category) {
    return new ForestPlot.Row(category.category(), estimate(category));
  }

  private static Estimate estimate(CategoryView category) {
    return switch (category.difference()) {
      case Difference.Measured measured ->
          new Estimate.Measured(
              measured.value(),
              measured.interval(),
              measured.table().total(),
              adjusted(category.change()));
      case Difference.Unmeasured unmeasured -> new Estimate.Unmeasured(unmeasured.why());
    };
  }

  private static String adjusted(SliceChange change) {
    return switch (change) {
      case SliceChange.Tested tested -> tested.adjusted().text();
      case SliceChange.Untested untested -> "";
    };
  }

  private static List<Page.Change> changes(Against against) {
    return switch (against) {
      case Against.Nothing nothing -> List.of();
      case Against.Baseline baseline -> changes(baseline.changes());
    };
  }

  private static List<Page.Change> changes(SetChanges changes) {
    return Stream.of(
            change("Added, asked of the candidate only", changes.added()),
            change("Removed, asked of the baseline only", changes.removed()),
            change("Edited, not the same question on both sides", changes.edited()),
            change("Expectation changed, checks run again on both sides", changes.rederived()),
            change("Expectation changed, to be judged again", changes.unjudged()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Page.Change> change(String title, List<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : List.of(
            new Page.Change(title + " (" + Numbers.count(ids.size()) + ")", Phrases.few(ids, 200)));
  }

  /** Markup of our own making; never anything that a user or a model wrote. */
  private static TemplateModel trusted(String markup) {
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(markup);
    } catch (TemplateModelException e) {
      throw new IllegalStateException("markup is taken as it is", e);
    }
  }
}
