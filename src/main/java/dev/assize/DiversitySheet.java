package dev.assize;

import dev.assize.DiversityFigures.Shown;
import dev.assize.base.Numbers;
import dev.assize.diversity.CollapseGate;
import dev.assize.diversity.Figures;
import dev.assize.diversity.Gallery;
import dev.assize.diversity.Kept;
import dev.assize.diversity.Portrait;
import dev.assize.report.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How varied texts are, as a screen of plain text: alarms first, then a line for each figure of a
 * single set, or for each of several sets.
 */
final class DiversitySheet {

  private static final String FAILS = "!";

  private final DiversityFound found;
  private final Gallery gallery;
  private final Sheet sheet = new Sheet();

  DiversitySheet(DiversityFound found) {
    this.found = found;
    this.gallery = found.gallery();
  }

  String written() {
    gallery.portraits().forEach(this::alarms);
    gallery.portraits().stream()
        .filter(each -> !each.gates().isEmpty() && each.alarms().isEmpty())
        .forEach(each -> sheet.line("keeps   " + name(each) + ": all gates hold"));
    if (!sheet.toString().isEmpty()) {
      sheet.line("");
    }
    grid(gallery.portraits().size() == 1 ? figureByFigure() : setBySet());
    sheet.line("");
    notes();
    return sheet.toString();
  }

  private void alarms(Portrait portrait) {
    portrait.alarms().forEach(gate -> sheet.line(GateWords.alarm(name(portrait), gate)));
  }

  /** One set: its figures below each other, with the reference and the limits beside them. */
  private List<List<String>> figureByFigure() {
    Portrait set = gallery.portraits().getFirst();
    Map<String, CollapseGate> gates = DiversityFigures.gates(set);
    Optional<Portrait> reference = reference();
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("", "set", reference.map(each -> "reference"), gates.isEmpty() ? "" : "wanted"));
    rows.add(
        row(
            "texts",
            Numbers.count(set.all()),
            reference.map(each -> Numbers.count(each.all())),
            ""));
    for (Shown figure : DiversityFigures.ALL) {
      CollapseGate gate = gates.get(figure.name());
      if (!figure.of(set).equals("-")) {
        rows.add(
            row(
                figure.name(),
                figure.of(set),
                reference.map(figure::of),
                gate == null ? "" : GateWords.limit(gate) + (gate.holds() ? "" : " " + FAILS)));
      }
    }
    return rows;
  }

  private static List<String> row(
      String name, String set, Optional<String> reference, String wanted) {
    return Stream.of(Stream.of(name, set), reference.stream(), Stream.of(wanted))
        .flatMap(cells -> cells)
        .toList();
  }

  /** Several sets below each other, with the figures that tell most. */
  private List<List<String>> setBySet() {
    List<Shown> figures =
        DiversityFigures.ALL.stream()
            .filter(figure -> !figure.brief().isEmpty())
            .filter(
                figure ->
                    gallery.portraits().stream().anyMatch(each -> !figure.of(each).equals("-")))
            .toList();
    List<List<String>> rows = new ArrayList<>();
    rows.add(Stream.concat(Stream.of("set", "texts"), figures.stream().map(Shown::brief)).toList());
    Stream.concat(reference().stream(), gallery.portraits().stream())
        .forEach(
            each ->
                rows.add(
                    Stream.concat(
                            Stream.of(name(each), Numbers.count(each.all())),
                            figures.stream().map(figure -> figure.of(each) + mark(each, figure)))
                        .toList()));
    return rows;
  }

  private static String mark(Portrait portrait, Shown figure) {
    CollapseGate gate = DiversityFigures.gates(portrait).get(figure.name());
    return gate == null || gate.holds() ? " " : FAILS;
  }

  private Optional<Portrait> reference() {
    return gallery
        .reference()
        .map(each -> DiversityFigures.ofReference(each, gallery.portraits().getFirst()));
  }

  /** The first column flush left, the last of a figure's line as well, numbers flush right. */
  private void grid(List<List<String>> rows) {
    int last = rows.getFirst().size() - 1;
    boolean isWords = gallery.portraits().size() == 1;
    Grid.lines(rows, isWords ? List.of(0, last) : List.of(0)).forEach(sheet::line);
  }

  private void notes() {
    Figures first = gallery.portraits().getFirst().figures();
    sheet.line(
        (gallery.size() == 0
                ? "Whole sets were measured"
                : "Measured on "
                    + Numbers.count(gallery.size(), "text")
                    + " of each, near-duplicates on all")
            + "; column "
            + Visible.marked(found.column())
            + ", seed "
            + found.seed().value()
            + ". "
            + FAILS
            + " is beyond its limit.");
    sheet.line(
        "Distinct runs in "
            + Numbers.count(first.distinct().getFirst().words(), "word")
            + "; Vendi scores are of "
            + Numbers.count(first.sampled(), "text")
            + ".");
    reference().flatMap(Portrait::kept).stream()
        .flatMap(kept -> second(kept).lines())
        .forEach(sheet::line);
    if (found.left() > 0) {
      sheet.line(Numbers.count(found.left(), "text") + " without a word left out.");
    }
  }

  private static String second(Kept reference) {
    return reference.tail() == 1
        ? "The first set is the source of the others: tails are counted on as many texts as both have,\n"
            + "and its coverage is of one half by the other."
        : "Of the reference, tail and coverage are what one half of it keeps of the other.";
  }

  private static String name(Portrait portrait) {
    return Visible.marked(portrait.name()).replace('\n', ' ');
  }
}
