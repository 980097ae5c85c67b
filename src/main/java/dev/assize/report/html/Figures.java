package dev.assize.report.html;

import dev.assize.report.svg.Estimate;
import dev.assize.report.svg.Figure;
import dev.assize.report.svg.ForestPlot;
import dev.assize.report.svg.MiniInterval;
import dev.assize.report.svg.TransitionMatrix;
import dev.assize.report.svg.TransitionMatrix.Cell;
import dev.assize.report.svg.TransitionMatrix.Cells;
import dev.assize.stats.Interval;
import dev.assize.stats.PValue;
import java.util.ArrayList;
import java.util.List;

/** The figures of one candidate, as far as its report has the numbers for them. */
final class Figures {

  private final Entry candidate;
  private final Entry against;
  private final String anchor;
  private final double margin;
  private final List<Page.Figure> figures = new ArrayList<>();

  private Figures(Entry candidate, String anchor) {
    this.candidate = candidate;
    this.against = candidate.in("against");
    this.anchor = anchor;
    this.margin = candidate.in("gate").share("margin");
  }

  static List<Page.Figure> of(Entry candidate, String anchor) {
    Figures figures = new Figures(candidate, anchor);
    if (figures.against.has("baseline")) {
      figures.forest();
      figures.transitions();
      figures.spreads();
    }
    figures.judges();
    figures.past();
    return figures.figures;
  }

  /** The line of a tile. */
  static String line(double value, Interval interval, double margin) {
    return MiniInterval.of(
            new Estimate.Measured(value, interval, 0, ""), -margin, "Change of the pass rate")
        .markup();
  }

  private void forest() {
    List<ForestPlot.Row> categories =
        candidate
            .entries("categories")
            .map(each -> new ForestPlot.Row(each.text("category"), estimate(each)))
            .toList();
    List<ForestPlot.Group> groups = new ArrayList<>();
    groups.add(
        new ForestPlot.Group(
            "all cases", List.of(new ForestPlot.Row("pass rate", estimate(against)))));
    groups.add(new ForestPlot.Group("by category, worst first", categories));
    List<ForestPlot.Row> rules =
        candidate
            .entries("rules")
            .filter(rule -> rule.text("unit").equals("points"))
            .map(Figures::ruleRow)
            .toList();
    if (!rules.isEmpty()) {
      groups.add(new ForestPlot.Group("by rule", rules));
    }
    add(
        "forest",
        ForestPlot.wide(groups, margin, "Change of the pass rate by category"),
        "Each square is a change in points, larger for more cases, with its interval. The band"
            + " reaches from zero to the margin that the gate allows, in the row of a rule to its"
            + " own. Categories inform, unless a rule of the gate is about them.");
    add(
        "forest narrow",
        ForestPlot.narrow(groups, margin, "Change of the pass rate by category"),
        "");
  }

  private static ForestPlot.Row ruleRow(Entry rule) {
    return new ForestPlot.Row(
        rule.text("name"), ofRule(rule), new ForestPlot.Allowed.Own(rule.share("margin")));
  }

  private static Estimate estimate(Entry holder) {
    Entry difference = holder.in("difference");
    Entry change = holder.in("change");
    String p = change.has("lnAdjusted") ? new PValue(change.share("lnAdjusted")).text() : "";
    return difference
        .interval("interval")
        .<Estimate>map(
            i -> new Estimate.Measured(difference.share("value"), i, cases(difference), p))
        .orElseGet(() -> new Estimate.Unmeasured(difference.text("unmeasured")));
  }

  private static int cases(Entry difference) {
    return (int) difference.wholes("table").stream().mapToLong(Long::longValue).sum();
  }

  private static Estimate ofRule(Entry rule) {
    return rule.interval("interval")
        .<Estimate>map(
            i ->
                new Estimate.Measured(
                    rule.share("difference"),
                    i,
                    (int) rule.whole("n"),
                    new PValue(rule.share("lnAdjusted")).text()))
        .orElseGet(() -> new Estimate.Unmeasured(rule.text("missing")));
  }

  private void transitions() {
    Entry ways = against.in("transitions");
    add(
        "transitions",
        TransitionMatrix.of(
            new Cells(
                cell(ways, "steady-pass"),
                cell(ways, "broke"),
                cell(ways, "fixed"),
                cell(ways, "steady-fail"),
                cell(ways, "not-comparable")),
            estimate(against),
            margin),
        "");
  }

  private void spreads() {
    Spreads spreads = new Spreads(candidate);
    spreads.trade().ifPresent(figure -> add("trade", figure, ""));
    spreads
        .scores()
        .ifPresent(
            figure ->
                add(
                    "scores",
                    figure,
                    ("A case's score is the share of what was met. " + spreads.without()).strip()));
    spreads.latencies().ifPresent(figure -> add("latencies", figure, spreads.without()));
    Entry before = against.in("baseline");
    Entry after = candidate.in("candidate");
    Costs.split(before, after)
        .ifPresent(figure -> add("split", figure, Costs.caption(before, after)));
  }

  private void judges() {
    JudgePictures judges = new JudgePictures(candidate);
    judges
        .matrix()
        .ifPresent(
            figure ->
                add(
                    "judges",
                    figure,
                    "1 is perfect, 0 no more than chance. With people: on the replies they"
                        + " labelled when the judge was measured; between judges: on the replies of"
                        + " this run, as if each stood alone."));
    judges
        .flips()
        .ifPresent(
            figure ->
                add(
                    "flips",
                    figure,
                    "Pairs of this run, each shown in both orders; where they disagree, the pair"
                        + " counts as a tie."));
  }

  private void past() {
    PastRuns past = new PastRuns(candidate);
    past.chart().ifPresent(figure -> add("past", figure, past.words()));
  }

  private Cell cell(Entry ways, String way) {
    return new Cell((int) ways.whole(way), "#" + anchor + "&q=is:" + way);
  }

  private void add(String name, Figure figure, String note) {
    figures.add(laidOut(name, figure, note));
  }

  /** A figure as the page lays it out, with its table. */
  static Page.Figure laidOut(String name, Figure figure, String note) {
    return new Page.Figure(
        name,
        Markup.trusted(figure.markup()),
        figure.finding(),
        note,
        figure.head(),
        figure.rows());
  }
}
