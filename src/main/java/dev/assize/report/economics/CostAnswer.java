package dev.assize.report.economics;

/** What was found out about cost, to be laid out in any format. */
public sealed interface CostAnswer
    permits BurnDownView, CostsView, HostingView, RouteView, TiersView, TrimView, WorthView {

  /** Whose cost it is about. */
  String project();

  /** In words, tables and charts. */
  Paper paper();

  /** Every number once, unrounded, for spreadsheets. */
  Part.Table figures();

  /** For programs, indented, with a line feed at its end; {@code docs/formats.md} has it. */
  String json();

  /** Whether anything could be told. */
  boolean isTold();
}
