package dev.assize.report.html;

import dev.assize.base.Numbers;
import dev.assize.report.SweepPhrases;
import dev.assize.report.svg.ContextSweep;
import dev.assize.report.svg.ContextSweep.Reached;
import dev.assize.report.svg.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The curve over place and length of the context, where such cases were asked. */
final class SweepPicture {

  private static final String TITLE = "Pass rate by place and length of the context";

  private static final String NONE = "\u2013";

  private final Entry sides;

  SweepPicture(Entry adversarial) {
    this.sides = adversarial;
  }

  /** The figure with its tables, or nothing. */
  List<Page.Swept> swept() {
    if (cells("candidate").isEmpty()) {
      return List.of();
    }
    List<ContextSweep.Side> drawn =
        Stream.of("candidate", "baseline")
            .filter(name -> !cells(name).isEmpty())
            .map(name -> new ContextSweep.Side(name, cells(name)))
            .toList();
    Entry sweep = sides.in("candidate").in("sweep");
    Page.Figure figure =
        Figures.laidOut(
            "sweep",
            ContextSweep.of(drawn, TITLE, finding(sweep)),
            "Each mark is the share of a cell's decided cases that pass, with Wilson's interval; a"
                + " cross stands where none was decided, and the table says why.");
    return List.of(
        new Page.Swept(
            figure,
            marginal("length of the padding, in tokens", "Padding", "padding", "paddings"),
            marginal("place: per cent of the padding before", "Before", "position", "positions"),
            sweep.in("effectiveLength").text("definition")));
  }

  private Page.Grid marginal(String by, String head, String name, String list) {
    List<String> names =
        sides.has("baseline") ? List.of("candidate", "baseline") : List.of("candidate");
    List<String> heads = new ArrayList<>(List.of(head, "Candidate"));
    names.stream().skip(1).forEach(other -> heads.add("Baseline"));
    return new Page.Grid(
        "Pass rate by " + by,
        heads,
        sides
            .in("candidate")
            .in("sweep")
            .entries(list)
            .map(line -> row(line.whole(name), name, list, names))
            .toList(),
        "");
  }

  private List<String> row(long at, String name, String list, List<String> names) {
    List<String> row = new ArrayList<>(List.of(Numbers.count(at)));
    for (String side : names) {
      row.add(
          sides
              .in(side)
              .in("sweep")
              .entries(list)
              .filter(line -> line.whole(name) == at)
              .findFirst()
              .map(SweepPicture::told)
              .orElse(NONE));
    }
    return row;
  }

  private static String told(Entry line) {
    String open = open(line);
    String rate = Adversaries.hitsOf(line.in("passRate"));
    return open.isEmpty() ? rate : rate + (rate.contains("\n") ? "; " : "\n") + open;
  }

  private static String open(Entry line) {
    return SweepPhrases.open(
        line.whole("beyondContext"),
        line.whole("errored"),
        line.whole("unscored"),
        line.whole("notAsked"));
  }

  private List<ContextSweep.Cell> cells(String side) {
    return sides.in(side).in("sweep").entries("cells").map(SweepPicture::cell).toList();
  }

  private static ContextSweep.Cell cell(Entry cell) {
    return new ContextSweep.Cell(
        (int) cell.whole("position"), (int) cell.whole("padding"), reached(cell));
  }

  private static Reached reached(Entry cell) {
    Entry rate = cell.in("passRate");
    String open = open(cell);
    return rate.interval("wilson")
        .<Reached>map(
            i ->
                new Reached.Decided(
                    new Span(rate.share("value"), i.lo(), i.hi()), (int) rate.whole("n"), open))
        .orElseGet(() -> new Reached.Nothing(open.isEmpty() ? "no such case" : open));
  }

  private static String finding(Entry sweep) {
    return "Effective context length of the candidate: " + effective(sweep) + ".";
  }

  /** {@code 4,000 tokens of padding, not 8,000}, of a side's sweep; a dash where there is none. */
  static String effective(Entry sweep) {
    Entry found = sweep.in("effectiveLength");
    return found.has("tokens")
        ? tokens(found, "tokens") + ", not " + Numbers.count(found.whole("lostAt"))
        : found.has("atLeast")
            ? "at least " + tokens(found, "atLeast")
            : found.has("below")
                ? "below " + tokens(found, "below")
                : found.has("unknown") ? "cannot be told: " + found.text("unknown") : NONE;
  }

  private static String tokens(Entry effective, String name) {
    return SweepPhrases.tokens((int) effective.whole(name)) + " of padding";
  }
}
