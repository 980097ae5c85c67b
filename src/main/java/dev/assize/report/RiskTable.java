package dev.assize.report;

import dev.assize.adversarial.RiskList;
import dev.assize.adversarial.RiskList.Risk;
import dev.assize.adversarial.RiskMatrix;
import dev.assize.adversarial.RiskMatrix.Cell;
import dev.assize.adversarial.RiskMatrix.Gap;
import dev.assize.base.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A matrix of risks as a table: a row for each two ids of OWASP and ATLAS that go together, a
 * column for each section of NIST's that any mutator touches.
 *
 * @param columns sections of NIST AI 600-1
 * @param rows in the order of the lists
 * @param gaps what no mutator touches, in words, each with its list and year
 * @param unlisted cases of which no list knows the mutator
 */
public record RiskTable(List<Risk> columns, List<Row> rows, List<String> gaps, int unlisted) {

  /** What stands where a list does not know the kind of trouble. */
  private static final Risk NONE = new Risk("no id", "");

  /** Where no mutator touches all three. */
  public static final String NO_MUTATOR = "\u2013";

  /** What is said of a gap. */
  public static final String NOT_COVERED = "not covered";

  public RiskTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    gaps = List.copyOf(gaps);
  }

  /**
   * One row.
   *
   * @param cells how many cases, in the order of the columns; {@link #NO_MUTATOR} where none can be
   */
  public record Row(Risk owasp, Risk atlas, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public static RiskTable of(RiskMatrix matrix) {
    List<String> sections =
        matrix.cells().stream()
            .map(Cell::nist)
            .distinct()
            .sorted(Comparator.comparingInt(RiskTable::section))
            .toList();
    List<Row> rows = new ArrayList<>();
    matrix.cells().stream()
        .map(cell -> List.of(cell.owasp(), cell.atlas()))
        .distinct()
        .forEach(ids -> rows.add(row(ids, sections, matrix.cells())));
    return new RiskTable(
        sections.stream().map(id -> risk(RiskList.NIST, id)).toList(),
        rows,
        matrix.gaps().stream().map(RiskTable::words).toList(),
        matrix.unlisted());
  }

  private static int section(String id) {
    return RiskList.NIST.risks().indexOf(risk(RiskList.NIST, id));
  }

  private static Row row(List<String> ids, List<String> sections, List<Cell> cells) {
    return new Row(
        risk(RiskList.OWASP, ids.getFirst()),
        risk(RiskList.ATLAS, ids.getLast()),
        sections.stream().map(section -> count(ids, section, cells)).toList());
  }

  private static String count(List<String> ids, String section, List<Cell> cells) {
    return cells.stream()
        .filter(cell -> ids.equals(List.of(cell.owasp(), cell.atlas())))
        .filter(cell -> cell.nist().equals(section))
        .map(cell -> Numbers.count(cell.cases()))
        .findFirst()
        .orElse(NO_MUTATOR);
  }

  private static Risk risk(RiskList list, String id) {
    return id.isEmpty() ? NONE : list.risk(id).orElse(new Risk(id, ""));
  }

  private static String words(Gap gap) {
    return gap.risk().id() + " " + gap.risk().name() + " (" + edition(gap.list()) + ")";
  }

  /** A list with its year, as headings and gaps name it. */
  public static String edition(RiskList list) {
    return list.title() + " " + list.year();
  }
}
