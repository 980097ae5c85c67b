package dev.assize.report.economics;

import dev.assize.base.Numbers;
import dev.assize.report.svg.LineChart;
import dev.assize.report.svg.Tornado;
import java.util.ArrayList;
import java.util.List;

/** As much of an answer about cost as the report of a run has room for; the rest is named. */
final class Excerpt {

  /** Of a golden set with many categories the first ones. */
  private static final int PARTS = 12;

  private static final int ROWS = 40;
  private static final int SENTENCES = 20;

  /** Names of subjects and categories may be as long as somebody likes. */
  private static final int CHARACTERS = 600;

  private Excerpt() {}

  /**
   * The excerpt.
   *
   * @param command tells all of it
   */
  static Paper of(Paper paper, String command) {
    List<String> toKnow = new ArrayList<>(some(paper.toKnow()));
    int more = paper.parts().size() - PARTS;
    boolean isCut =
        more > 0
            || paper.parts().stream()
                .flatMap(part -> part.tables().stream())
                .anyMatch(table -> table.rows().size() > ROWS);
    if (isCut) {
      toKnow.add(
          (more > 0 ? Numbers.count(more, "more part") + " and all rows" : "All rows")
              + " of long tables: "
              + command);
    }
    return new Paper(
        cut(paper.title()),
        paper.isTold(),
        some(paper.answers()),
        paper.parts().stream().limit(PARTS).map(Excerpt::part).toList(),
        toKnow);
  }

  private static Part part(Part part) {
    return new Part(
        cut(part.title()),
        some(part.sentences()),
        part.tables().stream().map(Excerpt::table).toList(),
        part.charts().stream().map(Excerpt::chart).toList());
  }

  private static Chart chart(Chart chart) {
    return switch (chart) {
      case Chart.Trade trade ->
          new Chart.Trade(
              cut(trade.unit()),
              trade.offers().stream()
                  .map(
                      each ->
                          new Chart.Offer(
                              cut(each.name()),
                              each.reach(),
                              each.cost(),
                              each.quality(),
                              cut(each.latency())))
                  .toList());
      case Chart.Losses losses ->
          new Chart.Losses(
              losses.margin(),
              losses.losses().stream()
                  .map(each -> new Chart.Loss(cut(each.name()), each.change()))
                  .toList());
      case Chart.Lines lines ->
          new Chart.Lines(
              cut(lines.title()),
              cut(lines.finding()),
              lines.lines().stream()
                  .map(each -> new LineChart.Line(cut(each.name()), each.points()))
                  .toList(),
              lines.marks().stream()
                  .map(each -> new LineChart.Mark(each.x(), cut(each.words())))
                  .toList(),
              cut(lines.across()),
              cut(lines.up()));
      case Chart.Swings swings ->
          new Chart.Swings(
              cut(swings.title()),
              cut(swings.unit()),
              swings.stated(),
              swings.bars().stream().map(Excerpt::bar).toList());
    };
  }

  private static Tornado.Bar bar(Tornado.Bar bar) {
    return new Tornado.Bar(
        cut(bar.name()), bar.low(), bar.high(), bar.atLow(), bar.atHigh(), cut(bar.turns()));
  }

  private static Part.Table table(Part.Table table) {
    return new Part.Table(
        table.head().stream().map(Excerpt::cut).toList(),
        table.rows().stream()
            .limit(ROWS)
            .map(row -> row.stream().map(Excerpt::cut).toList())
            .toList());
  }

  /** The first of a list of sentences. */
  static List<String> some(List<String> sentences) {
    return sentences.stream().limit(SENTENCES).map(Excerpt::cut).toList();
  }

  /** The beginning of a text. */
  static String cut(String text) {
    return text.codePointCount(0, text.length()) <= CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, CHARACTERS)) + "...";
  }
}
