package dev.assize.report.html;

import dev.assize.adversarial.RiskList;
import dev.assize.adversarial.RiskList.Risk;
import dev.assize.adversarial.RiskMatrix;
import dev.assize.adversarial.RiskMatrix.Cell;
import dev.assize.adversarial.RiskMatrix.Gap;
import dev.assize.base.Numbers;
import dev.assize.report.RiskTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The matrix of risks out of a report, laid out as everywhere. */
final class RiskRows {

  private RiskRows() {}

  /** Without rows where a report of an earlier release does not tell. */
  static Page.Risks of(Entry risks) {
    RiskTable table = RiskTable.of(matrix(risks));
    List<List<String>> rows = new ArrayList<>();
    String last = "";
    for (RiskTable.Row row : table.rows()) {
      // The name stands once, and the id in every row.
      String owasp = row.owasp().id().equals(last) ? last : words(row.owasp());
      last = row.owasp().id();
      rows.add(Stream.concat(Stream.of(owasp, words(row.atlas())), row.cells().stream()).toList());
    }
    return new Page.Risks(
        new Page.Grid(
            "Cases asked where the OWASP Top 10 for LLM applications (2025), MITRE ATLAS (2025) and"
                + " NIST AI 600-1 (2024, by section) meet; a case counts in each of its cells."
                + " Pointers to evidence, no claim of conformity",
            Stream.concat(
                    Stream.of("OWASP 2025", "ATLAS 2025"),
                    table.columns().stream().map(risk -> risk.id() + " " + risk.name()))
                .toList(),
            rows,
            table.unlisted() == 0
                ? ""
                : Numbers.count(table.unlisted(), "case") + " of mutators that no list knows."),
        table.gaps());
  }

  private static RiskMatrix matrix(Entry risks) {
    return new RiskMatrix(
        risks
            .entries("cells")
            .map(
                cell ->
                    new Cell(
                        cell.text("owasp"),
                        cell.text("atlas"),
                        cell.text("nist"),
                        cell.texts("mutators"),
                        (int) cell.whole("cases")))
            .toList(),
        risks
            .entries("notCovered")
            .map(
                gap ->
                    new Gap(
                        RiskList.valueOf(gap.text("list").toUpperCase(Locale.ROOT)),
                        new Risk(gap.text("id"), gap.text("name"))))
            .toList(),
        (int) risks.whole("unlisted"));
  }

  private static String words(Risk risk) {
    return risk.name().isEmpty() ? risk.id() : risk.id() + "\n" + risk.name();
  }
}
