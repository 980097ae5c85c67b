package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.RiskMatrix.Cell;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Cases are counted where lists of risks meet, and what nothing touches is told. */
class RiskMatrixTest {

  @Test
  void every_id_of_every_mutator_stands_in_its_list_with_its_year() {
    for (Mutator mutator : Repertoire.all()) {
      Threat threat = mutator.trait().threat();
      String id = mutator.trait().id();
      assertThat(threat.owasp()).as(id).allMatch(each -> RiskList.OWASP.risk(each).isPresent());
      assertThat(threat.atlas()).as(id).allMatch(each -> RiskList.ATLAS.risk(each).isPresent());
      assertThat(threat.nist()).as(id).allMatch(each -> RiskList.NIST.risk(each).isPresent());
    }
    assertThat(RiskList.OWASP.risks()).hasSize(10).allMatch(risk -> risk.id().endsWith(":2025"));
    assertThat(RiskList.NIST.risks()).hasSize(12);
  }

  @Test
  void no_list_names_an_id_twice() {
    for (RiskList list : RiskList.values()) {
      assertThat(list.risks()).extracting(RiskList.Risk::id).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_case_counts_in_every_cell_of_its_mutator() {
    RiskMatrix matrix = RiskMatrix.of(Map.of("L01", 3, "D01", 2, "D05", 1, "R02", 4));

    assertThat(matrix.cells())
        .contains(
            new Cell("LLM07:2025", "AML.T0056", "2.4", List.of("L01"), 3),
            new Cell(
                "LLM01:2025",
                "AML.T0054",
                "2.9",
                List.of("D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08"),
                3));
    assertThat(matrix.cells().stream().filter(cell -> cell.cases() == 4))
        .extracting(Cell::owasp, Cell::atlas, Cell::nist)
        .extracting(Object::toString)
        .containsExactly(
            "(\"LLM04:2025\", \"AML.T0070\", \"2.8\")",
            "(\"LLM04:2025\", \"AML.T0070\", \"2.12\")",
            "(\"LLM04:2025\", \"AML.T0071\", \"2.8\")",
            "(\"LLM04:2025\", \"AML.T0071\", \"2.12\")",
            "(\"LLM08:2025\", \"AML.T0070\", \"2.8\")",
            "(\"LLM08:2025\", \"AML.T0070\", \"2.12\")",
            "(\"LLM08:2025\", \"AML.T0071\", \"2.8\")",
            "(\"LLM08:2025\", \"AML.T0071\", \"2.12\")");
    assertThat(matrix.unlisted()).isZero();
  }

  @Test
  void what_could_be_run_and_was_not_is_zero_and_what_nothing_touches_is_a_gap() {
    RiskMatrix matrix = RiskMatrix.of(Map.of());

    assertThat(matrix.cells()).isNotEmpty().allMatch(cell -> cell.cases() == 0);
    assertThat(matrix.gaps())
        .extracting(gap -> gap.list() + " " + gap.risk().id())
        .containsExactly(
            "OWASP LLM03:2025",
            "ATLAS AML.T0080",
            "NIST 2.1",
            "NIST 2.3",
            "NIST 2.5",
            "NIST 2.10",
            "NIST 2.11");
    Set<String> touched = new HashSet<>();
    matrix.cells().forEach(cell -> touched.addAll(cell.mutators()));
    assertThat(touched).hasSize(Repertoire.all().size());
  }

  @Test
  void kinds_of_trouble_that_a_list_does_not_know_come_last() {
    assertThat(RiskMatrix.of(Map.of("C04", 2)).cells().getLast())
        .isEqualTo(new Cell("", "", "2.6", List.of("C03", "C04"), 2));
  }

  @Test
  void cases_of_an_unknown_mutator_are_counted_apart() {
    assertThat(RiskMatrix.of(Map.of("", 2, "Z09", 1)).unlisted()).isEqualTo(3);
  }

  @Test
  void a_list_says_which_it_is_and_knows_its_risks_by_their_ids() {
    assertThat(RiskList.values())
        .extracting(list -> list.title() + " " + list.year())
        .containsExactly(
            "OWASP Top 10 for LLM applications 2025", "MITRE ATLAS 2025", "NIST AI 600-1 2024");
    assertThat(RiskList.OWASP.risk("LLM03:2025").map(RiskList.Risk::name)).contains("supply chain");
    assertThat(RiskList.OWASP.risk("LLM03:2023")).isEmpty();
  }
}
