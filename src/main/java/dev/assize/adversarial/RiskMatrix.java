package dev.assize.adversarial;

import dev.assize.adversarial.RiskList.Risk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which risks that others list a number of cases touch. A case counts in every cell of its mutator:
 * cells add up to more than there are cases.
 *
 * @param cells those that any mutator touches, in the order of the lists, with the cases of each
 * @param gaps risks of the lists that no mutator touches: not covered, whatever is run
 * @param unlisted cases of which no list knows the mutator
 */
public record RiskMatrix(List<Cell> cells, List<Gap> gaps, int unlisted) {

  public RiskMatrix {
    cells = List.copyOf(cells);
    gaps = List.copyOf(gaps);
  }

  /**
   * Where three lists meet.
   *
   * @param owasp an id; empty where that list does not know the kind of trouble
   * @param atlas likewise
   * @param nist likewise
   * @param mutators that touch all three, by their ids
   * @param cases of these mutators; 0 where none was run
   */
  public record Cell(String owasp, String atlas, String nist, List<String> mutators, int cases) {
    public Cell {
      mutators = List.copyOf(mutators);
    }

    /** The id in one of the lists. */
    public String id(RiskList list) {
      return switch (list) {
        case OWASP -> owasp;
        case ATLAS -> atlas;
        case NIST -> nist;
      };
    }
  }

  /** A risk that nothing touches. */
  public record Gap(RiskList list, Risk risk) {}

  private static final Comparator<Cell> ORDER =
      Comparator.comparingInt((Cell cell) -> RiskList.OWASP.place(cell.owasp()))
          .thenComparingInt(cell -> RiskList.ATLAS.place(cell.atlas()))
          .thenComparingInt(cell -> RiskList.NIST.place(cell.nist()));

  /** Of cases that any mutators there are could have made. */
  public static RiskMatrix of(Map<String, Integer> casesByMutator) {
    return of(Repertoire.all().stream().map(Mutator::trait).toList(), casesByMutator);
  }

  /**
   * Of cases by the ids of their mutators, the last link of each chain.
   *
   * @param known all mutators, whether they made cases or not
   */
  static RiskMatrix of(List<Trait> known, Map<String, Integer> casesByMutator) {
    Map<Corner, List<String>> touching = new HashMap<>();
    known.forEach(
        trait ->
            corners(trait.threat())
                .forEach(
                    corner ->
                        touching.computeIfAbsent(corner, c -> new ArrayList<>()).add(trait.id())));
    List<Cell> cells =
        touching.entrySet().stream()
            .map(each -> cell(each.getKey(), each.getValue(), casesByMutator))
            .sorted(ORDER)
            .toList();
    Set<String> ids = known.stream().map(Trait::id).collect(Collectors.toSet());
    int unlisted =
        casesByMutator.entrySet().stream()
            .filter(each -> !ids.contains(each.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    return new RiskMatrix(cells, gaps(cells), unlisted);
  }

  private record Corner(String owasp, String atlas, String nist) {}

  private static List<Corner> corners(Threat threat) {
    return orNone(threat.owasp()).stream()
        .flatMap(
            owasp ->
                orNone(threat.atlas()).stream()
                    .flatMap(
                        atlas ->
                            orNone(threat.nist()).stream()
                                .map(nist -> new Corner(owasp, atlas, nist))))
        .toList();
  }

  private static List<String> orNone(List<String> ids) {
    return ids.isEmpty() ? List.of("") : ids;
  }

  private static Cell cell(Corner corner, List<String> mutators, Map<String, Integer> cases) {
    return new Cell(
        corner.owasp(),
        corner.atlas(),
        corner.nist(),
        mutators.stream().sorted().toList(),
        mutators.stream().mapToInt(id -> cases.getOrDefault(id, 0)).sum());
  }

  private static List<Gap> gaps(List<Cell> cells) {
    List<Gap> gaps = new ArrayList<>();
    for (RiskList list : RiskList.values()) {
      Set<String> touched = cells.stream().map(cell -> cell.id(list)).collect(Collectors.toSet());
      list.risks().stream()
          .filter(risk -> !touched.contains(risk.id()))
          .forEach(risk -> gaps.add(new Gap(list, risk)));
    }
    return gaps;
  }
}
