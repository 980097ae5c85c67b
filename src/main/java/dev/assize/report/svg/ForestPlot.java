package dev.assize.report.svg;

import dev.assize.base.Numbers;
import java.util.List;
import java.util.stream.Stream;

/**
 * Draws changes with their intervals, one row each, against zero and the margin. The square grows
 * with the number of cases; colour means nothing. What could not be measured stands last.
 */
public final class ForestPlot {

  private static final double IN_A_SENTENCE = 400;

  private ForestPlot() {}

  /**
   * What changed, and by how much; below zero is for the worse.
   *
   * @param allowed the worsening that its square is to be seen against
   */
  public record Row(String name, Estimate estimate, Allowed allowed) {

    /** A row under the margin of the whole plot. */
    public Row(String name, Estimate estimate) {
      this(name, estimate, new Allowed.AsAll());
    }

    boolean hasOwn() {
      return allowed instanceof Allowed.Own;
    }

    /** The margin that holds for it, as a share. */
    double margin(double ofAll) {
      return switch (allowed) {
        case Allowed.AsAll all -> ofAll;
        case Allowed.Own own -> own.margin();
      };
    }
  }

  /** Which margin holds for a row. */
  public sealed interface Allowed {

    /** That of the whole plot. */
    record AsAll() implements Allowed {}

    /** Another one, as a share: it is drawn in its row alone. */
    record Own(double margin) implements Allowed {}
  }

  /**
   * Rows under one heading, worst first.
   *
   * @param heading empty for none
   */
  public record Group(String heading, List<Row> rows) {

    public Group {
      rows = List.copyOf(rows);
    }

    /** What was measured in the order given, then what was not. */
    Stream<Row> shown() {
      return Stream.concat(
          rows.stream().filter(row -> row.estimate() instanceof Estimate.Measured),
          rows.stream().filter(row -> row.estimate() instanceof Estimate.Unmeasured));
    }

    boolean hasOwn() {
      return rows.stream().anyMatch(Row::hasOwn);
    }
  }

  /**
   * The figure for a page of at least 700 pixels: names, intervals and figures side by side.
   *
   * @param margin the worsening that the gate allows, as a share; the band between it and zero is
   *     shaded
   */
  public static Figure wide(List<Group> groups, double margin, String title) {
    ForestRows rows = new ForestRows(groups, margin);
    return figure(rows, title, new ForestWide(rows).draw(title, finding(rows)));
  }

  /** The same data for a page of any width: figures under the name, and the interval under both. */
  public static Figure narrow(List<Group> groups, double margin, String title) {
    ForestRows rows = new ForestRows(groups, margin);
    return figure(rows, title, new ForestNarrow(rows).draw(title, finding(rows)));
  }

  private static Figure figure(ForestRows rows, String title, String markup) {
    return new Figure(
        markup,
        title,
        finding(rows),
        head(rows),
        rows.groups().stream()
            .flatMap(group -> group.shown().map(row -> cells(rows, group.heading(), row)))
            .toList());
  }

  private static List<String> head(ForestRows rows) {
    List<String> head =
        List.of("Group", "Name", "Change, points", rows.interval(), "Cases", "Adjusted p");
    return rows.hasOwn() ? with(head, "Margin") : head;
  }

  private static List<String> with(List<String> cells, String last) {
    return Stream.concat(cells.stream(), Stream.of(last)).toList();
  }

  private static List<String> cells(ForestRows rows, String heading, Row row) {
    List<String> cells = cells(heading, row);
    return rows.hasOwn() ? with(cells, Numbers.signedPoints(-row.margin(rows.margin()))) : cells;
  }

  private static List<String> cells(String heading, Row row) {
    return switch (row.estimate()) {
      case Estimate.Measured measured ->
          List.of(
              heading,
              row.name(),
              measured.change(),
              measured.limits(),
              Numbers.count(measured.n()),
              measured.p());
      case Estimate.Unmeasured unmeasured ->
          List.of(heading, row.name(), unmeasured.why(), "", "", "");
    };
  }

  private static String finding(ForestRows rows) {
    return rows.worst().isEmpty()
        ? "Nothing was measured on both sides."
        : worst(rows.worst().getFirst(), rows.telling());
  }

  private static String worst(Row row, String telling) {
    Estimate.Measured measured = (Estimate.Measured) row.estimate();
    String name = Label.fit(row.name(), IN_A_SENTENCE);
    String change =
        (measured.value() < 0
                ? name + " fell most: "
                : measured.value() == 0
                    ? "None fell; " + name + " stayed: "
                    : "None fell; " + name + " gained least: ")
            + measured.change()
            + " points ("
            + measured.limits()
            + ")";
    return change + "; " + telling;
  }
}
