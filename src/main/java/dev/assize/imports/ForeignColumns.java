package dev.assize.imports;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import java.util.List;
import java.util.Set;

/**
 * What columns a CSV file of foreign rows may have, and must: told once, at its first line, as
 * every row would else be told the same.
 *
 * @param known every column
 * @param needed of each group at least one column
 */
record ForeignColumns(Set<String> known, List<List<String>> needed) {

  static final ForeignColumns REPLIES =
      new ForeignColumns(
          Set.of(
              "case",
              "subject",
              "sentinel",
              "trial",
              "response",
              "error",
              "model",
              "fingerprint",
              "finish",
              "tool_calls",
              "retrieved",
              "usage",
              "cost_usd",
              "latency_ms",
              "at",
              "verdicts"),
          List.of(List.of("case"), List.of("subject", "sentinel"), List.of("response", "error")));

  static final ForeignColumns PAIRS =
      new ForeignColumns(
          Set.of(
              "case",
              "a",
              "b",
              "order",
              "winner",
              "score",
              "by",
              "criterion",
              "trial",
              "sample",
              "rationale",
              "raw"),
          List.of(List.of("case"), List.of("a"), List.of("b"), List.of("winner", "score", "raw")));

  /** Tells what is wrong with the names; false where no row can be read by them. */
  boolean suffice(List<String> columns, Place header, Problems problems) {
    columns.stream()
        .filter(column -> !column.isEmpty() && !known.contains(column))
        .forEach(column -> unknown(column, header, problems));
    List<List<String>> missing =
        needed.stream().filter(group -> group.stream().noneMatch(columns::contains)).toList();
    missing.forEach(group -> missing(group, header, problems));
    return missing.isEmpty();
  }

  private void unknown(String column, Place header, Problems problems) {
    problems.error(
        "import.unknown-column",
        header,
        "unknown column \"" + column + "\"",
        "",
        Suggestion.remedy(column, known));
  }

  private static void missing(List<String> group, Place header, Problems problems) {
    problems.error(
        "import.missing-column",
        header,
        "no column \"" + String.join("\" or \"", group) + "\"",
        group.size() == 1 ? "it in the first line" : "one of them in the first line",
        "Add it; the rows were not read.");
  }
}
