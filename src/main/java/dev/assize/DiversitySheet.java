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

  private static final String GAP = "  ";
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
    for (CollapseGate gate : portrait.alarms()) {
      sheet.line(
          "ALARM   "
              + name(portrait)
              + ": "
              + gate.figure()
              + " "
              + shown(gate.figure(), gate.value())
              + ", "
              + limit(gate)
              + " wanted ("
              + gate.basis()
              + ")");
    }
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
                gate == null ? "" : limit(gate) + (gate.holds() ? "" : " " + FAILS)));
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
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    rows.forEach(
        row -> {
          for (int i = 0; i < columns; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
          }
        });
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String cell = row.get(i);
        String room = " ".repeat(widths[i] - cell.length());
        boolean isWords = i == 0 || rows.getFirst().get(i).equals("wanted");
        line.append(i == 0 ? "" : GAP).append(isWords ? cell + room : room + cell);
      }
      sheet.line(line.toString());
    }
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

  private static String limit(CollapseGate gate) {
    return gate.bound() + " " + shown(gate.figure(), gate.limit());
  }

  private static String shown(String figure, double value) {
    int decimals =
        DiversityFigures.ALL.stream()
            .filter(each -> each.name().equals(figure))
            .mapToInt(Shown::decimals)
            .findFirst()
            .orElse(3);
    return Numbers.decimal(value, decimals);
  }
}
