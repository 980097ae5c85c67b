package dev.assize;

import dev.assize.adversarial.RiskList;
import dev.assize.adversarial.RiskList.Risk;
import dev.assize.adversarial.RiskMatrix;
import dev.assize.base.Numbers;
import dev.assize.diversity.CollapseGate;
import dev.assize.report.RiskTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What there is of perturbations, as a screen of plain text; what fails stands at its end. */
final class PerturbationStatsSheet {

  private static final String NAME = "adversarial cases";

  private final List<String> lines = new ArrayList<>();

  private PerturbationStatsSheet() {}

  static List<String> of(PerturbationStats stats) {
    PerturbationStatsSheet sheet = new PerturbationStatsSheet();
    sheet.lines.addAll(PerturbationSheet.of(stats.yields()));
    sheet.risks(stats.risks(), stats.cases());
    sheet.gates(stats);
    return sheet.lines;
  }

  private void risks(RiskMatrix risks, int cases) {
    RiskTable table = RiskTable.of(risks);
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.concat(Stream.of("OWASP", "ATLAS"), table.columns().stream().map(Risk::id))
            .toList());
    for (RiskTable.Row row : table.rows()) {
      rows.add(
          Stream.concat(Stream.of(row.owasp().id(), row.atlas().id()), row.cells().stream())
              .map(cell -> cell.equals(RiskTable.NO_MUTATOR) ? "-" : cell)
              .toList());
    }
    lines.add("");
    lines.add(
        Numbers.count(cases, "case")
            + " where lists of risks meet; one of several risks counts in several cells");
    lines.addAll(Grid.lines(rows, List.of(0, 1)));
    lines.add("");
    for (RiskList list : RiskList.values()) {
      lines.add(RiskTable.edition(list));
      if (list == RiskList.NIST) {
        table.columns().forEach(risk -> lines.add("  " + risk.id() + " " + risk.name()));
      }
    }
    table.gaps().forEach(gap -> lines.add(RiskTable.NOT_COVERED + "  " + gap));
    if (table.unlisted() > 0) {
      lines.add(Numbers.count(table.unlisted(), "case") + " of mutators that no list knows");
    }
  }

  private void gates(PerturbationStats stats) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("gate", "value", "wanted"));
    for (CollapseGate gate : stats.gates()) {
      rows.add(
          List.of(
              gate.figure(),
              GateWords.value(gate),
              GateWords.limit(gate) + (gate.holds() ? "" : " !")));
    }
    lines.add("");
    lines.addAll(Grid.lines(rows, List.of(0, 2)));
    lines.add("");
    stats.gates().stream()
        .filter(gate -> !gate.holds())
        .forEach(gate -> lines.add(GateWords.alarm(NAME, gate)));
    if (!stats.isCollapsed()) {
      lines.add("keeps   " + NAME + ": all gates hold");
    }
  }
}
