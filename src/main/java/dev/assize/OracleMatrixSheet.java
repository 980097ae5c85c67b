package dev.assize;

import dev.assize.OracleMatrix.Cell;
import dev.assize.OracleMatrix.Wrong;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.nulls.NullSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** The matrix of oracles and null subjects, for people. */
final class OracleMatrixSheet {

  private OracleMatrixSheet() {}

  static List<String> of(OracleMatrix matrix) {
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-11s", "passed of"));
    for (NullSubject subject : NullSubject.values()) {
      head.append(String.format(Locale.ROOT, " %14s", subject.word()));
    }
    lines.add(head + "  sensitivity specificity");
    for (Map.Entry<Oracle, Map<NullSubject, Cell>> row : matrix.cells().entrySet()) {
      lines.add(row(matrix, row.getKey(), row.getValue()));
    }
    if (!matrix.wrong().isEmpty()) {
      lines.add("");
      lines.add("decided against what is known beforehand:");
      for (Wrong wrong : matrix.wrong()) {
        lines.add(
            "  "
                + wrong.perturbation()
                + " ("
                + wrong.chain()
                + " of "
                + wrong.parent()
                + "), "
                + wrong.oracle().word()
                + ", "
                + wrong.subject().word()
                + ": "
                + wrong.told());
      }
    }
    return lines;
  }

  private static String row(OracleMatrix matrix, Oracle oracle, Map<NullSubject, Cell> cells) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-11s", oracle.word()));
    for (NullSubject subject : NullSubject.values()) {
      Cell cell = cells.getOrDefault(subject, Cell.NONE);
      String mark = cell.wrongly() > 0 ? "!" : "";
      line.append(
          String.format(
              Locale.ROOT, " %14s", mark + cell.passed() + "/" + (cell.passed() + cell.failed())));
    }
    return line
        + String.format(
            Locale.ROOT,
            "  %11s %11s",
            share(matrix.sensitivity(oracle)),
            share(matrix.specificity(oracle)));
  }

  private static String share(OptionalDouble measured) {
    return measured.isEmpty() ? "-" : String.format(Locale.ROOT, "%.4f", measured.getAsDouble());
  }
}
